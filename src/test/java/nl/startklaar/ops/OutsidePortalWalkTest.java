package nl.startklaar.ops;

import static nl.startklaar.ops.Processes.READY;
import static nl.startklaar.ops.Processes.freePort;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.startklaar.PlainBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way by a network portal, with real processes: the demo with the portal beside it. */
class OutsidePortalWalkTest {

    private static final String SCHOOL = "/s/99AA00";
    private static final Pattern PORTAL =
            Pattern.compile("Knikkerplein draait op (http://127\\.0\\.0\\.1:[0-9]+)");
    private static final Pattern TILE =
            Pattern.compile("href=\"(http://localhost:[0-9]+/portaal/[^\"]+/les/[^\"]+)\"");
    private static final Pattern TO_US =
            Pattern.compile("class=\"button\" href=\"(http://localhost:[0-9]+/portaal/[^\"]+)\"");
    private static final Pattern ICON = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final Pattern CHOICE = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    private final Processes processes = new Processes();

    private URI home = URI.create("http://localhost");
    private URI portal = URI.create("http://127.0.0.1");

    @AfterEach
    void leaveNothing() throws Exception {
        processes.close();
    }

    @Test
    void bringsPeopleInAndSaysWhoHasToMendItWhenItDoesNot() throws Exception {
        int port = freePort();
        home = URI.create("http://localhost:" + port);
        var demo = processes.serve("demo", port, "--date", "2026-09-07");
        processes.waitFor(demo, READY);
        portal = URI.create(found(PORTAL, processes.said(demo)));

        aPupilGoesFromATileOfThePortalIntoTheProductAndOutAgain();
        whoWasMadeByHandSeesNothingAndIsToldWhy();
        bothWaysAreCompared();

        processes.stop(demo);
    }

    private void aPupilGoesFromATileOfThePortalIntoTheProductAndOutAgain() throws Exception {
        try (var browser = new PlainBrowser()) {
            var page = iAm(browser, "kp-8101");
            assertThat(page.body()).contains("Dag Noor van den Berg", "Dit kun je openen");

            var icon = browser.get(URI.create(found(ICON, page.body())));
            assertThat(icon.statusCode()).isEqualTo(200);
            assertThat(icon.body()).startsWith("<svg");

            var inside = browser.open(URI.create(found(TILE, page.body())));
            assertThat(inside.uri().getPath())
                    .as(inside.body())
                    .startsWith("/leerling/99AA00/les/");

            browser.submit(portal.resolve("/uit"), Map.of());
            assertThat(browser.open(home.resolve("/leerling/99AA00/thuis")).uri().getPath())
                    .as("who signs out at the portal is out with us too")
                    .doesNotEndWith("/thuis");
        }
    }

    private void whoWasMadeByHandSeesNothingAndIsToldWhy() throws Exception {
        try (var browser = new PlainBrowser()) {
            var page = iAm(browser, "kp-9901");
            assertThat(page.body()).contains("unknown").doesNotContain("/les/");

            var help = browser.open(URI.create(found(TO_US, page.body())));
            assertThat(help.statusCode()).isEqualTo(200);
            assertThat(help.uri().getPath()).doesNotStartWith("/leerling/99AA00/thuis");
        }
    }

    private void bothWaysAreCompared() throws Exception {
        try (var browser = new PlainBrowser()) {
            browser.submitOurs(
                    home.resolve("/inloggen"),
                    Map.of("email", "ict@deboom.example", "password", PracticeLogin.PASSWORD));
            iAm(browser, "kp-7301");

            var works = begin(browser);
            assertThat(browser.open(URI.create(works + "/heen")).uri()).isEqualTo(works);
            assertThat(browser.open(URI.create(works + "/rechtstreeks")).body())
                    .contains("Allebei lukt");

            browser.submit(portal.resolve("/storing"), Map.of("stuk", "ja"));
            var broken = begin(browser);
            assertThat(browser.open(URI.create(broken + "/heen")).statusCode()).isEqualTo(503);
            browser.submitOurs(URI.create(broken + "/niet-terug"), Map.of("said", "Storing"));
            assertThat(browser.open(URI.create(broken + "/rechtstreeks")).body())
                    .contains(
                            "bel je netwerkbeheerder", "REACH NO_METADATA; BACK Storing", "99AA00");
        }
    }

    private URI begin(PlainBrowser browser) throws Exception {
        var list = home.resolve(SCHOOL + "/portaalproef");
        var choice = found(CHOICE, browser.open(list).body());
        var begun = browser.submitOurs(list, Map.of("portal", choice));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return begun.uri();
    }

    private HttpResponse<String> iAm(PlainBrowser browser, String subject) throws Exception {
        return browser.submit(portal.resolve("/ik"), Map.of("wie", subject, "vraag", ""));
    }

    private static String found(Pattern pattern, String text) {
        var it = pattern.matcher(text);
        assertThat(it.find()).as(List.of(pattern, text).toString()).isTrue();
        return it.group(1);
    }
}
