package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupil;
import static nl.startklaar.linking.LinkDesk.pupilsIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.licence.PlacesChanged;
import nl.startklaar.licence.Seats;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.linking.LinkOutcome.Done;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(LinkDesk.Desks.class)
class ClaimSeatsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");

    @Autowired Links links;
    @Autowired Seats seats;
    @Autowired SeatsForWhoWaits waiting;
    @Autowired ApplicationEventPublisher events;
    @Autowired TestTime.Day day;

    private LinkDesk marieke;
    private TeachingMethod sums;

    @BeforeEach
    void aLicencePerPupil(@Autowired LinkDesk.Desks desks) {
        marieke = desks.coordinator();
        marieke.has(uilen);
        marieke.has(YEAR, pupilsIn(uilen, "5", 3));
        marieke.has(YEAR, pupilsIn(uilen, "6", 4));
        sums = marieke.perPupilMethod("Rekenrijk 4", 5, "5", "6");
    }

    @Test
    void everyPupilOfTheLinkedYearGroupTakesASeat() {
        opens("5");

        assertThat(marieke.seatsOf(sums)).isEqualTo(3);
    }

    @Test
    void nobodyIsRefusedALinkWhenTheSeatsAreGone() {
        opens("5");
        opens("6");

        assertThat(marieke.seatsOf(sums)).isEqualTo(5);
        assertThat(links.list(marieke.school(), YEAR, TODAY)).hasSize(2);
    }

    @Test
    void whoComesIntoTheGroupTakesASeatToo() {
        opens("5");
        var jip = pupil("Jip");

        marieke.has(jip, placed(jip, uilen, "5"));

        assertThat(marieke.seatsOf(sums)).isEqualTo(4);
    }

    @Test
    void whoLeftTakesNone() {
        var jip = pupil("Jip");
        var daan = pupil("Daan");
        marieke.has(
                jip,
                until(TODAY, placed(jip, uilen, "5")),
                daan,
                placed(daan, uilen, "5"),
                new Departure(
                        UUID.randomUUID(), Departure.Kind.PUPIL, daan.id(), TODAY.minusDays(3)));

        opens("5");

        assertThat(marieke.seatsOf(sums)).isEqualTo(3);
    }

    @Test
    void aLinkThatBeginsLaterTakesItsSeatsOnItsFirstDay() {
        var start = TODAY.plusDays(7);
        opens(Link.ofGroup(YEAR, uilen.id(), sums.id(), "5", start));
        assertThat(marieke.seatsOf(sums)).isZero();

        waiting.give(marieke.school());
        assertThat(marieke.seatsOf(sums)).isZero();

        day.itIs(start);
        waiting.give(marieke.school());
        assertThat(marieke.seatsOf(sums)).isEqualTo(3);
    }

    @Test
    void whoWaitsGetsASeatThatIsBought() {
        opens("5");
        opens("6");
        marieke.hasSeats(sums, 6);

        marieke.inSchool()
                .run(
                        marieke.school(),
                        () -> events.publishEvent(new PlacesChanged(marieke.school())));

        assertThat(marieke.seatsOf(sums)).isEqualTo(6);
    }

    @Test
    void aSeatThatAPersonReleasedGoesToWhoWaitsAndNotBackByItself() {
        marieke.hasSeats(sums, 3);
        opens("5");
        release(sums, pupils("5").getFirst());
        aNightPasses();
        assertThat(marieke.seatsOf(sums)).isEqualTo(2);

        opens("6");
        assertThat(marieke.seatsOf(sums)).isEqualTo(3);

        release(sums, pupils("5").getLast());
        assertThat(marieke.seatsOf(sums)).as("the second of year group 6 waited").isEqualTo(3);
    }

    @Test
    void manyWhoReleaseAtOnceDoNotKeepEachOtherWaiting() throws Exception {
        var reading = marieke.perPupilMethod("Estafette", 9, "5");
        opens("5");
        opens(Link.ofGroup(YEAR, uilen.id(), reading.id(), "5", TODAY));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var releases = new ArrayList<Future<?>>();
            for (UUID pupil : pupils("5")) {
                releases.add(threads.submit(() -> release(sums, pupil)));
                releases.add(threads.submit(() -> release(reading, pupil)));
            }
            for (Future<?> it : releases) {
                it.get();
            }
        }

        assertThat(marieke.seatsOf(sums)).isZero();
        assertThat(marieke.seatsOf(reading)).isZero();
    }

    private void release(TeachingMethod method, UUID pupil) {
        seats.release(marieke.school(), marieke.licenceOf(method), pupil, day.today());
    }

    @Test
    void anUndoGivesTheSeatsBackToo() {
        opens("5");
        var link = links.list(marieke.school(), YEAR).getFirst();
        var close = List.<LinkChange>of(new Close(link, TODAY));
        var closed = (Done) links.apply(marieke.school(), YEAR, close, "linking.audit.linked");
        aNightPasses();
        assertThat(marieke.seatsOf(sums)).isZero();

        links.undo(marieke.school(), closed.changeSet());

        assertThat(marieke.seatsOf(sums)).isEqualTo(3);
    }

    @Test
    void anUndoOfTheRosterGivesTheSeatsBackToo() {
        opens("5");
        var roster = marieke.rosters().read(marieke.school(), YEAR);
        var gone =
                Stream.concat(
                                roster.placements().stream().map(RosterChange::removed),
                                Stream.of(RosterChange.removed(uilen)))
                        .toList();
        var set = marieke.changes(YEAR, gone);
        aNightPasses();
        assertThat(marieke.seatsOf(sums)).isZero();

        marieke.rosters().undo(marieke.school(), set, "roster.audit.test");

        assertThat(marieke.seatsOf(sums)).isEqualTo(3);
    }

    private void aNightPasses() {
        day.itIs(TODAY.plusDays(1));
        seats.freeUnused(marieke.school(), day.today());
        waiting.give(marieke.school());
    }

    private List<UUID> pupils(String yearGroup) {
        return marieke.rosters().read(marieke.school(), YEAR).placements().stream()
                .filter(it -> it.yearGroup().equals(yearGroup))
                .map(Placement::pupil)
                .toList();
    }

    private static Placement until(LocalDate lastDay, Placement it) {
        return new Placement(
                it.id(), it.year(), it.pupil(), it.yearGroup(), it.group(), null, lastDay);
    }

    private void opens(String level) {
        opens(Link.ofGroup(YEAR, uilen.id(), sums.id(), level, TODAY));
    }

    private void opens(Link link) {
        links.apply(marieke.school(), YEAR, List.of(new Open(link)), "linking.audit.linked");
    }
}
