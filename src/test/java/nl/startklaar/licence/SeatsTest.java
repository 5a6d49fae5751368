package nl.startklaar.licence;

import static nl.startklaar.licence.GivenSeats.YEAR;
import static nl.startklaar.licence.GivenSeats.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SeatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final RosterState NOBODY = RosterState.empty(YEAR);

    @Autowired Seats seats;
    @Autowired Given given;
    @Autowired GivenMaterial material;
    @Autowired Rosters rosters;
    @Autowired InSchool inSchool;
    @Autowired JdbcClient jdbc;

    private GivenSeats at;
    private SchoolId school = new SchoolId(UUID.randomUUID());
    private TeachingMethod method =
            new TeachingMethod(UUID.randomUUID(), UUID.randomUUID(), "", "", "", true);

    @BeforeEach
    void aSchoolWithAMethod() {
        school = given.aSchool().id();
        at = new GivenSeats(school, inSchool, jdbc, rosters);
        method = material.aMethod(material.aPublisher(), "Getallen");
    }

    @Test
    void gives200WhoAskAtOnceExactly25Seats() throws Exception {
        var licence = at.perPupil(method, "5", 25);

        var outcomes = together(ids(200).stream().map(it -> claiming(licence, it)).toList());

        assertThat(outcomes).filteredOn(SeatOutcome.Claimed.class::isInstance).hasSize(25);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof SeatOutcome.Claimed))
                .hasSize(175)
                .containsOnly(new SeatOutcome.Full(25, 25));
        assertThat(at.held(licence, DAY)).isEqualTo(25);
    }

    @Test
    void gives200WhoAskAtOnceOfTwoLicencesExactlyWhatEachHas() throws Exception {
        var one = at.perPupil(method, "5", 25);
        var other = at.perPupil(method, "5", 10);
        var pupils = ids(100);
        var claims =
                Stream.concat(
                                pupils.stream().map(it -> claiming(one, it)),
                                ids(100).stream().map(it -> claiming(other, it)))
                        .toList();

        var outcomes = together(claims);

        assertThat(outcomes).filteredOn(SeatOutcome.Claimed.class::isInstance).hasSize(35);
        assertThat(at.held(one, DAY)).isEqualTo(25);
        assertThat(at.held(other, DAY)).isEqualTo(10);
    }

    @Test
    void givesOnePupilOneSeatHoweverOftenItIsAskedAndOfWhichever() throws Exception {
        var one = at.perPupil(method, "5", 25);
        var other = at.perPupil(method, "5", 25);
        var pupil = UUID.randomUUID();
        var claims =
                Stream.generate(() -> Stream.of(claiming(one, pupil), claiming(other, pupil)))
                        .limit(20)
                        .flatMap(it -> it)
                        .toList();

        var outcomes = together(claims);

        assertThat(outcomes).filteredOn(SeatOutcome.Claimed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SeatOutcome.AlreadyHeld.class::isInstance).hasSize(39);
        assertThat(at.held(one, DAY) + at.held(other, DAY)).isEqualTo(1);
    }

    @Test
    void givesWholeGroupsThatAskAtOnceNoMoreThanThereAre() throws Exception {
        var licence = at.perPupil(method, "5", 25);

        List<Callable<SeatsForGroup>> claims =
                Stream.generate(() -> ids(20))
                        .limit(10)
                        .map(it ->
                                (Callable<SeatsForGroup>)
                                        () -> seats.claimFor(school, licence, NOBODY, it, DAY))
                        .toList();

        assertThat(together(claims))
                .extracting(it -> ((SeatsForGroup.Divided) it).given().size())
                .filteredOn(it -> it > 0)
                .containsExactlyInAnyOrder(20, 5);
    }

    @Test
    void refusesNobodyWithoutALimitPerPupil() {
        var forGroups = at.aLicence(method, "5", "GROUP", 1, YEAR.firstDay(), null);
        var inPackage = at.aLicence(method, "5", "PACKAGE", 1, YEAR.firstDay(), null);
        var uncounted = at.aLicence(method, "6", "PUPIL", null, YEAR.firstDay(), null);

        ids(5).forEach(it -> {
            assertThat(seats.claim(school, forGroups, it, DAY))
                    .isEqualTo(new SeatOutcome.NotPerPupil());
            assertThat(seats.claim(school, inPackage, it, DAY))
                    .isEqualTo(new SeatOutcome.NotPerPupil());
            assertThat(seats.claim(school, uncounted, it, DAY))
                    .isEqualTo(new SeatOutcome.Claimed(uncounted, DAY));
        });
        assertThat(seats.claimFor(school, forGroups, NOBODY, ids(3), DAY))
                .isEqualTo(new SeatsForGroup.NotPerPupil());
    }

    @Test
    void givesASeatOfALicenceThatIsToComeFromItsFirstDay() {
        var coming =
                at.aLicence(method, "5", "PUPIL", 1, YEAR.next().firstDay(), YEAR.next().lastDay());
        var pupil = UUID.randomUUID();

        assertThat(seats.claim(school, coming, pupil, DAY))
                .isEqualTo(new SeatOutcome.Claimed(coming, LocalDate.of(2027, 8, 1)));
        assertThat(seats.claim(school, coming, UUID.randomUUID(), DAY))
                .isEqualTo(new SeatOutcome.Full(1, 1));
        assertThat(seats.claim(school, coming, pupil, LocalDate.of(2027, 8, 1)))
                .isInstanceOf(SeatOutcome.AlreadyHeld.class);
    }

    @Test
    void givesASeatUntilTheLastDayAndNotTheDayAfter() {
        var licence = at.perPupil(method, "5", 5);

        assertThat(seats.claim(school, licence, UUID.randomUUID(), YEAR.lastDay()))
                .isInstanceOf(SeatOutcome.Claimed.class);
        assertThat(seats.claim(school, licence, UUID.randomUUID(), YEAR.next().firstDay()))
                .isEqualTo(new SeatOutcome.Ended(YEAR.lastDay()));
    }

    @Test
    void givesTheSeatThatWasReleasedToTheNext() {
        var licence = at.perPupil(method, "5", 1);
        var first = UUID.randomUUID();
        seats.claim(school, licence, first, DAY);

        assertThat(seats.release(school, licence, first, DAY.plusDays(1))).isTrue();
        assertThat(seats.release(school, licence, first, DAY.plusDays(1))).isFalse();

        assertThat(seats.claim(school, licence, UUID.randomUUID(), DAY))
                .as("until tomorrow the seat is taken")
                .isEqualTo(new SeatOutcome.Full(1, 1));
        assertThat(seats.claim(school, licence, UUID.randomUUID(), DAY.plusDays(1)))
                .isInstanceOf(SeatOutcome.Claimed.class);
        assertThat(at.ends(licence, first)).containsExactly("2026-09-08");
    }

    @Test
    void givesWhatWasReleasedToWhoWaitsAndNotBackByItself() {
        var licence = at.perPupil(method, "5", 1);
        var group = at.aGroup(YEAR, "De Uilen", "5");
        var aalbers = at.aPupil(group, "5", "Zoë", "Aalbers").id();
        var bos = at.aPupil(group, "5", "Jip", "Bos").id();
        seats.claim(school, licence, aalbers, DAY.minusDays(7));
        seats.release(school, licence, aalbers, DAY);

        assertThat(seats.claimFor(school, licence, NOBODY, List.of(aalbers), DAY.plusDays(1)))
                .isEqualTo(new SeatsForGroup.Divided(List.of(), List.of(), List.of(aalbers)));
        assertThat(seats.claimFor(school, licence, NOBODY, List.of(aalbers, bos), DAY.plusDays(1)))
                .isEqualTo(new SeatsForGroup.Divided(List.of(bos), List.of(), List.of(aalbers)));
    }

    @Test
    void givesBackByHandWhatWasReleasedAndThenRemembersNothingOfIt() {
        var licence = at.perPupil(method, "5", 1);
        var pupil = UUID.randomUUID();
        seats.claim(school, licence, pupil, DAY.minusDays(7));
        seats.release(school, licence, pupil, DAY);

        assertThat(seats.claim(school, licence, pupil, DAY))
                .isInstanceOf(SeatOutcome.Claimed.class);
        seats.freeUnused(school, DAY.plusDays(1));

        assertThat(seats.claimFor(school, licence, NOBODY, List.of(pupil), DAY.plusDays(1)))
                .as("nobody released this one by hand")
                .isEqualTo(new SeatsForGroup.Divided(List.of(pupil), List.of(), List.of()));
    }

    @Test
    void letsASeatThatWasToEndGoOn() {
        var licence = at.perPupil(method, "5", 1);
        var pupil = UUID.randomUUID();
        seats.claim(school, licence, pupil, DAY);
        seats.release(school, licence, pupil, DAY.plusDays(7));

        assertThat(seats.claim(school, licence, pupil, DAY))
                .isInstanceOf(SeatOutcome.Claimed.class);
        assertThat(at.ends(licence, pupil)).containsExactly("goes on");
    }

    @Test
    void givesTheSeatsOfAGroupBySurnameAndSaysWhoGotNone() {
        var licence = at.perPupil(method, "5", 3);
        var group = at.aGroup(YEAR, "De Uilen", "5");
        var ypma = at.aPupil(group, "5", "Yara", "Ypma");
        var ozdemir = at.aPupil(group, "5", "Ömer", "Özdemir");
        var aalbers = at.aPupil(group, "5", "Zoë", "Aalbers");
        var ijsbrand = at.aPupil(group, "5", "Anna", "IJsbrand");
        seats.claim(school, licence, ypma.id(), DAY);

        var divided =
                seats.claimFor(
                        school,
                        licence,
                        rosters.read(school, YEAR),
                        Stream.of(ypma, ozdemir, aalbers, ijsbrand).map(Pupil::id).toList(),
                        DAY);

        assertThat(divided)
                .isEqualTo(
                        new SeatsForGroup.Divided(
                                List.of(aalbers.id(), ijsbrand.id()),
                                List.of(ypma.id()),
                                List.of(ozdemir.id())));
    }

    @Test
    void freesTheSeatOfAPupilWhoLeftAsSoonAsItIsNeeded() {
        var licence = at.perPupil(method, "5", 1);
        var group = at.aGroup(YEAR, "De Uilen", "5");
        var jip = at.aPupil(group, "5", "Jip", "Bos");
        seats.claim(school, licence, jip.id(), DAY.minusDays(7));
        material.aGroupLink(school, YEAR, group.id(), null, method, "5");
        at.leaves(jip, DAY);

        assertThat(seats.claim(school, licence, UUID.randomUUID(), DAY.minusDays(1)))
                .as("the day before, the seat is still Jip’s")
                .isEqualTo(new SeatOutcome.Full(1, 1));
        assertThat(seats.claim(school, licence, UUID.randomUUID(), DAY))
                .isInstanceOf(SeatOutcome.Claimed.class);
        assertThat(at.ends(licence, jip.id())).containsOnly("2026-09-07");
    }

    @Test
    void freesOnlyTheSeatsThatNothingLeadsToAnyMore() {
        var licence = at.perPupil(method, "5", 10);
        var group = at.aGroup(YEAR, "De Uilen", "5", "6");
        var other = at.aGroup(YEAR, "De Egels", "6");
        var linked = at.aPupil(group, "5", "Jip", "Bos");
        var otherYear = at.aPupil(group, "6", "Noor", "Bos");
        var byThemselves = at.aPupil(other, "6", "Sem", "Bos");
        var unlinked = at.aPupil(other, "6", "Mila", "Bos");
        material.aGroupLink(school, YEAR, group.id(), "5", method, "5");
        material.aPupilLink(school, YEAR, byThemselves.id(), method, "5");
        material.aPupilLink(school, YEAR, unlinked.id(), method, "6");
        Stream.of(linked, otherYear, byThemselves, unlinked)
                .forEach(it -> seats.claim(school, licence, it.id(), DAY));

        assertThat(seats.freeUnused(school, DAY)).as("links may be on their way").isZero();
        assertThat(seats.freeUnused(school, DAY.plusDays(1))).isEqualTo(2);
        assertThat(seats.freeUnused(school, DAY.plusDays(1))).isZero();

        assertThat(at.ends(licence, linked.id())).containsExactly("goes on");
        assertThat(at.ends(licence, byThemselves.id())).containsExactly("goes on");
        assertThat(at.ends(licence, otherYear.id())).containsExactly("2026-09-08");
        assertThat(at.ends(licence, unlinked.id())).containsExactly("2026-09-08");
    }

    @Test
    void knowsNoLicenceOfAnotherSchool() {
        var licence = at.perPupil(method, "5", 1);
        var elsewhere = given.aSchool().id();

        assertThatThrownBy(() -> seats.claim(elsewhere, licence, UUID.randomUUID(), DAY))
                .isInstanceOf(NotFound.class);
    }

    private Callable<SeatOutcome> claiming(UUID licence, UUID pupil) {
        return () -> seats.claim(school, licence, pupil, DAY);
    }

    /** All of them wait for each other, and then go at once. */
    private static <T> List<T> together(List<Callable<T>> claims) throws Exception {
        var start = new CountDownLatch(claims.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> claim : claims) {
                running.add(
                        threads.submit(() -> {
                            start.countDown();
                            start.await();
                            return claim.call();
                        }));
            }
            return answers(running);
        }
    }

    private static <T> List<T> answers(List<Future<T>> running)
            throws InterruptedException, ExecutionException {
        var answers = new ArrayList<T>();
        for (Future<T> it : running) {
            answers.add(it.get());
        }
        return answers;
    }
}
