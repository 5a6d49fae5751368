package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.browser.Browser.Window;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.school.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page that somebody can open, as each kind of person sees it: readable for who cannot see
 * well, on a small telephone, in the dark and without scripts; with nothing fetched from elsewhere
 * and no word missing. What it looks like is kept in {@code target/screenshots}.
 */
@PracticeServer
class PagesTest {

    private static final Path ROUTES = Path.of("src/test/resources/matrix/routes.tsv");
    private static final Path FILE =
            Path.of("src/main/resources/practice/de-boom-2026-2027-corrected.xml");
    private static final LocalDate IN_THE_SUMMER = LocalDate.of(2026, 8, 10);

    /** What fills a variable in an address: an id, or the code of a line. */
    private static final String NAME = "([0-9a-f-]{36}|[VN]\\d+)";

    /** A key of the words, shown because it was not translated. */
    private static final Pattern RAW_KEY =
            Pattern.compile(
                    "(?<![@\\w.-])"
                            + "(audit|calendar|checklist|intake|mail|ops|readiness|roster|school"
                            + "|staff|web)\\.[a-z0-9-]+");

    @LocalServerPort int port;
    @Autowired PracticeTown town;

    private final List<Reader> readers = new ArrayList<>();
    private final Set<String> pictured = new HashSet<>();
    private Optional<Browser> browser = Optional.empty();

    /** Somebody with two windows: one as usual, one that runs no scripts. */
    private record Reader(String name, String route, Person usual, Window plain) {}

    /** A page, and what to call its picture. */
    private record Visit(Reader reader, String address, String picture) {

        @Override
        public String toString() {
            return reader.name() + " " + address.replaceAll("[\\w-]{30,}", "…");
        }
    }

    @BeforeAll
    void openTheDemo() {
        town.open(IN_THE_SUMMER);
        var opened = new Browser("http://localhost:" + port);
        browser = Optional.of(opened);
        readers.add(reader(opened, "nobody", "everybody"));
        for (var role :
                List.of(Role.ICT_COORDINATOR, Role.TEACHER, Role.HEAD, Role.BOARD, Role.OPERATOR)) {
            readers.add(reader(opened, role.name(), role.name()));
        }
        leaveAFileWaiting();
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visits")
    void isFitForEverybody(Visit visit) {
        var window = visit.reader().usual().window();
        var page = window.page;
        var softly = new SoftAssertions();

        window.opens(visit.address());
        var heading = window.headings();
        softly.assertThat(heading).as("h1").hasSize(1);
        softly.assertThat(page.title())
                .as("title")
                .endsWith(" – Startklaar")
                .hasSizeGreaterThan(14);
        softly.assertThat(window.text()).as("words").doesNotContain("???");
        softly.assertThat(rawKeys(window.text())).as("words").isEmpty();
        softly.assertThat(window.barriers()).as("barriers in the light").isEmpty();
        picture(visit, "light");

        window.is(ColorScheme.DARK);
        softly.assertThat(window.barriersOfColour()).as("barriers in the dark").isEmpty();
        picture(visit, "dark");

        window.is(ColorScheme.LIGHT);
        window.isWide(Look.NARROW.width());
        softly.assertThat(window.width()).as("width").isLessThanOrEqualTo(Look.NARROW.width());
        picture(visit, "narrow");
        window.isWide(Look.DESK.width());

        visit.reader().plain().opens(visit.address());
        softly.assertThat(visit.reader().plain().headings()).as("h1 plain").isEqualTo(heading);
        softly.assertThat(window.takeComplaints()).as("complaints").isEmpty();
        softly.assertAll();
    }

    /** The guard of the words sees a key, and leaves addresses and file names alone. */
    @Test
    void seesAKeyThatWasNotTranslated() {
        assertThat(rawKeys("Klaar checklist.line.why")).containsExactly("checklist.line");
        assertThat(rawKeys("naam@school.nl, de-boom.xml, mail@voorbeeldschool.example")).isEmpty();
    }

    Stream<Visit> visits() throws IOException {
        var visits = new ArrayList<Visit>();
        for (Reader reader : readers) {
            for (String route : routes(reader)) {
                var name = route.replaceAll("/s/\\{school}/|[{}]", "").replaceAll("^/|/$", "");
                for (String address : addresses(reader, route.replace("{school}", "99AA00"))) {
                    visits.add(new Visit(reader, address, name.replace('/', '-')));
                }
            }
            visits.add(new Visit(reader, "/bestaat-niet", "fout"));
        }
        visits.add(new Visit(readers.getFirst(), letter("/welkom/"), "welkom"));
        visits.add(new Visit(readers.getFirst(), "/oefenen/post", "post"));
        return visits.stream();
    }

    /** What this person may open; addresses that are no page of their own left out. */
    private static List<String> routes(Reader reader) throws IOException {
        try (var lines = Files.lines(ROUTES)) {
            return lines.map(it -> it.split("\t"))
                    .filter(it -> it[0].equals("GET"))
                    .filter(it ->
                            List.of(it[2].split(" ")).contains(reader.route())
                                    || it[2].equals("signed-in") && isSignedIn(reader))
                    .map(it -> it[1])
                    .filter(it -> !it.matches("/|/error|.*\\.(json|ics)"))
                    .filter(it -> !it.startsWith("/s/") || !reader.route().equals("OPERATOR"))
                    .toList();
        }
    }

    private static boolean isSignedIn(Reader reader) {
        return !reader.route().equals("everybody");
    }

    /** The addresses behind a route, as this person finds them: by the links on the page above. */
    private static List<String> addresses(Reader reader, String route) {
        var variable = Pattern.compile("\\{(\\w+)}").matcher(route);
        if (!variable.find()) {
            return List.of(route);
        }
        if (variable.group(1).equals("token")) {
            return List.of(route.replace("{token}", "verlopen"));
        }
        var above = route.substring(0, variable.start());
        var window = reader.usual().window();
        window.opens(above.substring(0, above.length() - 1));
        return window.links().stream()
                .filter(it -> it.matches(Pattern.quote(above) + NAME))
                .distinct()
                .limit(reader.route().equals("ICT_COORDINATOR") ? 20 : 1)
                .map(it -> it + route.substring(variable.end()))
                .toList();
    }

    private Reader reader(Browser opened, String name, String route) {
        var person = new Person(opened.open(Look.DESK));
        if (!route.equals("everybody")) {
            person.signsIn(
                    PracticeTown.email(Role.valueOf(route), "99AA00"), PracticeTown.password());
        }
        return new Reader(name, route, person, opened.open(Look.WITHOUT_SCRIPTS, person.window()));
    }

    private void leaveAFileWaiting() {
        var coordinator = readers.get(1).usual();
        coordinator.opens("/s/99AA00/import");
        coordinator.chooses("EDEXML-bestand", FILE);
        coordinator.presses("Lees het bestand");
        coordinator.seesHeading("Bekijk wat er verandert");
    }

    /** The link in a letter, for which somebody is invited first. */
    private String letter(String link) {
        var coordinator = readers.get(1).usual();
        coordinator.opens("/s/99AA00/medewerkers/nieuw");
        coordinator.fills("Naam", "Joris Kuipers");
        coordinator.fills("E-mailadres", "joris@deboom.example");
        coordinator.ticks("Leerkracht");
        coordinator.presses("Stuur uitnodiging");
        coordinator.seesHeading("Medewerkers");

        var address = Pattern.compile(link + "[\\w-]+");
        return await().pollInSameThread()
                .until(
                        () -> {
                            coordinator.opens("/oefenen/post");
                            return address.matcher(coordinator.window().text())
                                    .results()
                                    .map(MatchResult::group)
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private void picture(Visit visit, String look) {
        if (pictured.add(visit.picture() + "-" + look)) {
            visit.reader().usual().window().picture(visit.picture() + "-" + look);
        }
    }

    private static List<String> rawKeys(String text) {
        return RAW_KEY.matcher(text).results().map(MatchResult::group).toList();
    }
}
