package nl.startklaar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.browser.Browser.Window;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A coordinator links groups a week before school: a forgotten one, a combination group with both
 * its years, and one pupil on another level. What is done is undone, so that the demo stays as it
 * was.
 */
@PracticeServer
class LinkingJourneyTest {

    private static final String MATRIX = "/s/99AA00/licenties/koppelen";

    @LocalServerPort int port;
    @Autowired PracticeTown town;

    @BeforeAll
    void openTheDemo() {
        town.open(LocalDate.of(2026, 8, 24));
    }

    @Test
    void linksGroupsAndAPupil() {
        walk(Look.DESK, "Bekijk 1 wijziging");
    }

    @Test
    void linksGroupsAndAPupilWithoutScripts() {
        walk(Look.WITHOUT_SCRIPTS, "Bekijk wijzigingen");
    }

    @Test
    void linksOnATelephone() {
        walk(Look.NARROW, "Bekijk 1 wijziging");
    }

    private void walk(Look look, String button) {
        try (var browser = new Browser("http://localhost:" + port);
                var window = browser.open(look)) {
            var rinske = new Person(window);
            rinske.signsIn(
                    PracticeTown.email(Role.ICT_COORDINATOR, "99AA00"), PracticeTown.password());

            findsAndFillsTheGap(rinske, button);
            joinsACombinationGroup(rinske);
            seesWhichHalfIsForgotten(rinske, button);
            putsTheGroupsBack(rinske);
            linksOnePupilToAnotherLevel(rinske);

            assertThat(window.takeComplaints()).isEmpty();
        }
    }

    private static void findsAndFillsTheGap(Person rinske, String button) {
        rinske.opens(MATRIX);
        rinske.sees("Op 1 plek ontbreekt een koppeling.");
        looksGood(rinske.window(), "koppelen");

        rinske.ticks("Taalveer voor 4B De Hazen");
        rinske.presses(button);
        rinske.seesHeading("Bekijk wat er verandert");
        looksGood(rinske.window(), "koppelen-bekijk");
        rinske.presses("Voer 1 wijziging door");
        rinske.sees("Klaar: 1 wijziging.");
        rinske.doesNotSee("Op 1 plek ontbreekt een koppeling.");
        rinske.presses("Maak ongedaan");
        rinske.sees("Ongedaan gemaakt: 1 koppeling.");
        rinske.sees("Op 1 plek ontbreekt een koppeling.");
    }

    /** The links of both halves stand in one row. */
    private static void joinsACombinationGroup(Person rinske) {
        rinske.opens("/s/99AA00/groepen?schooljaar=2026-2027");
        rinske.window().page.locator("a[href$='/samen']").first().click();
        rinske.presses("Voeg samen tot één groep");

        rinske.opens(MATRIX);
        assertThat(levels(rinske, "5")).isChecked();
        assertThat(levels(rinske, "6")).isChecked();
    }

    private static void seesWhichHalfIsForgotten(Person rinske, String button) {
        levels(rinske, "6").uncheck();
        rinske.presses(button);

        rinske.sees("In 5/6 De Uilen krijgen de 11 leerlingen van leerjaar 6 Rekenspoor 4 niet.");
    }

    private static void putsTheGroupsBack(Person rinske) {
        rinske.opens("/s/99AA00/wijzigingen");
        rinske.window()
                .page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak ongedaan"))
                .first()
                .click();
        rinske.opens(MATRIX);
        assertThat(rinske.readsTable("Licenties 2026-2027"))
                .filteredOn(it -> it.contains("5/6 De Uilen"))
                .hasSize(2);
    }

    private static void linksOnePupilToAnotherLevel(Person rinske) {
        rinske.opens(MATRIX + "/extra");
        rinske.chooses("Wie", "Heuvel, Koen van den");
        rinske.chooses("Methode", "Rekenspoor 4");
        rinske.chooses("Niveau", "5");
        rinske.fills("Tot en met", "18-12-2026");
        rinske.presses("Bekijk wie dit ziet");
        rinske.sees("Koen van den Heuvel ziet dit niveau nu niet.");
        looksGood(rinske.window(), "koppelen-extra");

        rinske.presses("Koppel Koen van den Heuvel");
        rinske.sees("t/m 18 december 2026");
        rinske.presses("Maak ongedaan");
        rinske.opens(MATRIX + "/extra");
        rinske.doesNotSee("t/m 18 december 2026");
    }

    private static Locator levels(Person rinske, String level) {
        return rinske.window()
                .page
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions()
                                .setName("Leerjaren met Rekenspoor 4 in 5/6 De Uilen"))
                .getByLabel("leerjaar " + level);
    }

    private static void looksGood(Window window, String name) {
        window.picture(name + "-" + window.look.width() + (window.look.scripts() ? "" : "-kaal"));
        assertThat(window.width()).isLessThanOrEqualTo(window.look.width());
        if (window.look.scripts()) {
            assertThat(window.barriers()).isEqualTo(List.of());
        }
    }
}
