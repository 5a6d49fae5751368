package nl.startklaar.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.Publisher.RosterBy;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PublishersOnTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);

    @Autowired private PublishersOn check;
    @Autowired private HeardCodes codes;
    @Autowired private Consents consents;
    @Autowired private PublisherForms forms;
    @Autowired private Catalogue catalogue;
    @Autowired private Rosters rosters;
    @Autowired private TestTime.Day day;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;

    private School school = PublisherGiven.NO_SCHOOL;

    @BeforeEach
    void aSchool() {
        school = given.aSchool();
    }

    @Test
    void asksAPersonWhereNoLicencesAreKept() {
        assertThat(verify()).isEqualTo(new AsksYou());
    }

    /** Problem 24 of the way from LAS to lesson: forgotten, because off is how it begins. */
    @Test
    void namesWhoIsOffWhileItsLicenceRuns() {
        withLicence(RosterBy.LINK, false, null);

        assertThat(verify())
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> {
                            assertThat(it.severity()).isEqualTo(Severity.ACTION);
                            assertThat(keys(it)).containsExactly("consent.check.off");
                        });
    }

    @Test
    void isMetWhenEveryoneWithALicenceIsOn() {
        on(withLicence(RosterBy.LINK, false, null));
        on(withLicence(RosterBy.LINK, false, LocalDate.of(2027, 7, 31)));

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Met.class,
                        it ->
                                assertThat(it.evidence())
                                        .extracting(proof -> proof.what().key())
                                        .containsExactly(
                                                "consent.check.looked",
                                                "consent.check.on-since",
                                                "consent.check.on-since"));
    }

    @Test
    void aLicenceThatEndedYesterdayAsksNothingAndOneThatEndsTodayDoes() {
        on(withLicence(RosterBy.LINK, false, null));
        withLicence(RosterBy.LINK, false, TODAY.minusDays(1));
        assertThat(verify()).isInstanceOf(Met.class);

        withLicence(RosterBy.LINK, false, TODAY);
        assertThat(verify()).isInstanceOf(NotMet.class);
    }

    /** Problem 26: switched on too early. */
    @Test
    void warnsWhenTheOldWayInIsGoneAndTheNewOneNotReady() {
        var publisher = withLicence(RosterBy.LINK, true, null);
        on(publisher);

        assertThat(attention()).containsExactly("consent.check.too-early");
    }

    /**
     * In spring the licence of next school year is there already; it opens nothing until August.
     */
    @Test
    void isTooEarlyUntilTheDayOnWhichTheLicenceBegins() {
        withGroup(SchoolYear.of(JULY));
        withGroup(YEAR);
        day.itIs(JULY);
        on(withLicence(RosterBy.LINK, true, null));

        assertThat(keys((NotMet) verify(JULY))).containsExactly("consent.check.too-early");
        assertThat(verify(JULY.plusDays(1))).isInstanceOf(Met.class);
    }

    @Test
    void asksForALookWhenAPublisherWantsMoreThanWasAgreed() {
        var publisher = withLicence(RosterBy.LINK, false, null);
        on(publisher);
        material.asks(publisher, SharedField.GIVEN_NAME);
        assertThat(verify()).isInstanceOf(Met.class);

        material.asks(publisher, SharedField.GIVEN_NAME, SharedField.EMAIL);
        assertThat(attention()).containsExactly("consent.check.asked-anew");

        consents.agreeAnew(school.id(), publisher.id());
        assertThat(verify()).isInstanceOf(Met.class);
    }

    /** Problem 27: a publisher that gets its groups from a form. */
    @Test
    void remindsOfTheFormUntilSomebodySentIt() {
        var publisher = withLicence(RosterBy.FORM, false, null);
        on(publisher);
        assertThat(attention()).containsExactly("consent.check.form");

        forms.sent(school.id(), YEAR.next(), publisher.id());
        assertThat(attention()).containsExactly("consent.check.form");

        forms.sent(school.id(), YEAR, publisher.id());
        assertThat(verify()).isInstanceOf(Met.class);
    }

    /** Problem 10: the publisher knows the school by a code that is nearly ours. */
    @Test
    void seesAPublisherThatAsksForTheSchoolByAnotherCode() {
        var publisher = withLicence(RosterBy.LINK, false, null);
        on(publisher);
        codes.half(school, publisher.id(), school.brin().code().substring(0, 4));

        assertThat(verify())
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> assertThat(keys(it)).containsExactly("consent.check.known-as"));

        codes.own(school, publisher.id());
        assertThat(verify()).isInstanceOf(Met.class);
    }

    @Test
    void aQuestionThatWaitsDeservesALook() {
        var publisher = keep(RosterBy.LINK, false);
        consents.ask(school.id(), publisher.id());

        assertThat(attention()).containsExactly("consent.check.asks");
    }

    private List<String> attention() {
        var found = (NotMet) verify();
        assertThat(found.severity()).isEqualTo(Severity.ATTENTION);
        return keys(found);
    }

    private static List<String> keys(NotMet verdict) {
        return verdict.findings().stream().map(Finding::what).map(it -> it.key()).toList();
    }

    private Verdict verify() {
        return verify(TODAY);
    }

    private Verdict verify(LocalDate today) {
        return check.verify(new CheckedSchool(school, YEAR, today));
    }

    private void on(Publisher publisher) {
        consents.switchOn(school.id(), publisher.id());
    }

    private void withGroup(SchoolYear year) {
        var group = new BaseGroup(UUID.randomUUID(), year, "5", "", List.of("5"));
        rosters.apply(
                school.id(), year, List.of(RosterChange.added(group)), "intake.audit.applied");
    }

    private Publisher withLicence(
            RosterBy roster, boolean endsDirectWay, @Nullable LocalDate lastDay) {
        var publisher = keep(roster, endsDirectWay);
        var method = material.aMethod(publisher, "Rekenen op rij");
        material.aLicence(school.id(), method, "4", LocalDate.of(2026, 8, 1), lastDay);
        return publisher;
    }

    private Publisher keep(RosterBy roster, boolean endsDirectWay) {
        var publisher = PublisherGiven.aPublisher(roster, endsDirectWay);
        catalogue.keep(List.of(publisher), List.of(), List.of());
        return publisher;
    }
}
