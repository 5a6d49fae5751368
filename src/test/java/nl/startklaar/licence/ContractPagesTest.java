package nl.startklaar.licence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages under <i>Licenties</i>, as a coordinator walks through them. */
@HouseTest
class ContractPagesTest {

    private static final LocalDate LAST_DAY_TO_END = LocalDate.of(2026, 6, 30);

    @Autowired private MockMvcTester mvc;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private SignedIn signedIn;
    @Autowired private Contracts contracts;
    @Autowired private Catalogue catalogue;
    @Autowired private Intentions intentions;
    @Autowired private InSchool inSchool;
    @Autowired private JdbcClient jdbc;
    @Autowired private Rosters rosters;
    @Autowired private TestTime.Day day;
    @Autowired private TestTime.Moment clock;

    private School school;
    private Cookie coordinator;
    private TeachingMethod numbers;
    private TeachingMethod letters;

    @BeforeEach
    void aSchoolInJune() {
        day.itIs(LocalDate.of(2026, 6, 18));
        school = given.aSchool();
        coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var publisher = material.aPublisher();
        numbers = material.aMethod(publisher, "Getallenpad");
        letters = material.aMethod(publisher, "Letterbos");
    }

    @Test
    void saysHowLongThereIsLeft() {
        add(numbers, ContractKind.YEARLY);

        assertThat(opens("/licenties"))
                .contains("Getallenpad", "Loopt", "uiterlijk 30 juni (nog 12 dagen)");
    }

    @Test
    void saysWhatComesByItself() {
        add(letters, ContractKind.PER_CHILD);

        assertThat(opens("/licenties"))
                .contains("Eindigt vanzelf op 31 juli 2026", "25 plaatsen")
                .doesNotContain("uiterlijk");
    }

    @Test
    void looksBeforeItEnds() {
        var contract = add(numbers, ContractKind.YEARLY);

        assertThat(opens("/licenties/" + contract))
                .contains(
                        "Getallenpad beëindigen?",
                        "Er werkt nu geen groep mee.",
                        "tot en met 31 juli 2026",
                        "inzien tot en met 31 juli 2027",
                        "Maak ongedaan kan tot en met 30 juni 2026");
        assertThat(Agreed.find(contracts, school.id(), contract).endedOn()).isEmpty();
    }

    @Test
    void endsAndTakesBackUnderTheNote() {
        var contract = add(numbers, ContractKind.YEARLY);
        day.itIs(LAST_DAY_TO_END);

        var answer = sends("/licenties/" + contract + "/einde");

        assertThat(answer).hasStatus(303);
        assertThat(reads(answer, "/licenties/" + contract))
                .contains(
                        "Beëindigd, inzien tot 31 juli 2027",
                        "mailto:licenties@delantaarn.example",
                        school.home() + "/licenties/" + contract + "/herstel");

        sends("/licenties/" + contract + "/herstel");
        assertThat(Agreed.find(contracts, school.id(), contract).lastDay()).isEmpty();
    }

    @Test
    void refusesADayTooLateInPlainWords() {
        var contract = add(numbers, ContractKind.YEARLY);
        day.itIs(LAST_DAY_TO_END.plusDays(1));

        var answer = sends("/licenties/" + contract + "/einde");

        assertThat(reads(answer, "/licenties/" + contract))
                .contains(
                        "Dit kon tot en met 30 juni 2026.",
                        "loopt daarom door tot en met 31 juli 2027",
                        "vanaf 1 augustus 2026");
        assertThat(opens("/licenties/" + contract))
                .contains("Loopt door tot en met 31 juli 2027")
                .doesNotContain("/einde\"");
    }

    /** The page was opened in time, and the button pressed a second after midnight. */
    @Test
    void goesByMidnightInAmsterdam() {
        var contract = add(numbers, ContractKind.YEARLY);
        var other = add(letters, ContractKind.YEARLY);
        clock.itIs(Instant.parse("2026-06-30T21:59:59Z"));
        day.followsTheClock();
        coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        assertThat(opens("/licenties/" + contract)).contains("/einde\"", "vandaag");
        assertThat(reads(sends("/licenties/" + other + "/einde"), "/licenties/" + other))
                .contains("Letterbos is beëindigd");

        clock.passes(Duration.ofSeconds(1));

        assertThat(reads(sends("/licenties/" + contract + "/einde"), "/licenties/" + contract))
                .contains("Dit kon tot en met 30 juni 2026.");
        assertThat(reads(sends("/licenties/" + other + "/herstel"), "/licenties/" + other))
                .contains("Dit kun je niet meer ongedaan maken.");
    }

    @Test
    void writesALetterThatCanBeSent() {
        var contract = add(numbers, ContractKind.YEARLY);
        sends("/licenties/" + contract + "/einde");

        var letter =
                mvc.get()
                        .uri(school.home() + "/licenties/" + contract + "/brief")
                        .cookie(coordinator)
                        .exchange();

        assertThat(letter)
                .hasHeader(
                        "Content-Disposition", "attachment; filename=\"licentie-beeindigen.txt\"");
        assertThat(text(letter))
                .contains(
                        "Geachte medewerker van Uitgeverij De Lantaarn,",
                        "ons contract voor Getallenpad",
                        "Laatste dag: 31 juli 2026",
                        "Ons kenmerk bij u: K-2031.",
                        school.brin().code(),
                        "Noor van den Berg");
    }

    @Test
    void namesTheSupplierWhereItHasToBeEnded() {
        var contract =
                contracts.add(
                        school.id(),
                        Agreed.contract(
                                numbers, ContractKind.YEARLY, Channel.SUPPLIER, Agreed.LONG_AGO));
        sends("/licenties/" + contract + "/einde");

        assertThat(opens("/licenties/" + contract))
                .contains("Beëindig het ook in het overzicht van De Boekenkar.")
                .doesNotContain("mailto:");
    }

    @Test
    void writesToTheSupplierWhenItWasBoughtThere() {
        var contract =
                contracts.add(
                        school.id(),
                        Agreed.contract(
                                numbers, ContractKind.YEARLY, Channel.SUPPLIER, Agreed.LONG_AGO));

        assertThat(opens("/licenties/" + contract))
                .contains("Geachte medewerker van De Boekenkar,")
                .doesNotContain("Geachte medewerker van Uitgeverij De Lantaarn");
    }

    @Test
    void offersNoMailAndNoWebsiteThatAPublisherDoesNotHave() {
        var quiet = material.aMethod(withoutAddresses(material.aPublisher()), "Stil");
        var byMail = contracts.add(school.id(), agreed(quiet, Channel.MAIL));
        var inOverview = contracts.add(school.id(), agreed(quiet, Channel.OWN));

        assertThat(opens("/licenties/" + byMail))
                .contains("Stuur deze tekst aan Uitgeverij De Lantaarn.")
                .doesNotContain("mailto:");
        assertThat(opens("/licenties/" + inOverview))
                .contains("het overzicht van Uitgeverij De Lantaarn. Anders")
                .doesNotContain(", op .");
    }

    private static NewContract agreed(TeachingMethod method, Channel channel) {
        return Agreed.contract(method, ContractKind.YEARLY, channel, Agreed.LONG_AGO);
    }

    private Publisher withoutAddresses(Publisher it) {
        var quiet =
                new Publisher(
                        it.id(),
                        it.code(),
                        it.name(),
                        it.roster(),
                        it.lastDayToEnd(),
                        it.endsDirectWay(),
                        it.fields(),
                        it.purpose(),
                        "",
                        "",
                        "",
                        true);
        catalogue.keep(List.of(quiet), List.of(), List.of());
        return quiet;
    }

    @Test
    void sendsNobodyToAPageThatDoesNotAsk() {
        add(numbers, ContractKind.YEARLY);
        assertThat(opens("/licenties")).contains("Zeg bij Volgend jaar");

        day.itIs(LocalDate.of(2026, 9, 7));

        assertThat(opens("/licenties"))
                .contains("Loopt door.")
                .doesNotContain("Zeg bij Volgend jaar");
    }

    @Test
    void takesAwayUnderTheNoteWhatWasWrittenDownByMistake() {
        day.itIs(LocalDate.of(2026, 10, 5));

        var answer =
                sends(
                        "/licenties",
                        "methode",
                        numbers.id().toString(),
                        "soort",
                        "YEARLY",
                        "kanaal",
                        "MAIL",
                        "start",
                        "2026-08-01");
        var contract = contracts.list(school.id()).getFirst().id();

        assertThat(reads(answer, "/licenties/" + contract))
                .contains(school.home() + "/licenties/" + contract + "/intrekking");
        sends("/licenties/" + contract + "/intrekking");
        assertThat(contracts.list(school.id())).isEmpty();
    }

    /** Whoever waited has one as soon as it is bought: also then it can be a mistake. */
    @Test
    void takesBackWhatGaveAPupilASeat() {
        day.itIs(LocalDate.of(2026, 10, 5));
        var year = new SchoolYear(2026);
        var at = new GivenSeats(school.id(), inSchool, jdbc, rosters);
        var uilen = at.aGroup(year, "De Uilen", "5");
        at.aPupil(uilen, "5", "Jip", "Bos");
        material.aGroupLink(school.id(), year, uilen.id(), null, letters, "5");

        var answer =
                sends(
                        "/licenties",
                        "methode",
                        letters.id().toString(),
                        "soort",
                        "PER_CHILD",
                        "kanaal",
                        "MAIL",
                        "start",
                        "2026-08-01",
                        "plaatsen-5",
                        "25");

        var contract = contracts.list(school.id()).getFirst().id();
        assertThat(reads(answer, "/licenties/" + contract))
                .contains(
                        "Het contract voor Letterbos staat erin.",
                        "Wie er een plaats van heeft, is die dan kwijt.");
        sends("/licenties/" + contract + "/intrekking");
        assertThat(contracts.list(school.id())).isEmpty();
    }

    @Test
    void endsSeveralAtOnceAndLeavesWhatCannotEnd() {
        var one = add(numbers, ContractKind.YEARLY);
        var other = add(letters, ContractKind.YEARLY);
        var own = add(letters, ContractKind.PACKAGE);
        var chosen = "?contract=%s&contract=%s&contract=%s".formatted(one, other, own);

        assertThat(opens("/licenties/beeindigen" + chosen))
                .contains("Beëindig 2 licenties", "Deze kun je nu niet beëindigen");

        var answer = sends("/licenties/beeindigen" + chosen.replace("&contract=" + own, ""));
        assertThat(reads(answer, "/licenties")).contains("Beëindigd: 2.", "/licenties/herstel?");
        assertThat(Agreed.find(contracts, school.id(), one).lastDay()).isPresent();
        assertThat(Agreed.find(contracts, school.id(), other).lastDay()).isPresent();

        var undone = sends("/licenties/herstel?contract=%s&contract=%s".formatted(one, other));
        assertThat(reads(undone, "/licenties")).contains("Weer lopend: 2.");
        assertThat(Agreed.find(contracts, school.id(), other).lastDay()).isEmpty();
    }

    @Test
    void offersToEndWhatThePlanDoesNotWant() {
        add(numbers, ContractKind.YEARLY);
        var left = add(letters, ContractKind.YEARLY);
        var year = new SchoolYear(2026);
        intentions.say(
                school.id(), year, new Intention(letters.id(), Answer.STOPS, Optional.empty()));

        assertThat(opens("/licenties"))
                .contains("Beëindig 1 licentie", "/licenties/beeindigen?contract=" + left);
    }

    @Test
    void takesAContractByHand() {
        var answer =
                sends(
                        "/licenties",
                        "methode",
                        numbers.id().toString(),
                        "soort",
                        "PER_CHILD",
                        "kanaal",
                        "SUPPLIER",
                        "leverancier",
                        "De Boekenkar",
                        "start",
                        "2026-08-01",
                        "plaatsen-5",
                        "25",
                        "jaargroep-6",
                        "true",
                        "plaatsen-6",
                        "30");

        assertThat(answer).hasStatus(303);
        var contract = contracts.list(school.id()).getFirst();
        assertThat(contract.licences())
                .extracting(it -> it.seats().orElseThrow())
                .containsExactly(25, 30);
        assertThat(opens("/licenties"))
                .contains("Start 1 augustus 2026", "leerjaar 5 (25 plaatsen)");

        sends("/licenties/" + contract.id() + "/intrekking");
        assertThat(contracts.list(school.id())).isEmpty();
    }

    @Test
    void saysWhatIsMissingInTheForm() {
        var answer =
                sends(
                        "/licenties",
                        "soort",
                        "PER_CHILD",
                        "kanaal",
                        "SUPPLIER",
                        "start",
                        "morgen",
                        "plaatsen-5",
                        "veel");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains(
                        "Kies een methode.",
                        "Vul in bij welke leverancier je het kocht.",
                        "Vul een getal in van 1 tot en met",
                        "href=\"#start\"");
        assertThat(contracts.list(school.id())).isEmpty();
    }

    @Test
    void showsTheHeadWithoutButtons() {
        var contract = add(numbers, ContractKind.YEARLY);
        coordinator = signedIn.as(Role.HEAD, school);

        assertThat(opens("/licenties"))
                .contains("Getallenpad")
                .doesNotContain("<button class=\"btn sec\"");
        assertThat(opens("/licenties/" + contract)).doesNotContain("/einde\"");
        assertThat(sends("/licenties/" + contract + "/einde")).hasStatus(404);
    }

    @Test
    void plansTheComingYear() {
        add(numbers, ContractKind.YEARLY);
        add(letters, ContractKind.PER_CHILD);
        assertThat(opens("/licenties/volgend-jaar"))
                .contains("Plan voor 2026-2027", "Van 2 methodes heb je nog niet gezegd");

        var answer =
                sends(
                        "/licenties/volgend-jaar",
                        "antwoord-" + numbers.id(),
                        "OTHER_METHOD",
                        "opvolger-" + numbers.id(),
                        letters.id().toString(),
                        "antwoord-" + letters.id(),
                        "STAYS");

        assertThat(answer).hasStatus(303);
        assertThat(opens("/licenties/volgend-jaar"))
                .contains(
                        "Beëindigen: 1 contract",
                        "beëindig het uiterlijk 30 juni 2026",
                        "Bestellen: 1 methode",
                        "de licentie eindigt vanzelf op 31 juli",
                        "/licenties/nieuw?methode=" + letters.id());
    }

    @Test
    void asksForTheSuccessor() {
        add(numbers, ContractKind.YEARLY);

        var answer = sends("/licenties/volgend-jaar", "antwoord-" + numbers.id(), "NEW_VERSION");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Kies wat er in plaats van Getallenpad komt.");
        assertThat(intentions.list(school.id(), new SchoolYear(2026))).isEmpty();
    }

    private UUID add(TeachingMethod method, ContractKind kind) {
        var firstDay = kind.endsByItself() ? Agreed.LAST_YEAR : Agreed.LONG_AGO;
        return contracts.add(school.id(), Agreed.contract(method, kind, firstDay));
    }

    private String opens(String path) {
        var page =
                mvc.get()
                        .uri(school.home() + path)
                        .locale(Locale.forLanguageTag("nl"))
                        .cookie(coordinator)
                        .exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private MvcTestResult sends(String path, String... fields) {
        var request =
                mvc.post()
                        .uri(school.home() + path)
                        .locale(Locale.forLanguageTag("nl"))
                        .cookie(coordinator)
                        .with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    private String reads(MvcTestResult answer, String path) {
        var note = Objects.requireNonNull(answer.getResponse().getCookie("__Host-sk_note"));
        return text(
                mvc.get()
                        .uri(school.home() + path)
                        .locale(Locale.forLanguageTag("nl"))
                        .cookie(coordinator, note)
                        .exchange());
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8).replace("&#39;", "'");
    }
}
