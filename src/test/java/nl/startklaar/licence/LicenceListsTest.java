package nl.startklaar.licence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.licence.ListReport.State;
import nl.startklaar.licence.PublisherLists.Form;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A list on its way through a school: looked at, taken over, sent again, taken back, written. */
@HouseTest
class LicenceListsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    private final PublisherLists lists;
    private final Contracts contracts;
    private final School school;
    private final Publisher publisher;
    private final TeachingMethod method;

    @Autowired Seats seats;
    @Autowired MockMvcTester mvc;
    @Autowired SignedIn signedIn;
    @Autowired TestTime.Day today;

    LicenceListsTest(
            @Autowired PublisherLists lists,
            @Autowired Contracts contracts,
            @Autowired Given given,
            @Autowired GivenMaterial material) {
        this.lists = lists;
        this.contracts = contracts;
        school = given.aSchool();
        publisher = material.aPublisher();
        method = material.aMethod(publisher, "Getallen");
    }

    @BeforeEach
    void itIsSeptember() {
        today.itIs(DAY);
    }

    @Test
    void looksWithoutKeepingAnything() throws Exception {
        var report = look(list("5;per leerling;25", "6;per leerling;30", "negen;pakket;1"));

        assertThat(report.count(State.ADDED)).isEqualTo(2);
        assertThat(report.count(State.WRONG)).isEqualTo(1);
        assertThat(contracts.list(school.id())).isEmpty();
    }

    @Test
    void takesOverWhatIsRightAndTheSecondTimeChangesNothing() throws Exception {
        var list = list("5;per leerling;25", "6;per leerling;30", ";jaarcontract;", "9;pakket;1");

        assertThat(takeOver(list))
                .isInstanceOfSatisfying(
                        ListOutcome.TakenOver.class,
                        it -> {
                            assertThat(it.added()).isEqualTo(3);
                            assertThat(it.undoUntil()).isEqualTo(DAY.plusDays(14));
                        });
        assertThat(contracts.list(school.id()))
                .as("what differs only in its level is one contract")
                .hasSize(2);

        assertThat(look(list).changes()).isFalse();
        assertThat(takeOver(list)).isEqualTo(new ListOutcome.NothingNew());
        assertThat(contracts.list(school.id())).hasSize(2);
    }

    @Test
    void changesNumbersAndPutsThemBack() throws Exception {
        takeOver(list("5;per leerling;25", "6;per leerling;30"));
        var more = (ListOutcome.TakenOver) takeOver(list("5;per leerling;28", "6;per leerling;30"));

        assertThat(more.changed()).isEqualTo(1);
        assertThat(seatsOf("5")).containsExactly(Optional.of(28));
        assertThat(seatsOf("6")).containsExactly(Optional.of(30));

        assertThat(lists.undo(school.id(), more.run())).isEqualTo(new ListOutcome.Undone(1));
        assertThat(seatsOf("5")).containsExactly(Optional.of(25));
        assertThat(lists.undo(school.id(), more.run())).isEqualTo(new ListOutcome.TooLate());
    }

    @Test
    void takesBackWhatItAddedUntilADay() throws Exception {
        var first = (ListOutcome.TakenOver) takeOver(list("5;per leerling;25"));
        var second = (ListOutcome.TakenOver) takeOver(list("6;per leerling;30"));

        today.itIs(DAY.plusDays(14));
        assertThat(lists.undo(school.id(), first.run())).isEqualTo(new ListOutcome.Undone(1));
        assertThat(seatsOf("5")).isEmpty();

        today.itIs(DAY.plusDays(15));
        assertThat(lists.undo(school.id(), second.run())).isEqualTo(new ListOutcome.TooLate());
        assertThat(seatsOf("6")).hasSize(1);
    }

    @Test
    void takesNothingBackThatSomebodyWentOnWith() throws Exception {
        var first = (ListOutcome.TakenOver) takeOver(list("5;per leerling;25"));
        var changed = (ListOutcome.TakenOver) takeOver(list("5;per leerling;26"));
        assertThat(lists.undo(school.id(), first.run())).isEqualTo(new ListOutcome.TouchedLater());

        lists.undo(school.id(), changed.run());
        var licence = contracts.list(school.id()).getFirst().licences().getFirst();
        seats.claim(school.id(), licence.id(), UUID.randomUUID(), DAY);
        assertThat(lists.undo(school.id(), first.run()))
                .as("with the seats that it gave")
                .isEqualTo(new ListOutcome.Undone(1));
        assertThat(seatsOf("5")).isEmpty();
    }

    @Test
    void leavesAContractEndedThatTheSchoolHasEnded() throws Exception {
        takeOver(list("5;jaarcontract;25"));
        contracts.end(school.id(), contracts.list(school.id()).getFirst().id());

        var report = look(list("5;jaarcontract;30"));

        assertThat(report.count(State.KEPT_ENDED)).isEqualTo(1);
        assertThat(report.changes()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void readsWhatItWrites(Form form) throws Exception {
        var rows = list("5;per leerling;25", ";pakket;1.200", "6;jaarcontract;", "7;afgekocht;3");
        takeOver(rows.replace("AB-1", "=HYPERLINK(\"\"x\"\")").replace("5;per", "5;per"));
        contracts.end(
                school.id(),
                contracts.list(school.id()).stream()
                        .filter(it -> it.kind() == ContractKind.YEARLY)
                        .findFirst()
                        .orElseThrow()
                        .id());

        var report = look(lists.write(school.id(), form));

        assertThat(report.lines()).hasSize(4);
        assertThat(report.count(State.SAME)).isEqualTo(4);
    }

    @Test
    void goesThroughThePages() throws Exception {
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var sent = send(coordinator, list("5;per leerling;25", "9;pakket;1"));
        assertThat(sent).hasStatus(303);
        var preview = String.valueOf(sent.getResponse().getHeader("Location"));

        var shown = text(get(coordinator, preview));
        assertThat(shown)
                .contains(
                        "Er is nog niets opgeslagen",
                        "Getallen, leerjaar 5: 25 plaatsen, van 1 augustus 2026 tot en met 31 juli 2027",
                        "“9” is geen leerjaar",
                        "Neem 1 regel over");
        assertThat(text(get(signedIn.as(Role.HEAD, school), preview)))
                .doesNotContain("Neem 1 regel over");

        var seen = shown.replaceFirst("(?s).*name=\"gezien\" value=\"([^\"]*)\".*", "$1");
        assertThat(post(coordinator, preview + "/uitvoering", "elders")).hasStatus(303);
        assertThat(contracts.list(school.id())).as("not what was seen").isEmpty();
        assertThat(post(coordinator, preview + "/uitvoering", seen)).hasStatus(303);
        assertThat(seatsOf("5")).hasSize(1);
        assertThat(get(coordinator, preview)).hasStatus(303);

        assertThat(text(get(coordinator, home()))).contains("Maak ongedaan", "lijst.csv");
        assertThat(post(coordinator, preview + "/herstel", "")).hasStatus(303);
        assertThat(seatsOf("5")).isEmpty();
    }

    @Test
    void saysOnThePageWhyAFileCannotBeRead() throws Exception {
        var refused = send(signedIn.as(Role.ICT_COORDINATOR, school), "geen;koppen\n1;2\n");

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("We kunnen lijst.csv niet lezen", "kolomkoppen");
    }

    private String list(String... rows) {
        var text = new StringBuilder("Uitgever;Methode;Leerjaar;Soort;Aantal;Ingang;Kenmerk\n");
        for (String row : rows) {
            text.append(
                    "%s;%s;%s;1-8-2026;\"AB-1\"\n".formatted(publisher.code(), method.code(), row));
        }
        return text.toString();
    }

    private ListReport look(String list) throws IOException {
        return look(list.getBytes(UTF_8));
    }

    private ListReport look(byte[] list) throws IOException {
        return lists.look(school.id(), "lijst.csv", new ByteArrayInputStream(list));
    }

    private ListOutcome takeOver(String list) throws IOException {
        return lists.takeOver(
                school.id(), "lijst.csv", new ByteArrayInputStream(list.getBytes(UTF_8)));
    }

    private List<Optional<Integer>> seatsOf(String yearGroup) {
        return contracts.list(school.id()).stream()
                .flatMap(it -> it.licences().stream())
                .filter(it -> it.yearGroup().equals(Optional.of(yearGroup)))
                .map(Licence::seats)
                .toList();
    }

    private String home() {
        return school.home() + "/licenties/lijst";
    }

    private MvcTestResult send(Cookie who, String list) {
        return mvc.post()
                .uri(home())
                .multipart()
                .file(
                        new MockMultipartFile(
                                "bestand", "lijst.csv", "text/csv", list.getBytes(UTF_8)))
                .cookie(who)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult post(Cookie who, String address, String seen) {
        return mvc.post()
                .uri(address)
                .param("gezien", seen)
                .cookie(who)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult get(Cookie who, String address) {
        return mvc.get().uri(address).cookie(who).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }
}
