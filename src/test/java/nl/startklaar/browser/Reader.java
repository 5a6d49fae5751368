package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody who opens every page that is for them.
 *
 * @param route what the table of routes calls them
 * @param usual at a window as most people have it
 * @param plain their other window, which runs no scripts
 */
record Reader(String name, String route, Person usual, Browser.Window plain) {

    private static final Path ROUTES = Path.of("src/test/resources/matrix/routes.tsv");

    /** What fills a variable in an address: an id, or the code of a line or a publisher. */
    private static final String NAME = "([0-9a-f-]{36}|[VN]\\d+|zwaluw|hazelaar|kompas)";

    /** Of some lists the coordinator opens more than two. */
    private static final Map<String, Integer> MANY =
            Map.of("/s/99AA00/startlijst/{code}", 17, "/s/99AA00/import/{run}", 3);

    /**
     * Pages that no list leads to: they follow a deed, stand behind two others, or are only there
     * of a colleague with a second step, which practice asks of nobody.
     */
    private static final String WALKED_BY_A_JOURNEY =
            ".*/(open|les|materiaal)/\\{product}|.*/lijst/\\{run}|.*/uitgeverijen/\\{publisher}/(aan|uit)"
                    + "|.*/tweede-stap/\\{account}/nieuwe-start"
                    + "|.*/portalen/\\{portal}/(proef|onbekend/.*)|.*/portaalproef/\\{comparison}.*";

    /** What is only listed for who searched for it. */
    private static final Map<String, String> SEARCHED =
            Map.of(
                    "/beheer/mensen/", "?zoek=leerkracht",
                    "/s/99AA00/waar-is/", "?wie=an",
                    "/s/99AA00/waarom/", "?wie=an");

    /** What is listed on another page than the one above it. */
    private static final Map<String, String> LISTED =
            Map.of(
                    "/s/99AA00/bekijk-als/", "/s/99AA00/lesmateriaal",
                    "/s/99AA00/licenties/koppelen/groep/", "/s/99AA00/licenties/koppelen");

    /** A page, and what to call its picture. */
    record Visit(Reader reader, String address, String picture) {

        @Override
        public String toString() {
            return reader.name() + " " + address.replaceAll("[\\w-]{30,}", "…");
        }
    }

    List<Visit> visits() throws IOException {
        return routes().stream()
                .flatMap(route ->
                        addresses(atTheBoom(route)).stream()
                                .map(it -> new Visit(this, it, picture(route))))
                .toList();
    }

    private static String atTheBoom(String route) {
        return route.replace("{school}", "99AA00").replace("{brin}", "99AA00");
    }

    private static String picture(String route) {
        return route.replaceAll("/s/\\{school}/|[{}]", "").replaceAll("^/", "").replace('/', '-');
    }

    /** What this person may open; addresses that are no page of their own left out. */
    private List<String> routes() throws IOException {
        try (var lines = Files.lines(ROUTES)) {
            return lines.map(it -> it.split("\t"))
                    .filter(it -> it[0].equals("GET") && isFor(it[2]))
                    .map(it -> it[1])
                    .filter(it -> !it.matches("/|/error|.*\\.(json|ics|svg)|.*/edexml|.*/wie"))
                    .filter(it ->
                            !it.matches("/oidc/.*|/\\.well-known/.*|.*\\.(csv|xlsx)|/s/.*/brief"))
                    .filter(it -> !it.matches(WALKED_BY_A_JOURNEY))
                    .filter(it -> !it.contains("}/{")) // a page of nobody yet, for who just asked
                    .filter(it -> !it.startsWith("/s/") || !route.equals("OPERATOR"))
                    .toList();
        }
    }

    private boolean isFor(String who) {
        boolean isSignedIn = !route.equals("everybody");
        return List.of(who.split(" ")).contains(route) || isSignedIn && who.equals("signed-in");
    }

    /** The addresses behind a route, as this person finds them: by the links on the page above. */
    private List<String> addresses(String route) {
        var variable = Pattern.compile("\\{(\\w+)}").matcher(route);
        if (!variable.find()) {
            return List.of(route);
        }
        if (variable.group(1).equals("token")) {
            return List.of(route.replace("{token}", "verlopen"));
        }
        var above = route.substring(0, variable.start());
        var below = route.substring(variable.end());
        var list = LISTED.getOrDefault(above, above.substring(0, above.length() - 1));
        usual.opens(list + SEARCHED.getOrDefault(above, ""));
        var found =
                usual.window().links().stream()
                        .filter(it -> it.matches(Pattern.quote(above) + NAME + "(" + below + ")?"))
                        .map(it -> it.endsWith(below) ? it : it + below)
                        .distinct()
                        .limit(howMany(route))
                        .toList();
        assertThat(found).as("a link to %s for %s", route, name).isNotEmpty();
        return found;
    }

    private int howMany(String route) {
        return this.route.equals("ICT_COORDINATOR") ? MANY.getOrDefault(route, 2) : 1;
    }
}
