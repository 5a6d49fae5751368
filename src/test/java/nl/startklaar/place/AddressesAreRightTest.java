package nl.startklaar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.school.School;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** N4, from what was really seen. */
@HouseTest
class AddressesAreRightTest {

    private static final String OURS = "84.12.30.7";
    private static final String NEW = "85.1.2.3";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired private Given given;
    @Autowired private KnownAddresses known;
    @Autowired private SeenThere there;
    @Autowired private AddressesAreRight check;
    @Autowired private Readiness readiness;
    @Autowired private InSchool inSchool;
    @Autowired private MessageSource words;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;

    private Optional<School> school = Optional.empty();

    @BeforeEach
    void aSchool() {
        school = Optional.of(given.aSchool());
    }

    @Test
    void aSchoolWithoutAddressesHasToAct() {
        assertThat(verify())
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> {
                            assertThat(it.severity()).isEqualTo(Severity.ACTION);
                            assertThat(it.findings())
                                    .singleElement()
                                    .satisfies(one -> {
                                        assertThat(one.what().key()).isEqualTo("place.check.none");
                                        assertThat(one.fix().orElseThrow().path())
                                                .isEqualTo("/internetadressen");
                                    });
                        });
    }

    @Test
    void andIsToldWhereItsColleaguesCameFrom() {
        seen().colleagues(2, NEW);

        assertThat(text(finding().remedy())).contains(NEW);
    }

    @Test
    void anAddressThatNobodyUsedProvesNothing() {
        add();

        assertThat(verify()).isInstanceOf(AsksYou.class);
    }

    @Test
    void whoCameInFromAKnownAddressProvesIt() {
        add();
        seen().pupils(1, OURS);

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Met.class,
                        it ->
                                assertThat(it.evidence())
                                        .extracting(evidence -> evidence.what().key())
                                        .containsExactly("place.check.looked", "place.check.seen"));
    }

    @Test
    void afterASummerTheProofIsTooOld() {
        add();
        seen().pupils(1, OURS);
        day.itIs(LocalDate.of(2026, 10, 8));

        assertThat(verify()).isInstanceOf(AsksYou.class);
    }

    @Test
    void refusedPupilsAreCountedSinceTheFirst() {
        add();
        seen().pupils(1, OURS);
        seen().refusedPupils(12, NEW);
        clock.passes(Duration.ofMinutes(20));
        seen().refusedPupils(19, NEW);

        assertThat(((NotMet) verify()).severity()).isEqualTo(Severity.ACTION);
        assertThat(text(finding().what()))
                .isEqualTo(
                        "31 keer is een leerling tegengehouden op 85.1.2.3 (19 apparaten), sinds 7"
                                + " september 2026, 08:30");
        assertThat(finding().fix()).isPresent();
    }

    @Test
    void oneRefusedChildMayBeIllAtHome() {
        add();
        seen().pupils(1, OURS);
        seen().oneRefusedPupil(9, NEW);

        assertThat(((NotMet) verify()).severity()).isEqualTo(Severity.ATTENTION);
    }

    @Test
    void whoTriesInTheEveningIsNoLineOfTheList() {
        add();
        seen().pupils(1, OURS);
        clock.passes(Duration.ofHours(12));
        seen().refusedPupils(9, NEW);

        assertThat(verify()).isInstanceOf(Met.class);
    }

    @Test
    void colleaguesAtAnUnknownAddressDeserveALook() {
        add();
        seen().pupils(1, OURS);
        seen().colleagues(2, NEW);

        assertThat(((NotMet) verify()).severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding().what().key()).isEqualTo("place.check.staff");
    }

    @Test
    void oneColleagueAtHomeDoesNot() {
        add();
        seen().pupils(1, OURS);
        seen().colleagues(1, NEW);

        assertThat(verify()).isInstanceOf(Met.class);
    }

    @Test
    void whenNobodyComesFromTheKnownAddressAnyMoreSchoolHasToAct() {
        add();
        seen().pupils(1, OURS);
        clock.passes(Duration.ofHours(2));
        seen().colleagues(2, NEW);

        assertThat(((NotMet) verify()).severity()).isEqualTo(Severity.ACTION);
        assertThat(finding().what().key()).isEqualTo("place.check.moved");
    }

    @Test
    void addingTheAddressSettlesIt() {
        add();
        seen().pupils(1, OURS);
        seen().refusedPupils(5, NEW);

        known.add(theSchool().id(), NEW, "De Boom", false);

        assertThat(verify()).isInstanceOf(Met.class);
    }

    @Test
    void anotherSchoolsPupilsAreNotOurs() {
        add();
        seen().pupils(1, OURS);
        new Seen(there, given.aSchool().id()).refusedPupils(5, NEW);

        assertThat(verify()).isInstanceOf(Met.class);
    }

    @Test
    void theListMeasuresItAgainWhenTheSecondPupilIsRefusedAndNotBefore() {
        add();
        seen().pupils(1, OURS);
        readiness.look(theSchool());

        seen().oneRefusedPupil(3, NEW);
        assertThat(findings()).isEmpty();

        seen().refusedPupils(2, NEW);
        assertThat(findings()).containsExactly("place.check.refused");
    }

    private List<String> findings() {
        return readiness.look(theSchool()).lines().stream()
                .filter(it -> it.code().equals("N4"))
                .flatMap(it -> it.findings().stream())
                .map(it -> it.what().key())
                .toList();
    }

    private void add() {
        known.add(theSchool().id(), OURS, "De Boom", false);
    }

    private School theSchool() {
        return school.orElseThrow();
    }

    private Seen seen() {
        return new Seen(there, theSchool().id());
    }

    private Verdict verify() {
        return inSchool.ask(theSchool().id(), () -> check.verify(readiness.checked(theSchool())));
    }

    private Finding finding() {
        return ((NotMet) verify()).findings().getFirst();
    }

    private String text(Sentence sentence) {
        return sentence.in(words, DUTCH);
    }
}
