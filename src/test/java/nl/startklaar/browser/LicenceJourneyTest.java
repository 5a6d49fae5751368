package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a coordinator does with licences in a year: ends one on the last day and not a day later,
 * takes over last year's links and finds the gaps, and switches a publisher off and on. Everything
 * is put back, because others walk through the same schools.
 */
@PracticeServer
class LicenceJourneyTest {

    private static final String HOME = "/s/99ZZ01";

    @LocalServerPort int port;
    @Autowired PracticeTown town;

    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void openTheDemo() {
        town.open(LocalDate.of(2026, 8, 24));
        browser = Optional.of(new Browser("http://localhost:" + port));
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
    }

    @Test
    void endsAContractOnItsLastDayAndNotADayLater() {
        town.open(LocalDate.of(2026, 6, 30));
        try (var window = browser.orElseThrow().open(Look.WITHOUT_SCRIPTS)) {
            var jeske = coordinator(window);
            jeske.follows("Licenties");
            jeske.follows("Taalveer");
            jeske.sees("uiterlijk 30 juni");
            jeske.presses("Beëindig Taalveer");
            jeske.sees("Taalveer is beëindigd en werkt nog tot en met 31 juli 2026.");
            jeske.presses("Maak het beëindigen ongedaan");
            jeske.sees("Het contract loopt weer door.");

            town.open(LocalDate.of(2026, 7, 1));
            jeske.presses("Beëindig Taalveer");
            jeske.sees("Dit kon tot en met 30 juni 2026.");
            jeske.sees("Het contract loopt daarom door tot en met 31 juli 2027.");

            jeske.opens(HOME + "/licenties");
            jeske.follows("Taalveer");
            jeske.sees("Loopt door tot en met 31 juli 2027.");
            assertThat(buttons(jeske, "Beëindig Taalveer")).isZero();
        }
    }

    /** Half of the combination group lacks arithmetic, and last year's links say so. */
    @Test
    void takesOverTheLinksOfLastYearAndFindsTheGaps() {
        town.open(LocalDate.of(2026, 8, 17));
        try (var window = browser.orElseThrow().open(Look.DESK)) {
            var jeske = coordinator(window);
            jeske.opens(HOME + "/licenties/koppelen");
            jeske.seesHeading("Welke groep werkt met welke methode?");
            jeske.sees("ontbreekt");
            jeske.follows("Voorstel overnemen");
            jeske.seesHeading("Bekijk wat er verandert");
            jeske.sees("Rekenspoor 4");
            jeske.window()
                    .page
                    .getByRole(
                            AriaRole.BUTTON,
                            new GetByRoleOptions().setName(Pattern.compile("^Voer .* door$")))
                    .click();
            jeske.sees("Leerlingen en leerkrachten zien het nu.");
            jeske.presses("Maak ongedaan");
            jeske.sees("Ongedaan gemaakt");
        }
    }

    @Test
    void takesAPublishersTilesAwayWithinAMinute() {
        town.open(LocalDate.of(2026, 8, 31));
        try (var hers = browser.orElseThrow().open(Look.DESK);
                var his = browser.orElseThrow().open(Look.DESK)) {
            var jeske = coordinator(hers);
            var teacher = new Person(his);
            teacher.signsIn(PracticeTown.email(Role.TEACHER, "99ZZ01"), PracticeTown.password());
            teacher.opens(HOME + "/lesmateriaal");
            teacher.sees("Kleuterhoek");

            jeske.opens(HOME + "/licenties/uitgeverijen");
            turn(jeske, "Uitgeverij De Hazelaar", "uit");
            jeske.sees("De methodes zijn binnen een minuut weg.");
            teacher.opens(HOME + "/lesmateriaal");
            teacher.doesNotSee("Kleuterhoek");

            turn(jeske, "Uitgeverij De Hazelaar", "aan");
            jeske.sees("De methodes zijn binnen een minuut te zien.");
            teacher.opens(HOME + "/lesmateriaal");
            teacher.sees("Kleuterhoek");
        }
    }

    /** The switch asks first what it would mean. */
    private static void turn(Person jeske, String publisher, String way) {
        jeske.opens(HOME + "/licenties/uitgeverijen");
        var page = jeske.window().page;
        var box =
                page.getByLabel(
                        publisher + " aan",
                        new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
        box.setChecked(way.equals("aan"));
        page.locator("form", new com.microsoft.playwright.Page.LocatorOptions().setHas(box))
                .getByRole(AriaRole.BUTTON)
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions()
                                .setName(Pattern.compile("^Zet " + publisher + " " + way + "$")))
                .click();
    }

    private static int buttons(Person jeske, String name) {
        return jeske.window()
                .page
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .count();
    }

    private static Person coordinator(Browser.Window window) {
        var jeske = new Person(window);
        jeske.signsIn(PracticeTown.email(Role.ICT_COORDINATOR, "99ZZ01"), PracticeTown.password());
        return jeske;
    }
}
