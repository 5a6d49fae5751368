package nl.startklaar.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.access.Access;
import nl.startklaar.access.RosterOf;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilCards;
import nl.startklaar.staff.Accounts;
import nl.startklaar.staff.SignedIn;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class RehearsalTest {

    /** A Monday; school has begun. */
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Autowired private Rehearsals rehearsals;
    @Autowired private RehearseSchools jobs;
    @Autowired private Rosters rosters;
    @Autowired private GivenMaterial material;
    @Autowired private PupilCards cards;
    @Autowired private Accounts accounts;
    @Autowired private KnownAddresses addresses;
    @Autowired private InSchool inSchool;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TestTime.Day day;
    @Autowired private TestTime.Moment clock;

    private final School school;

    private UUID group = new UUID(0, 0);
    private UUID jip = new UUID(0, 0);
    private UUID noor = new UUID(0, 0);
    private UUID sanne = new UUID(0, 0);
    private Publisher publisher;
    private TeachingMethod method;

    RehearsalTest(@Autowired Given given) {
        school = given.aSchool();
    }

    @BeforeEach
    void twoPupilsAndATeacher() {
        var roster = new RosterOf();
        group = roster.group("5/6 De Uilen", "5", "6");
        jip = roster.pupil("Jip", "5", group);
        noor = roster.pupil("Noor", "6", group);
        sanne = roster.staff("Sanne", null, "LRK");
        roster.atGroup(sanne, group);
        roster.staff("Dirk", null, "DIR");
        roster.pupil("Guus", "5", group, null, TODAY);
        roster.applyTo(rosters, school);
        cards.print(school, List.of(jip, noor));
        addresses.add(school.id(), "127.0.0.1", school.name(), true);
        var account = accounts.addPractice("sanne@deboom.example", "Sanne", "oefenen");
        accounts.appoint(school, account, Role.TEACHER, null);
        publisher = material.aPublisher();
        method = material.aMethod(publisher, "Rekenrijk");
        for (String level : List.of("5", "6")) {
            material.aProduct(method, level, Audience.PUPIL);
            material.aProduct(method, level, Audience.TEACHER);
        }
    }

    private Outcome now() {
        return rehearsals.at(school.id(), Morning.of(TODAY));
    }

    private Set<UUID> out(Outcome outcome) {
        return outcome.stops().stream().map(Stop::person).collect(Collectors.toSet());
    }

    private void linkBothLevels() {
        material.aGroupLink(school.id(), RosterOf.YEAR, group, "5", method, "5");
        material.aGroupLink(school.id(), RosterOf.YEAR, group, "6", method, "6");
    }

    private void licensedAndOn() {
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.switchedOn(school.id(), publisher, AUGUST);
    }

    @Test
    void countsPupilsWhoAreThereAndTeachersWithAGroup() {
        linkBothLevels();
        licensedAndOn();

        var outcome = now();

        assertThat(outcome.stops()).isEmpty();
        assertThat(outcome.everybodyIn()).isTrue();
        assertThat(outcome.pupils()).as("without Guus, who left").isEqualTo(2);
        assertThat(outcome.staff()).as("without the head").isEqualTo(1);
    }

    @Test
    void keepsOutTheHalfOfACombinationGroupThatHasNothing() {
        material.aGroupLink(school.id(), RosterOf.YEAR, group, "5", method, "5");
        licensedAndOn();

        var outcome = now();

        assertThat(out(outcome)).containsExactly(noor);
        assertThat(outcome.pupilsIn()).isEqualTo(1);
        assertThat(outcome.staffIn()).isEqualTo(1);
    }

    @Test
    void letsAGroupWorkOnPaperWhenSomebodySaidSo() {
        assertThat(out(now())).containsExactlyInAnyOrder(jip, noor, sanne);

        inSchool.run(
                school.id(),
                () ->
                        jdbc.sql(
                                        """
                                        insert into linking.on_paper (school_id, start_year, group_id, said_at)
                                        values (:school, :year, :group, now())
                                        """)
                                .param("school", school.id().value())
                                .param("year", RosterOf.YEAR.startYear())
                                .param("group", group)
                                .update());

        assertThat(now().everybodyIn()).isTrue();
    }

    @Test
    void wantsEverythingThatIsLinkedToOpenAlsoOnPaper() {
        linkBothLevels();
        material.aLicence(school.id(), method, null, AUGUST, null);

        var outcome = now();

        assertThat(out(outcome)).containsExactlyInAnyOrder(jip, noor, sanne);
        assertThat(rehearsals.reasons(outcome))
                .singleElement()
                .satisfies(it -> assertThat(it.people()).hasSize(3));
        assertThat(outcome.stops()).allMatch(it -> it.reason().equals("PUBLISHER_NEVER_ON"));
    }

    @Test
    void missesNothingThatIsNotMeantForSomebodyWhereverItStops() {
        material.aProduct(method, "7", Audience.TEACHER);
        linkBothLevels();
        material.aGroupLink(school.id(), RosterOf.YEAR, group, null, method, "7");
        for (String level : List.of("5", "6")) {
            material.aLicence(school.id(), method, level, AUGUST, null);
        }
        material.switchedOn(school.id(), publisher, AUGUST);

        assertThat(out(now())).as("the manual of 7 has no licence").containsExactly(sanne);
    }

    @Test
    void remembersABadMorningAsABadMorning() {
        rehearsals.run(school.id());

        assertThat(rehearsals.history(school.id(), 10))
                .singleElement()
                .extracting(Run::outcome)
                .satisfies(it -> {
                    assertThat(it.everybodyIn()).isFalse();
                    assertThat(it.sentence())
                            .isEqualTo(Sentence.of("rehearsal.verdict.some", 0, 2, 0, 1));
                });
    }

    @Test
    void looksAtAnotherMorning() {
        linkBothLevels();
        licensedAndOn();
        var other = material.aMethod(publisher, "Taaltuin");
        material.aProduct(other, "5", Audience.PUPIL);
        material.aLicence(school.id(), other, null, TODAY.plusDays(1), null);
        material.aGroupLink(school.id(), RosterOf.YEAR, group, null, other, "5");

        assertThat(out(now())).contains(jip);
        assertThat(rehearsals.at(school.id(), Morning.of(TODAY.plusDays(1))).everybodyIn())
                .isTrue();
    }

    @Test
    void keepsWhatCameOutAndOnlyMovesTheMomentWhenNothingChanged() {
        var first = rehearsals.run(school.id());
        clock.passes(Duration.ofHours(1));
        var again = rehearsals.run(school.id());

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.firstAt()).isEqualTo(first.firstAt());
        assertThat(again.lastAt()).isEqualTo(first.lastAt().plus(Duration.ofHours(1)));
        assertThat(again.outcome()).isEqualTo(first.outcome());

        linkBothLevels();
        licensedAndOn();
        clock.passes(Duration.ofHours(1));
        assertThat(rehearsals.run(school.id()).id()).isNotEqualTo(first.id());
        assertThat(rehearsals.history(school.id(), 10)).hasSize(2);
    }

    @Test
    void isDoneAgainByItselfAfterAChangeOfThatSchoolOnly() {
        rehearsals.run(school.id());
        linkBothLevels();
        licensedAndOn();
        clock.passes(Duration.ofMinutes(1));

        jobs.rehearseChanged();
        assertThat(rehearsals.history(school.id(), 10)).as("nobody said so").hasSize(1);

        inSchool.run(school.id(), () -> events.publishEvent(new SchoolChanged(school.id())));
        jobs.rehearseChanged();

        assertThat(rehearsals.history(school.id(), 10)).hasSize(2);
        assertThat(rehearsals.look(school.id()).outcome().everybodyIn()).isTrue();
    }

    @Test
    void looksAgainWhenSomethingChangedOrAnotherMorningIsNext() {
        var first = rehearsals.look(school.id());
        clock.passes(Duration.ofMinutes(1));
        assertThat(rehearsals.look(school.id()).lastAt()).isEqualTo(first.lastAt());

        day.itIs(TODAY.plusDays(1));
        assertThat(rehearsals.look(school.id()).outcome().morning().day())
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void doesNotKeepWhatTookSoLongThatALaterOneWasKept(
            @Autowired Rehearse rehearse, @Autowired RehearsalStore store) {
        var seen = inSchool.ask(school.id(), () -> store.listChanges(school.id()));
        var slow = new Rehearse.Start(clock.instant(), seen);
        var early = now();
        linkBothLevels();
        licensedAndOn();
        inSchool.run(school.id(), () -> events.publishEvent(new SchoolChanged(school.id())));
        clock.passes(Duration.ofSeconds(1));
        var later = rehearsals.run(school.id());

        var kept = inSchool.ask(school.id(), () -> rehearse.keep(school.id(), early, slow));

        assertThat(kept).isEqualTo(later);
        assertThat(rehearsals.look(school.id()).outcome().everybodyIn()).isTrue();
        assertThat(rehearsals.history(school.id(), 10)).hasSize(1);
    }

    @Test
    void saysNothingWhereLookingFails(
            @Autowired Access access,
            @Autowired RehearsalStore store,
            @Autowired SchoolCalendars calendars,
            @Autowired Catalogue catalogue) {
        var broken = List.<RehearsalHop>of(new Broken());
        var fails =
                new Rehearsals(
                        new Rehearse(access, broken, store, clock),
                        calendars,
                        catalogue,
                        broken,
                        day);

        assertThat(inSchool.ask(school.id(), () -> fails.tryToLook(school.id()))).isEmpty();
        assertThat(rehearsals.tryToLook(school.id())).isPresent();
    }

    /** A hop that fell over. */
    private static final class Broken implements RehearsalHop {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public List<Stop> look(Walk walk) {
            throw new IllegalStateException("Fell over");
        }

        @Override
        public Told tell(Stop stop, Optional<Offer> offer, Morning morning) {
            throw new IllegalStateException("Nothing to tell");
        }
    }

    @Test
    void isForTheFirstSchoolDayAsLongAsThatIsToCome() {
        day.itIs(LocalDate.of(2026, 8, 10));

        assertThat(rehearsals.next(school.id())).isEqualTo(Morning.of(LocalDate.of(2026, 8, 17)));
    }

    @Test
    void showsWhoAndWhatToDo(@Autowired MockMvcTester mvc, @Autowired SignedIn signedIn) {
        linkBothLevels();
        material.aLicence(school.id(), method, null, AUGUST, null);
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);

        assertThat(mvc.get().uri(school.home() + "/repetitie").cookie(coordinator))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "0 van 2 leerlingen en 0 van 1 leerkracht kunnen erin.",
                        "maandag 7 september",
                        "Uitgeverij De Lantaarn staat nog niet aan",
                        "Zet Uitgeverij De Lantaarn aan",
                        "/licenties/uitgeverijen/" + publisher.code() + "/aan",
                        "Jip de Vries")
                .doesNotContain("??");
        assertThat(
                        mvc.get()
                                .uri(school.home() + "/repetitie/afdruk?dag=2026-09-08&tijd=8.30")
                                .cookie(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("dinsdag 8 september");
        assertThat(mvc.get().uri(school.home() + "/startlijst").cookie(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("0 van 2 leerlingen", school.home() + "/repetitie");
        assertThat(
                        mvc.get()
                                .uri(school.home() + "/startlijst")
                                .cookie(signedIn.as(Role.BOARD, school)))
                .bodyText()
                .contains("0 van 2 leerlingen")
                .doesNotContain(school.home() + "/repetitie");
    }
}
