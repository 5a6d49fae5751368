package nl.startklaar.consent;

import static nl.startklaar.catalogue.SharedField.EMAIL;
import static nl.startklaar.catalogue.SharedField.GIVEN_NAME;
import static nl.startklaar.catalogue.SharedField.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

@HouseTest
class ConsentsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final UUID BOUCHRA = UUID.randomUUID();

    @Autowired private Consents consents;
    @Autowired private AuditTrail audit;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private TestTime.Day day;
    @Autowired private TestTime.Moment moment;

    private SchoolId school = new SchoolId(UUID.randomUUID());
    private Publisher publisher = PublisherGiven.LANTAARN;
    private UUID lantaarn = UUID.randomUUID();

    @BeforeEach
    void aSchoolAndAPublisher() {
        school = given.aSchool().id();
        publisher = material.aPublisher();
        lantaarn = publisher.id();
    }

    @Test
    void isOffUntilSomebodySaysOtherwise() {
        assertThat(consents.isOn(school, lantaarn)).isFalse();
        assertThat(consents.history(school)).isEmpty();
    }

    @Test
    void worksAtOnceAndOnlyAtThisSchool() {
        var sister = given.aSchool().id();

        assertThat(consents.switchOn(school, lantaarn)).isTrue();

        assertThat(consents.isOn(school, lantaarn)).isTrue();
        assertThat(consents.isOn(sister, lantaarn)).isFalse();
        assertThat(consents.isOn(school, material.aPublisher().id())).isFalse();
    }

    @Test
    void offIsOffOnTheSameDay() {
        consents.switchOn(school, lantaarn);

        assertThat(consents.switchOff(school, lantaarn)).isTrue();

        assertThat(consents.isOn(school, lantaarn)).isFalse();
        assertThat(consents.listOn(school, MONDAY)).isEmpty();
    }

    @Test
    void knowsOfEachDayWhetherItWasOn() {
        consents.switchOn(school, lantaarn);
        day.itIs(MONDAY.plusDays(3));
        consents.switchOff(school, lantaarn);

        assertThat(consents.listOn(school, MONDAY.minusDays(1))).isEmpty();
        assertThat(consents.listOn(school, MONDAY)).containsExactly(lantaarn);
        assertThat(consents.listOn(school, MONDAY.plusDays(2))).containsExactly(lantaarn);
        assertThat(consents.listOn(school, MONDAY.plusDays(3))).isEmpty();
    }

    @Test
    void aSecondSwitchChangesNothing() {
        consents.switchOn(school, lantaarn);

        assertThat(consents.switchOn(school, lantaarn)).isFalse();
        assertThat(consents.switchOff(school, lantaarn)).isTrue();
        assertThat(consents.switchOff(school, lantaarn)).isFalse();
        assertThat(consents.history(school)).hasSize(1);
    }

    @Test
    void keepsWhoSwitchedAndWhen() {
        somebody(() -> consents.switchOn(school, lantaarn));
        moment.passes(Duration.ofHours(1));
        somebody(() -> consents.switchOff(school, lantaarn));

        var period = consents.history(school).getFirst();
        assertThat(period.on()).isEqualTo(new ConsentPeriod.Deed(TestTime.NOW, BOUCHRA));
        assertThat(period.off())
                .isEqualTo(
                        new ConsentPeriod.Off.BySchool(
                                new ConsentPeriod.Deed(
                                        TestTime.NOW.plus(Duration.ofHours(1)), BOUCHRA)));
        assertThat(audit.list(school, 10))
                .extracting(AuditLine::deed)
                .contains("consent.audit.off", "consent.audit.on");
    }

    @Test
    void onAgainIsANewPeriodAndTheOldOneStays() {
        consents.switchOn(school, lantaarn);
        consents.switchOff(school, lantaarn);
        moment.passes(Duration.ofMinutes(1));
        consents.switchOn(school, lantaarn);

        assertThat(consents.isOn(school, lantaarn)).isTrue();
        assertThat(consents.history(school)).hasSize(2);
    }

    @Test
    void aPublisherAsksOnceAndIsAnsweredByTheSwitch() {
        assertThat(consents.ask(school, lantaarn)).isTrue();
        assertThat(consents.ask(school, lantaarn)).isFalse();
        assertThat(consents.isOn(school, lantaarn)).isFalse();
        assertThat(consents.findOpenRequest(school, lantaarn)).isPresent();

        consents.switchOn(school, lantaarn);

        assertThat(consents.findOpenRequest(school, lantaarn)).isEmpty();
        assertThat(consents.ask(school, lantaarn)).isFalse();
    }

    @Test
    void aNoEndsTheQuestionAndMayBeAskedAgain() {
        consents.ask(school, lantaarn);

        assertThat(consents.sayNo(school, lantaarn)).isTrue();

        assertThat(consents.sayNo(school, lantaarn)).isFalse();
        assertThat(consents.isOn(school, lantaarn)).isFalse();
        assertThat(consents.ask(school, lantaarn)).isTrue();
    }

    @Test
    void aPublisherThatGivesUpIsOffAndItsQuestionGone() {
        consents.ask(school, lantaarn);
        assertThat(consents.giveUp(school, lantaarn)).isFalse();
        assertThat(consents.findOpenRequest(school, lantaarn)).isEmpty();

        consents.switchOn(school, lantaarn);
        assertThat(consents.giveUp(school, lantaarn)).isTrue();

        assertThat(consents.isOn(school, lantaarn)).isFalse();
        assertThat(consents.history(school).getFirst().off())
                .isEqualTo(new ConsentPeriod.Off.GivenUp(TestTime.NOW));
    }

    /** A contract that grows in the catalogue shares nothing more by itself. */
    @Test
    void sharesWhatWasAgreedAndWhatIsStillAsked() {
        assertThat(consents.listShared(school, lantaarn)).isEmpty();
        consents.switchOn(school, lantaarn);
        assertThat(consents.listShared(school, lantaarn))
                .containsExactlyInAnyOrder(GIVEN_NAME, GROUP);

        material.asks(publisher, GIVEN_NAME, EMAIL);

        assertThat(consents.listShared(school, lantaarn)).containsExactly(GIVEN_NAME);
        assertThat(consents.history(school).getFirst().agreed())
                .containsExactlyInAnyOrder(GIVEN_NAME, GROUP);
        consents.switchOff(school, lantaarn);
        assertThat(consents.listShared(school, lantaarn)).isEmpty();
    }

    @Test
    void sharesMoreOnceTheSchoolAgreedAnewAndKeepsWhatItAgreedBefore() {
        consents.switchOn(school, lantaarn);
        assertThat(consents.agreeAnew(school, lantaarn)).isFalse();
        material.asks(publisher, GIVEN_NAME, EMAIL);
        moment.passes(Duration.ofMinutes(1));

        somebody(() -> consents.agreeAnew(school, lantaarn));

        assertThat(consents.agreeAnew(school, lantaarn)).isFalse();
        assertThat(consents.isOn(school, lantaarn)).isTrue();
        assertThat(consents.listShared(school, lantaarn))
                .containsExactlyInAnyOrder(GIVEN_NAME, EMAIL);
        assertThat(consents.history(school))
                .extracting(ConsentPeriod::agreed)
                .containsExactly(Set.of(GIVEN_NAME, EMAIL), Set.of(GIVEN_NAME, GROUP));
        assertThat(consents.history(school).getLast().off())
                .isEqualTo(
                        new ConsentPeriod.Off.AgreedAnew(consents.history(school).getFirst().on()));
        assertThat(audit.list(school, 1))
                .extracting(AuditLine::deed)
                .containsExactly("consent.audit.agreed-anew");
    }

    @Test
    void whatWasNeverOnIsNotSwitchedBackOn() {
        assertThat(consents.switchBackOn(school, lantaarn)).isFalse();
        assertThat(consents.isOn(school, lantaarn)).isFalse();
    }

    @Test
    void nobodyAgreesAnewWithAPublisherThatIsOff() {
        material.asks(publisher, EMAIL);

        assertThat(consents.agreeAnew(school, lantaarn)).isFalse();
        assertThat(consents.history(school)).isEmpty();
    }

    @Test
    void aQuestionThatIsTakenBackLeavesALineAndMakesTheChecksLook(
            AssertablePublishedEvents events) {
        consents.ask(school, lantaarn);
        consents.giveUp(school, lantaarn);

        assertThat(changes(events)).isEqualTo(2);
        assertThat(audit.list(school, 10))
                .extracting(AuditLine::deed)
                .contains("consent.audit.withdrawn")
                .doesNotContain("consent.audit.given-up");
    }

    @Test
    void givingUpAndSayingNoMakeTheChecksLook(AssertablePublishedEvents events) {
        consents.giveUp(school, lantaarn);
        consents.sayNo(school, lantaarn);
        assertThat(changes(events)).isZero();

        consents.ask(school, lantaarn);
        consents.sayNo(school, lantaarn);
        consents.switchOn(school, lantaarn);
        consents.giveUp(school, lantaarn);

        assertThat(changes(events)).isEqualTo(4);
    }

    private long changes(AssertablePublishedEvents events) {
        return StreamSupport.stream(events.ofType(SchoolChanged.class).spliterator(), false)
                .filter(new SchoolChanged(school)::equals)
                .count();
    }

    @Test
    void everyDeedMakesTheChecksLookAgain(AssertablePublishedEvents events) {
        consents.ask(school, lantaarn);
        consents.switchOn(school, lantaarn);
        consents.switchOff(school, lantaarn);

        assertThat(events.ofType(SchoolChanged.class).matching(new SchoolChanged(school)::equals))
                .hasSize(3);
    }

    @Test
    void ofManyHandsAtOnceOneSwitchesOn() throws Exception {
        try (var hands = Executors.newFixedThreadPool(8)) {
            var deeds =
                    List.<Callable<Boolean>>of(this::on, this::on, this::on, this::on, this::on);

            var done = hands.invokeAll(deeds).stream().filter(it -> it.resultNow()).count();

            assertThat(done).isEqualTo(1);
        }
        assertThat(consents.history(school)).hasSize(1);
    }

    private boolean on() {
        return consents.switchOn(school, lantaarn);
    }

    private static void somebody(ScopedValue.CallableOp<Boolean, RuntimeException> deed) {
        new Actor(Actor.Kind.PERSON, BOUCHRA, "192.0.2.1").doing(deed);
    }
}
