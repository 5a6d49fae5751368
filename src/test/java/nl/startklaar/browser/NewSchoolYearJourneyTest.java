package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.startklaar.PrintedCode;
import nl.startklaar.TestDatabase;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.mail.Outbox;
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
 * How a school gets through the change of school year: from a server that knows nobody in June, by
 * contracts that end in time, a new file in August and links a week before, to a rehearsal in which
 * everybody gets in, the morning itself, and the evening at home. Its jobs run by themselves, as
 * they would at a school. Whoever adds a part to the product lengthens this walk.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "startklaar.web.secure-cookies=false",
            "startklaar.network.loopback=true",
            "startklaar.factor.required=false" // months pass here, and nobody has a phone
        })
@Import({TestDatabase.class, NewSchoolYearJourneyTest.Days.class})
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class NewSchoolYearJourneyTest {

    private static final LocalDate IN_JUNE = LocalDate.of(2026, 6, 15);

    /** The first school day is Monday the 17th. */
    private static final LocalDate A_WEEK_BEFORE = LocalDate.of(2026, 8, 10);

    private static final LocalDate THE_FIRST_DAY = LocalDate.of(2026, 8, 17);

    private static final Path LAST_YEAR =
            Path.of("src/test/resources/journey/edexml-2.1-school-last-year.xml");

    private static final Path FILE =
            Path.of("src/test/resources/edexml/example/edexml-2.1-school.xml");

    /** The same school after somebody has put Fleur in group 3. */
    private static final Path CORRECTED =
            Path.of("src/test/resources/journey/edexml-2.1-school-corrected.xml");

    /** The same, with 21 children more in group 3: their own school has closed. */
    private static final Path CLASS_MOVED_IN =
            Path.of("src/test/resources/journey/edexml-2.1-school-class-moved-in.xml");

    private static final Path OFFER = Path.of("src/main/resources/practice/catalogue.json");

    private static final Path LICENCES = Path.of("src/test/resources/journey/licenties.csv");

    private static final String HOME = "/s/99AA00";

    /** Of the roster; the trainee comes in with one of them. */
    private static final List<String> TEACHERS =
            List.of("a.vandermeer", "k.smit", "i.deboer", "w.peeters", "d.yildiz");

    private static final String NOT_PLACED = "Fleur den Ouden (leerjaar 3) zit in geen groep.";

    @LocalServerPort int port;
    @Autowired FirstAdministrator firstAdministrator;

    @Autowired Outbox outbox;
    @Autowired AtomicReference<LocalDate> today;

    @TestConfiguration(proxyBeanMethods = false)
    static class Days {

        @Bean
        AtomicReference<LocalDate> itIs() {
            return new AtomicReference<>(IN_JUNE);
        }

        @Bean
        @Primary
        SchoolDay theDayItIs(AtomicReference<LocalDate> today) {
            return today::get;
        }
    }

    @Test
    void getsASchoolThroughTheChangeOfYear() throws Exception {
        walk(Look.DESK);
    }

    @Test
    void getsASchoolThroughTheChangeOfYearWithoutScripts() throws Exception {
        walk(Look.WITHOUT_SCRIPTS);
    }

    private void walk(Look look) throws Exception {
        try (var browser = new Browser(address());
                var window = browser.open(look)) {
            var marit = new Person(window);

            today.set(IN_JUNE);
            beginsOnAServerThatKnowsNobody(marit);
            bringsTheYearThatRuns(marit);
            bringsWhatPublishersOffer(marit);
            bringsTheLicences(marit);
            linksTheGroups(marit);
            saysWhatHappensNextYear(marit);
            endsTheOldVersion(marit);
            ordersTheNewOne(marit);
            switchesPublishersOn(marit);

            today.set(A_WEEK_BEFORE);
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
            bringsACorrectedFile(marit);

            takesOverTheLinksOfLastYear(marit);
            isToldWhoStandsOutside(marit);
            invitesTheTeachers(marit);
            teachersComeIn(browser, look);
            addsTheAddressOfSchool(marit);
            var cards = new ArrayList<>(printsTheCards(marit));
            rehearsesTheFirstMorning(marit);

            today.set(THE_FIRST_DAY);
            takesInAClassThatMoved(marit);
            cards.addAll(printsTheCards(marit));
            passes(new FirstMorning(address(), marit, cards));
            new FirstEvening(browser, look, this::invitation, marit)
                    .twoChildrenComeInBehindOneParent();

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

    private static void bringsTheYearThatRuns(Person marit) {
        upload(marit, LAST_YEAR);
        marit.sees("9 nieuwe leerlingen");
        pressesTheOneThatBegins(marit, "Voer");
        waitsUntilItIsDone(marit);
    }

    private static void bringsWhatPublishersOffer(Person marit) {
        marit.opens("/beheer/aanbod");
        marit.chooses("Bestand met het aanbod", OFFER);
        marit.presses("Bekijk wat er verandert");
        pressesTheOneThatBegins(marit, "Neem");
        marit.sees("Uitgeverij De Zwaluw");
    }

    private static void bringsTheLicences(Person marit) {
        marit.opens(HOME + "/licenties/lijst");
        marit.chooses("Kies het bestand", LICENCES);
        marit.presses("Bekijk wat er verandert");
        marit.presses("Neem 2 regels over");
        marit.opens(HOME + "/licenties");
        marit.sees("Rekenspoor 3");
        marit.sees("Kleuterhoek");
    }

    private static void linksTheGroups(Person marit) {
        marit.opens(HOME + "/licenties/koppelen");
        marit.ticks("Kleuterhoek voor 1/2A De Kikkers");
        for (String group : List.of("3", "4/5 Combi", "6", "7", "8")) {
            marit.ticks("Rekenspoor 3 voor " + group);
        }
        pressesTheOneThatBegins(marit, "Bekijk");
        pressesTheOneThatBegins(marit, "Voer");
        marit.sees("Leerlingen en leerkrachten zien het nu.");
    }

    private static void saysWhatHappensNextYear(Person marit) {
        marit.opens(HOME + "/licenties/volgend-jaar");
        says(marit, "Rekenspoor 3", "Nieuwe versie");
        marit.chooses(
                "Wat komt er in plaats van Rekenspoor 3?",
                "Rekenspoor 4 (rekenen, Uitgeverij De Zwaluw)");
        says(marit, "Kleuterhoek", "Blijft");
        marit.presses("Bewaar het plan");

        marit.sees("Beëindigen: 1 contract");
        marit.sees("Bestellen: 2 methodes");
    }

    private static void says(Person marit, String method, String answer) {
        marit.window()
                .page
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(method))
                .getByLabel(answer)
                .check();
    }

    private static void endsTheOldVersion(Person marit) {
        assertThat(state(marit, "V1")).isEqualTo("action");
        marit.follows("Licenties");
        marit.follows("Rekenspoor 3");
        marit.presses("Beëindig Rekenspoor 3");
        marit.sees("Rekenspoor 3 is beëindigd en werkt nog tot en met 31 juli 2026.");
        assertThat(state(marit, "V1")).isEqualTo("done");
    }

    private static void ordersTheNewOne(Person marit) {
        orders(marit, "Rekenspoor 4", "Jaarcontract");
        orders(marit, "Kleuterhoek", "In een pakket");
        marit.opens(HOME + "/licenties/volgend-jaar");
        marit.sees("Bestellen: niets");
    }

    private static void orders(Person marit, String method, String kind) {
        marit.opens(HOME + "/licenties/volgend-jaar");
        marit.follows("Voeg " + method + " toe");
        marit.chooses("Soort", kind);
        marit.chooses("Hoe beëindig je het?", "In het overzicht van de uitgeverij");
        marit.fills("Eerste dag", "2026-08-01");
        marit.presses("Bewaar het contract");
        marit.sees(method);
    }

    private static void switchesPublishersOn(Person marit) {
        for (String publisher : List.of("Uitgeverij De Zwaluw", "Uitgeverij De Hazelaar")) {
            marit.opens(HOME + "/licenties/uitgeverijen");
            var page = marit.window().page;
            var box =
                    page.getByLabel(
                            publisher + " aan", new Page.GetByLabelOptions().setExact(true));
            box.check();
            page.locator("form", new Page.LocatorOptions().setHas(box))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            marit.presses("Zet " + publisher + " aan");
            marit.sees("De methodes zijn binnen een minuut te zien.");
        }
    }

    /** Nobody has to remember who worked with what, and the new version stands there already. */
    private static void takesOverTheLinksOfLastYear(Person marit) {
        assertThat(state(marit, "N6")).isEqualTo("action");
        rehearsal(marit, "0 van 9 leerlingen");
        marit.opens(HOME + "/licenties/koppelen");
        marit.follows("Voorstel overnemen");
        marit.seesHeading("Bekijk wat er verandert");
        marit.sees("Rekenspoor 4");
        marit.doesNotSee("Rekenspoor 3");
        pressesTheOneThatBegins(marit, "Voer");
        marit.sees("Leerlingen en leerkrachten zien het nu.");
        assertThat(state(marit, "N6")).isEqualTo("done");
    }

    /** All material opens, for who gets as far as that. */
    private static void isToldWhoStandsOutside(Person marit) {
        rehearsal(marit, "0 van 9 leerlingen en 1 van 6 leerkrachten");
        marit.sees("Er is nog geen uitnodiging om in te loggen.");
        marit.sees("Er is geen internetadres bekend waar leerlingen mogen inloggen");
        marit.sees("Er is nog geen kaart om mee in te loggen.");
    }

    private static void invitesTheTeachers(Person marit) {
        for (String teacher : TEACHERS) {
            marit.opens(HOME + "/medewerkers/nieuw");
            marit.fills("Naam", "Sam de Wit");
            marit.fills("E-mailadres", teacher + "@voorbeeldschool.example");
            marit.ticks("Leerkracht");
            marit.presses("Stuur uitnodiging");
            marit.sees("gaat zo de deur uit");
        }
        rehearsal(marit, "0 van 9 leerlingen en 1 van 6 leerkrachten");
        marit.sees("nog niet binnen geweest");
    }

    /** Each by the link in their own mail. */
    private void teachersComeIn(Browser browser, Look look) {
        for (String name : TEACHERS) {
            try (var window = browser.open(look)) {
                var teacher = new Person(window);
                teacher.opens(invitation(name + "@voorbeeldschool.example"));
                teacher.fills("Naam", "Sam de Wit");
                teacher.fills("Nieuw wachtwoord", "vier losse woorden hier");
                teacher.presses("Bewaar en ga verder");
                teacher.opens(HOME + "/lesmateriaal");
            }
        }
    }

    private String invitation(String mailbox) {
        var body =
                outbox.list().stream()
                        .filter(it -> it.recipient().equals(mailbox))
                        .findFirst()
                        .orElseThrow()
                        .body();
        return URI.create(body.substring(body.indexOf("http")).lines().findFirst().orElseThrow())
                .getPath();
    }

    /** Here the server is the school, which is worth a question. */
    private static void addsTheAddressOfSchool(Person marit) {
        marit.follows("Voeg het internetadres toe");
        marit.presses("Voeg dit adres toe");
        marit.presses("Dit klopt, zet op de lijst");
        marit.sees("Leerlingen komen daar nu binnen.");
        rehearsal(marit, "0 van 9 leerlingen en 6 van 6 leerkrachten");
        marit.doesNotSee("Er is geen internetadres bekend");
    }

    /** What is read from each card; Fleur comes two weeks later. */
    private static List<String> printsTheCards(Person marit) {
        marit.opens(HOME + "/inloggen-leerlingen");
        marit.presses("Print de kaarten die er nog niet zijn");
        marit.sees("Kaart 10");
        var codes = PrintedCode.readAll(marit.readsPage());
        var names = marit.window().page.locator(".cards > li b").allInnerTexts();
        return IntStream.range(0, codes.size())
                .filter(it -> !names.get(it).equals("Fleur"))
                .mapToObj(codes::get)
                .toList();
    }

    /** Fleur comes two weeks later. */
    private static void rehearsesTheFirstMorning(Person marit) {
        rehearsal(marit, "Iedereen kan erin: 9 leerlingen en 6 leerkrachten.");
        marit.opens(HOME + "/startlijst");
        marit.sees("Iedereen kan erin");
    }

    /** More than were there: somebody has to say that it is right. */
    private static void takesInAClassThatMoved(Person marit) {
        upload(marit, CLASS_MOVED_IN);
        marit.sees("21 nieuwe leerlingen");
        pressesTheOneThatBegins(marit, "Klopt, voer");
        waitsUntilItIsDone(marit);
    }

    private static void passes(FirstMorning morning) throws Exception {
        morning.everybodyComesInAtOnce();
        morning.oneDeviceStandsElsewhere();
        morning.oneWallHasAnOldShortcut();
        morning.thePortalFails();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static void rehearsal(Person marit, String verdict) {
        marit.opens(HOME + "/repetitie");
        assertThat(marit.window().page.locator("h1").innerText()).startsWith(verdict);
        marit.sees("maandag 17 augustus");
    }

    /** Behind the word stands a number that is not the point here. */
    private static void pressesTheOneThatBegins(Person marit, String word) {
        marit.window()
                .page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + word + " .*")))
                .click();
    }

    private static void findsAListThatAsksForAFile(Person marit) {
        marit.opens(HOME + "/startlijst");
        marit.seesHeading("Je school is nog niet startklaar");
        marit.sees("Er zijn nog geen leerlingen van schooljaar 2026-2027 ingelezen");
        assertThat(state(marit, "N1")).isEqualTo("action");
        assertThat(state(marit, "N3")).isEqualTo("waiting");
    }

    private static void seesWhatTheFileWouldBring(Person marit) {
        upload(marit, FILE);

        marit.seesHeading("Bekijk wat er verandert");
        marit.sees("Er is nog niets opgeslagen.");
        marit.sees("2 nieuwe leerlingen");
        marit.sees("6 andere groep");
        marit.sees("1 vertrokken");
        marit.sees("0 fouten");
        assertThat(marit.readsTable("Leerlingen (17 van 17 getoond)")).hasSize(17);
        assertThat(marit.readsTable("Medewerkers (3 van 3 getoond)")).hasSize(3);
        assertThat(marit.readsTable("Groepen (9 van 9 getoond)")).hasSize(9);
        marit.sees("Fleur den Ouden zit in geen groep.");
        assertThat(groups(marit)).isEqualTo("[]");
    }

    private static void appliesIt(Person marit) {
        marit.presses("Voer 29 wijzigingen door");
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
