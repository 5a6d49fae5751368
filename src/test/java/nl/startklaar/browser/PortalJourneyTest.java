package nl.startklaar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.browser.Browser.Window;
import nl.startklaar.ops.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The way by a network portal in a real window: from the school's own page, from a tile at the
 * portal, out again, with a portal that fails, and as a colleague. The portal is a process of its
 * own.
 */
class PortalJourneyTest {

    private static final String DOOR = "/leerling/99AA00";
    private static final Pattern PORTAL =
            Pattern.compile("Knikkerplein draait op (http://127\\.0\\.0\\.1:[0-9]+)");

    private final Processes processes = new Processes();

    @AfterEach
    void leaveNothing() throws Exception {
        processes.close();
    }

    @Test
    void aPupilAndATeacherComeInByThePortal() throws Exception {
        int port = Processes.freePort();
        var demo = processes.serve("demo", port, "--date", "2026-09-07");
        processes.waitFor(demo, Processes.READY);
        var found = PORTAL.matcher(processes.said(demo));
        assertThat(found.find()).isTrue();
        var portal = found.group(1);

        try (var browser = new Browser("http://localhost:" + port)) {
            try (var window = browser.open(Look.DESK)) {
                noorBeginsAtTheSchoolsPageAndLeaves(window);
                noorBeginsAtATileOfThePortal(window, portal);
                assertThat(window.strangers).allMatch(it -> it.startsWith(portal));
                assertThat(window.complaints).isEmpty();
            }
            try (var window = browser.open(Look.DESK)) {
                mariekeComesInWithoutAPassword(window, portal);
                assertThat(window.complaints).isEmpty();
            }
            try (var window = browser.open(Look.NARROW)) {
                whenThePortalFailsTheSchoolsOwnWayIsThere(window, portal);
            }
        }
        processes.stop(demo);
    }

    private static void noorBeginsAtTheSchoolsPageAndLeaves(Window window) {
        window.opens(DOOR);
        assertThat(window.barriers()).isEmpty();
        window.picture("portal-door");
        link(window, "via Knikkerplein");
        button(window, "Noor van den Berg");
        assertThat(window.page.locator("h1")).hasText("Dag Noor!");
        assertThat(window.page).hasURL(Pattern.compile(".*" + DOOR + "/thuis"));

        button(window, "uitloggen");
        button(window, "Log uit");
        assertThat(window.page).hasURL(Pattern.compile(".*/dag"));
        window.picture("portal-out");
        window.opens(DOOR + "/thuis");
        assertThat(window.page).not().hasURL(Pattern.compile(".*/thuis"));
    }

    private static void noorBeginsAtATileOfThePortal(Window window, String portal) {
        window.opens(portal);
        button(window, "Noor van den Berg");
        window.page.locator("a[href*='/les/']").first().click();
        assertThat(window.page).hasURL(Pattern.compile(".*" + DOOR + "/les/.*"));
        window.picture("portal-lesson");
    }

    private static void mariekeComesInWithoutAPassword(Window window, String portal) {
        window.opens(portal);
        button(window, "Marieke de Jong");
        window.page.locator("a.button").first().click();
        window.picture("portal-teacher");
        assertThat(window.page.getByText("Uitloggen")).isVisible();
    }

    private static void whenThePortalFailsTheSchoolsOwnWayIsThere(Window window, String portal) {
        window.opens(portal);
        button(window, "Maak het stuk");
        window.opens(DOOR);
        link(window, "via Knikkerplein");
        window.opens(DOOR);
        assertThat(window.page.locator("h1")).isVisible();
        assertThat(window.width()).isLessThanOrEqualTo(Look.NARROW.width());
    }

    private static void link(Window window, String words) {
        window.page.getByRole(AriaRole.LINK, named(words)).click();
    }

    private static void button(Window window, String words) {
        window.page.getByRole(AriaRole.BUTTON, named(words)).first().click();
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }
}
