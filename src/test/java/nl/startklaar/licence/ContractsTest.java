package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.licence.NewContract.Part;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.Rosters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;

@HouseTest
class ContractsTest {

    private static final LocalDate BEGIN = LocalDate.of(2024, 8, 1);
    private static final LocalDate LAST_DAY_TO_END = LocalDate.of(2026, 6, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 7, 31);
    private static final LocalDate VIEW_UNTIL = LocalDate.of(2027, 7, 31);

    @Autowired private Contracts contracts;
    @Autowired private Catalogue catalogue;
    @Autowired private Seats seats;
    @Autowired private AuditTrail audit;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private TestTime.Day day;

    private SchoolId school;
    private TeachingMethod method;

    @BeforeEach
    void aSchoolAndAMethod() {
        school = given.aSchool().id();
        method = material.aMethod(material.aPublisher(), "Getallenpad");
    }

    @Test
    void endsAYearlyContractOnTheLastDay() {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LAST_DAY_TO_END);

        assertThat(contracts.end(school, contract))
                .isEqualTo(new Ending.Stops(LAST_DAY, VIEW_UNTIL, LAST_DAY_TO_END));

        var ended = Agreed.find(contracts, school, contract);
        assertThat(ended.lastDay()).contains(LAST_DAY);
        assertThat(ended.endedOn()).contains(LAST_DAY_TO_END);
        assertThat(ended.licences())
                .allMatch(it -> it.lastDay().equals(Optional.of(LAST_DAY)))
                .allMatch(it -> it.viewUntil().equals(Optional.of(VIEW_UNTIL)));
        assertThat(ended.state(LAST_DAY)).isEqualTo(ContractState.ENDING);
        assertThat(ended.state(LAST_DAY.plusDays(1))).isEqualTo(ContractState.VIEWABLE);
    }

    @Test
    void refusesToEndItADayLaterAndSaysWhatThatCosts() {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LAST_DAY_TO_END.plusDays(1));

        assertThat(contracts.end(school, contract))
                .isEqualTo(
                        new Ending.TooLate(
                                LAST_DAY_TO_END,
                                LocalDate.of(2027, 7, 31),
                                LocalDate.of(2026, 8, 1),
                                LocalDate.of(2027, 6, 30)));
        assertThat(Agreed.find(contracts, school, contract).lastDay()).isEmpty();
    }

    @Test
    void endsItForTheNextYearFromTheFirstOfAugust() {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LocalDate.of(2026, 8, 1));

        assertThat(contracts.end(school, contract))
                .isEqualTo(
                        new Ending.Stops(
                                LocalDate.of(2027, 7, 31),
                                LocalDate.of(2028, 7, 31),
                                LocalDate.of(2027, 6, 30)));
    }

    @Test
    void goesByTheLastDayOfThePublisher() {
        var early = material.aMethod(publisherWithLastDay(MonthDay.of(6, 1)), "Kleuterbos");
        var one = add(early, ContractKind.YEARLY, BEGIN);
        var other = add(early, ContractKind.YEARLY, BEGIN);
        day.itIs(LocalDate.of(2026, 6, 1));
        assertThat(contracts.end(school, one)).isInstanceOf(Ending.Stops.class);

        day.itIs(LocalDate.of(2026, 6, 2));

        assertThat(contracts.end(school, other)).isInstanceOf(Ending.TooLate.class);
    }

    @Test
    void doesNotEndWhatWasBoughtOff() {
        var until = LocalDate.of(2029, 7, 31);
        var contract =
                contracts.add(
                        school,
                        new NewContract(
                                method.id(),
                                ContractKind.BOUGHT_OFF,
                                Channel.OWN,
                                "",
                                "",
                                BEGIN,
                                Optional.of(until),
                                List.of(Part.ALL)));

        assertThat(contracts.end(school, contract))
                .isEqualTo(new Ending.BoughtOff(Optional.of(until)));
        assertThat(Agreed.find(contracts, school, contract).endedOn()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ContractKind.class,
            names = {"PER_CHILD", "PACKAGE"})
    void letsOthersEndByThemselves(ContractKind kind) {
        var contract = add(method, kind, LocalDate.of(2025, 10, 1));
        day.itIs(LAST_DAY_TO_END);

        assertThat(contracts.end(school, contract)).isEqualTo(new Ending.ByItself(LAST_DAY));
        assertThat(Agreed.find(contracts, school, contract).state(LAST_DAY))
                .isEqualTo(ContractState.RUNS);
        assertThat(Agreed.find(contracts, school, contract).state(LAST_DAY.plusDays(1)))
                .isEqualTo(ContractState.EXPIRED);
    }

    @Test
    void endsNothingTwice() {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LAST_DAY_TO_END);
        contracts.end(school, contract);

        assertThat(contracts.end(school, contract))
                .isEqualTo(new Ending.NotRunning(ContractState.ENDING));
    }

    @Test
    void takesAnEndingBackThroughTheLastDay() {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LocalDate.of(2026, 5, 12));
        contracts.end(school, contract);
        day.itIs(LAST_DAY_TO_END);

        assertThat(contracts.undoEnd(school, contract)).isTrue();

        var again = Agreed.find(contracts, school, contract);
        assertThat(again.state(LAST_DAY.plusDays(1))).isEqualTo(ContractState.RUNS);
        assertThat(again.licences())
                .allMatch(it -> it.lastDay().isEmpty() && it.viewUntil().isEmpty());
    }

    @Test
    void doesNotTakeItBackADayLater() {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LAST_DAY_TO_END);
        contracts.end(school, contract);
        day.itIs(LAST_DAY_TO_END.plusDays(1));

        assertThat(contracts.undoEnd(school, contract)).isFalse();
        assertThat(Agreed.find(contracts, school, contract).lastDay()).contains(LAST_DAY);
    }

    @Test
    void withdrawsWhatHasNotBegunHoweverLongAgoItWasWrittenDown() {
        day.itIs(LocalDate.of(2026, 5, 1));
        var coming = add(method, ContractKind.YEARLY, LocalDate.of(2026, 8, 1));
        var running = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LAST_DAY);

        assertThat(contracts.withdraw(school, running)).isFalse();
        assertThat(contracts.withdraw(school, coming)).isTrue();

        assertThat(contracts.list(school)).extracting(Contract::id).containsExactly(running);
    }

    @Test
    void withdrawsWhatHasBegunForFourteenDays() {
        day.itIs(LocalDate.of(2026, 10, 5));
        var mistake = add(method, ContractKind.YEARLY, BEGIN);
        var late = add(method, ContractKind.PER_CHILD, LocalDate.of(2026, 8, 1));

        day.itIs(LocalDate.of(2026, 10, 19));
        assertThat(contracts.withdraw(school, mistake)).isTrue();
        assertThat(contracts.withdraw(school, mistake)).as("it is gone").isFalse();
        day.itIs(LocalDate.of(2026, 10, 20));
        assertThat(contracts.withdraw(school, late)).isFalse();

        assertThat(contracts.list(school)).extracting(Contract::id).containsExactly(late);
    }

    @Test
    void takesTheSeatsOfAMistakeBack(
            @Autowired InSchool inSchool, @Autowired JdbcClient jdbc, @Autowired Rosters rosters) {
        day.itIs(LocalDate.of(2026, 10, 5));
        var contract = add(method, ContractKind.PER_CHILD, LocalDate.of(2026, 8, 1));
        var licence = contracts.list(school).getFirst().licences().getFirst().id();
        var taken = new GivenSeats(school, inSchool, jdbc, rosters);
        seats.claim(school, licence, UUID.randomUUID(), LocalDate.of(2026, 10, 5));
        assertThat(taken.held(licence, LocalDate.of(2026, 10, 5))).isEqualTo(1);

        assertThat(contracts.withdraw(school, contract)).isTrue();

        assertThat(taken.held(licence, LocalDate.of(2026, 10, 5))).isZero();
    }

    @Test
    void addsOnceWhatIsSentTwiceAndAnewWhatWasWithdrawn() {
        day.itIs(LocalDate.of(2026, 10, 5));
        var asked = Agreed.contract(method, ContractKind.YEARLY, Agreed.THIS_YEAR);
        var id = UUID.randomUUID();

        assertThat(contracts.add(school, id, asked)).isEqualTo(id);
        assertThat(contracts.add(school, id, asked)).isEqualTo(id);
        assertThat(contracts.list(school)).hasSize(1);

        contracts.withdraw(school, id);
        assertThat(contracts.add(school, id, asked)).isNotEqualTo(id);
        assertThat(contracts.list(school)).hasSize(1);
    }

    @Test
    void withdrawsNothingThatTheSchoolEnded() {
        day.itIs(LAST_DAY_TO_END);
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        contracts.end(school, contract);

        assertThat(contracts.withdraw(school, contract)).isFalse();
    }

    @Test
    void givesEachYearGroupALicenceOfItsOwn() {
        contracts.add(
                school,
                new NewContract(
                        method.id(),
                        ContractKind.PER_CHILD,
                        Channel.SUPPLIER,
                        "De Boekenkar",
                        "A-17",
                        LocalDate.of(2026, 8, 1),
                        Optional.empty(),
                        List.of(
                                new Part(Optional.of("5"), Optional.of(25)),
                                new Part(Optional.of("6"), Optional.of(30)))));

        var licences = contracts.list(school).getFirst().licences();

        assertThat(licences).extracting(it -> it.yearGroup().orElseThrow()).contains("5", "6");
        assertThat(licences).extracting(it -> it.seats().orElseThrow()).contains(25, 30);
        assertThat(licences).allMatch(it -> it.unit() == Licence.Unit.PUPIL);
        assertThat(licences).allMatch(it -> it.lastDay().equals(Optional.of(VIEW_UNTIL)));
    }

    @Test
    void tellsTheListAndTheTrail(AssertablePublishedEvents events) {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        contracts.end(school, contract);
        contracts.undoEnd(school, contract);

        assertThat(audit.list(school, 10))
                .extracting(it -> it.deed())
                .contains("licence.audit.end-undone", "licence.audit.ended", "licence.audit.added");
        assertThat(events.ofType(SchoolChanged.class).matching(it -> it.school().equals(school)))
                .hasSize(3);
    }

    @Test
    void endsSeveralAtOnceAndTellsItOnce(AssertablePublishedEvents events) {
        var one = add(method, ContractKind.YEARLY, BEGIN);
        var other = add(method, ContractKind.YEARLY, BEGIN);
        var own = add(method, ContractKind.PER_CHILD, LocalDate.of(2025, 10, 1));
        day.itIs(LAST_DAY_TO_END);

        assertThat(contracts.endAll(school, List.of(one, other, own)))
                .containsExactlyInAnyOrder(one, other);
        assertThat(contracts.undoEndAll(school, List.of(one, other, one)))
                .containsExactlyInAnyOrder(one, other);

        assertThat(events.ofType(SchoolChanged.class).matching(it -> it.school().equals(school)))
                .as("three that were added, one end, one undo")
                .hasSize(5);
    }

    @Test
    void endsNothingWhenOneOfThemIsNotThere() {
        var one = add(method, ContractKind.YEARLY, BEGIN);
        day.itIs(LAST_DAY_TO_END);

        assertThatThrownBy(() -> contracts.endAll(school, List.of(one, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThat(Agreed.find(contracts, school, one).endedOn()).isEmpty();
    }

    @Test
    void knowsNothingOfAnotherSchoolsContract() {
        var contract = add(method, ContractKind.YEARLY, BEGIN);
        var other = given.aSchool().id();

        assertThatThrownBy(() -> contracts.end(other, contract)).isInstanceOf(NotFound.class);
        assertThat(contracts.list(other)).isEmpty();
    }

    private UUID add(TeachingMethod of, ContractKind kind, LocalDate firstDay) {
        return contracts.add(
                school,
                new NewContract(
                        of.id(),
                        kind,
                        Channel.MAIL,
                        "",
                        "",
                        firstDay,
                        Optional.empty(),
                        List.of(new Part(Optional.empty(), Optional.of(25)))));
    }

    private Publisher publisherWithLastDay(MonthDay lastDay) {
        var it = material.aPublisher();
        var other =
                new Publisher(
                        it.id(),
                        it.code(),
                        it.name(),
                        it.roster(),
                        lastDay,
                        it.endsDirectWay(),
                        it.fields(),
                        it.purpose(),
                        it.email(),
                        it.phone(),
                        it.website(),
                        true);
        catalogue.keep(List.of(other), List.of(), List.of());
        return other;
    }
}
