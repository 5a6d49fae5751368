package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.startklaar.TestDatabase;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.staff.FirstAdministrator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/**
 * How a school gets through the change of school year, from a server that knows nobody to a list
 * that is in order, and back. Its jobs run by themselves, as they would at a school. Whoever adds a
 * part to the product lengthens this walk.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "startklaar.web.secure-cookies=false")
@Import({TestDatabase.class, NewSchoolYearJourneyTest.SecondSchoolDay.class})
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class NewSchoolYearJourneyTest {

    private static final Path FILE =
            Path.of("src/test/resources/edexml/example/edexml-2.1-school.xml");

    /** The same school after somebody has put Fleur in group 3. */
    private static final Path CORRECTED =
            Path.of("src/test/resources/journey/edexml-2.1-school-corrected.xml");

    private static final String NOT_PLACED = "Fleur den Ouden (leerjaar 3) zit in geen groep.";

    @LocalServerPort int port;
    @Autowired FirstAdministrator firstAdministrator;

    @TestConfiguration(proxyBeanMethods = false)
    static class SecondSchoolDay {

        @Bean
        @Primary
        SchoolDay itIsTheFirstOfSeptember() {
            return () -> LocalDate.of(2026, 9, 1);
        }
    }

    @Test
    void getsASchoolThroughTheChangeOfYear() {
        walk(Look.DESK);
    }

    @Test
    void getsASchoolThroughTheChangeOfYearWithoutScripts() {
        walk(Look.WITHOUT_SCRIPTS);
    }

    private void walk(Look look) {
        try (var browser = new Browser("http://localhost:" + port);
                var window = browser.open(look)) {
            var marit = new Person(window);

            beginsOnAServerThatKnowsNobody(marit);
            findsAListThatAsksForAFile(marit);
            seesWhatTheFileWouldBring(marit);
            appliesIt(marit);
            isToldWhoHasNoGroup(marit);

            var before = groups(marit);
            bringsACorrectedFile(marit);
            hasEverybodyInTheRightPlace(marit);

            undoesTheCorrection(marit);
            isToldWhoHasNoGroup(marit);
            assertThat(groups(marit)).isEqualTo(before);

            assertThat(window.strangers).isEmpty();
            assertThat(window.complaints).isEmpty();
        }
    }

    private void beginsOnAServerThatKnowsNobody(Person marit) {
        var link = firstAdministrator.offer().orElseThrow();
        marit.opens(URI.create(link).getPath());
        marit.fills("Naam", "Marit de Haan");
        marit.fills("E-mailadres", "marit@deboom.example");
        marit.fills("Nieuw wachtwoord", "vier losse woorden hier");
        marit.fills("Naam van het bestuur", "Stichting De Takken");
        marit.fills("BRIN", "99AA00");
        marit.fills("School", "De Boom");
        marit.fills("Plaats", "Assen");
        marit.fills("Gemeente", "Assen");
        marit.chooses("Leerlingadministratie (LAS)", "ParnasSys");
        marit.presses("Begin met deze school");

        marit.sees("Welkom. De Boom staat klaar.");
        assertThat(firstAdministrator.offer()).as("a second way in").isEmpty();
    }

    private static void findsAListThatAsksForAFile(Person marit) {
        marit.seesHeading("Je school is nog niet startklaar");
        marit.sees("Er zijn nog geen leerlingen van schooljaar 2026-2027 ingelezen");
        assertThat(state(marit, "N1")).isEqualTo("action");
        assertThat(state(marit, "N3")).isEqualTo("waiting");
    }

    private static void seesWhatTheFileWouldBring(Person marit) {
        upload(marit, FILE);

        marit.seesHeading("Bekijk wat er verandert");
        marit.sees("Er is nog niets opgeslagen.");
        marit.sees("10 nieuwe leerlingen");
        marit.sees("0 fouten");
        assertThat(marit.readsTable("Leerlingen (10 van 10 getoond)")).hasSize(10);
        assertThat(marit.readsTable("Medewerkers (7 van 7 getoond)")).hasSize(7);
        assertThat(marit.readsTable("Groepen (9 van 9 getoond)")).hasSize(9);
        marit.sees("Fleur den Ouden zit in geen groep.");
        assertThat(groups(marit)).isEqualTo("[]");
    }

    private static void appliesIt(Person marit) {
        marit.presses("Voer 26 wijzigingen door");
        waitsUntilItIsDone(marit);

        assertThat(JsonPath.<List<String>>read(groups(marit), "$[*].name"))
                .containsExactly("1/2A De Kikkers", "3", "4/5 Combi", "6", "7", "8");
    }

    private static void isToldWhoHasNoGroup(Person marit) {
        marit.follows("Startlijst");
        marit.sees(NOT_PLACED);
        marit.follows("Controleren of iedereen goed zit");
        marit.seesHeading("Controleren of iedereen goed zit");
        marit.sees(NOT_PLACED);
        marit.sees("In het LAS: zet Fleur den Ouden in een groep.");
        marit.sees("We keken naar 10 leerlingen, 6 groepen en 5 leerkrachten.");

        assertThat(state(marit, "N1")).isEqualTo("done");
        assertThat(state(marit, "N3")).isEqualTo("action");
        assertThat(marit.readsLine("N3", "problems[*].text")).containsExactly(NOT_PLACED);
    }

    private static void bringsACorrectedFile(Person marit) {
        upload(marit, CORRECTED);
        marit.sees("1 andere groep");
        marit.doesNotSee("zit in geen groep");
        marit.presses("Voer 1 wijziging door");
        waitsUntilItIsDone(marit);
    }

    private static void hasEverybodyInTheRightPlace(Person marit) {
        marit.follows("Startlijst");
        marit.doesNotSee(NOT_PLACED);
        assertThat(List.of("N1", "N2", "N3")).allMatch(it -> state(marit, it).equals("done"));
    }

    private static void undoesTheCorrection(Person marit) {
        marit.follows("Import");
        marit.window().page.locator("tbody th a").first().click();
        marit.presses("Maak ongedaan");
        marit.seesHeading("Deze import is ongedaan gemaakt");
        marit.sees("Alles is weer zoals het was.");
    }

    private static void upload(Person marit, Path file) {
        marit.follows("Import");
        marit.chooses("Bestand uit je LAS", file);
        marit.presses("Lees het bestand");
    }

    /** With scripts the page follows the work by itself; without them they ask again. */
    private static void waitsUntilItIsDone(Person marit) {
        marit.sees("doorgevoerd");
        if (!marit.window().look.scripts()) {
            marit.refreshesUntilHeading("Klaar");
        }
        marit.seesHeading("Klaar");
    }

    private static String state(Person marit, String line) {
        return marit.readsLine(line, "state").getFirst();
    }

    private static String groups(Person marit) {
        return marit.readsJson("/s/99AA00/groepen");
    }
}
