package nl.startklaar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SeenThereTest {

    private static final String NEW = "84.12.30.7";

    @Autowired private Given given;
    @Autowired private KnownAddresses known;
    @Autowired private SeenThere there;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    private SchoolId school = SchoolId.fresh();
    private Optional<Seen> seen = Optional.empty();

    @BeforeEach
    void aSchool() {
        school = given.aSchool().id();
        seen = Optional.of(new Seen(there, school));
    }

    @Test
    void thirtyAtOnceAreOneWriteAndTheRestOneMoreAMinuteLater() {
        note(30);
        assertThat(written()).isEqualTo(1);

        clock.passes(Sightings.WRITTEN_EVERY);
        note(1);

        assertThat(written()).isEqualTo(31);
    }

    @Test
    void whoLooksSeesThemAll() {
        note(30);

        there.catchUp(school);

        assertThat(there.listUnknown(school))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.times()).isEqualTo(30);
                    assertThat(it.refusals().times()).isEqualTo(30);
                });
    }

    @Test
    void theJobWritesWhatNobodyCameAfter() {
        note(5);

        there.catchUp();

        assertThat(written()).isEqualTo(5);
    }

    @Test
    void twoHundredAtOnceAreAllCounted() throws Exception {
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(_ -> visitors.execute(() -> note(1)));
        }
        there.catchUp(school);

        assertThat(written()).isEqualTo(200);
    }

    @Test
    void devicesAreCountedOnceAndKeptAsAKeyedHash() {
        seen().refusedPupils(4, NEW);
        seen().refusedPupils(4, NEW);

        assertThat(there.listUnknown(school).getFirst().refusals().devices()).isEqualTo(4);
        assertThat(
                        owner.sql(
                                        "select device || person from place.seen_visitor where"
                                                + " school_id = :school")
                                .param("school", school.value())
                                .query(String.class)
                                .list())
                .hasSize(4)
                .allMatch(it -> it.matches("[0-9a-f]{64}"));
    }

    @Test
    void oneNetworkIsOneSiteHoweverManyAddressesItsDevicesHave() {
        IntStream.range(1, 5).forEach(it -> seen().colleagues(1, "2a02:a40:12:30::" + it));

        assertThat(there.listUnknown(school))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.text()).isEqualTo("2a02:a40:12:30::/64");
                    assertThat(it.v4()).isFalse();
                    assertThat(it.times()).isEqualTo(4);
                });
    }

    @Test
    void whatCannotBeReadIsNotRemembered() {
        seen().colleagues(2, "unknown");

        assertThat(there.listUnknown(school)).isEmpty();
    }

    @Test
    void whatIsOnTheListIsNotUnknown() {
        known.add(school, "84.12.30.0/24", "De Boom", false);
        seen().colleagues(2, NEW);
        seen().pupils(3, NEW);

        assertThat(there.listUnknown(school)).isEmpty();
        assertThat(known.list(school))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.pupilsToday()).isEqualTo(3);
                    assertThat(it.lastSeen()).contains(TestTime.NOW);
                });
    }

    @Test
    void whoIsLetInFromOneKnownAddressOfANetworkIsKnownAndARefusedNeighbourIsNot() {
        known.add(school, "2a02:a40:12:30::1", "De Boom", false);
        seen().colleagues(1, "2a02:a40:12:30::1");
        assertThat(there.listUnknown(school)).isEmpty();

        seen().refusedPupils(1, "2a02:a40:12:30::2");
        assertThat(there.listUnknown(school)).hasSize(1);
    }

    @Test
    void oneSingleColleagueLooksLikeHomeAndSeveralLikeSchool() {
        seen().colleagues(1, NEW);
        assertThat(guess()).isEqualTo(UnknownAddress.Guess.HOME);

        seen().colleagues(2, NEW);
        assertThat(guess()).isEqualTo(UnknownAddress.Guess.SCHOOL);
    }

    @Test
    void inTheEveningNobodyIsAtSchool() {
        clock.itIs(Instant.parse("2026-09-07T18:00:00Z"));
        seen().colleagues(3, NEW);

        assertThat(guess()).isEqualTo(UnknownAddress.Guess.UNCLEAR);
    }

    @Test
    void lastWeekIsOffThePageAndAfterAMonthItIsGone() {
        seen().colleagues(2, NEW);

        day.itIs(LocalDate.of(2026, 9, 14));
        assertThat(there.listUnknown(school)).isEmpty();
        there.forget(school);
        assertThat(written()).isEqualTo(2);

        day.itIs(LocalDate.of(2026, 10, 8));
        there.forget(school);
        assertThat(written()).isZero();
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        seen().refusedPupils(3, NEW);

        assertThat(there.listUnknown(given.aSchool().id())).isEmpty();
    }

    /** Somebody who tries from everywhere in the world, and meanwhile school goes on. */
    @Test
    void aFloodOfAddressesStopsAndOurOwnAreStillSeen() {
        for (int i = 0; i < 2_010; i++) {
            there.note(
                    school, Sighting.refused("84.%d.%d.7".formatted(i / 256, i % 256), Who.PUPIL));
        }
        seen().colleagues(2, "85.12.30.7");

        assertThat(there.listUnknown(school))
                .hasSize(2_001)
                .anyMatch(it -> it.text().equals("85.12.30.7"));
    }

    @Test
    void aMinuteIsForgottenWhenItIsOver() {
        var sightings = new Sightings();
        var key = new SeenKey(school, day.today(), AddressRange.of(NEW), Who.PUPIL, true, true);
        var one = Tally.once(TestTime.NOW, new Tally.Visitor("", ""));

        assertThat(sightings.add(key, one)).contains(one);
        assertThat(sightings.add(key, one)).isEmpty();
        assertThat(sightings.take(_ -> true, TestTime.NOW.plus(Duration.ofMinutes(2))))
                .containsEntry(key, one);
        assertThat(sightings.add(key, one)).contains(one);
    }

    private UnknownAddress.Guess guess() {
        return there.listUnknown(school).getFirst().guess();
    }

    private Seen seen() {
        return seen.orElseThrow();
    }

    private void note(int times) {
        for (int i = 0; i < times; i++) {
            known.noteSeen(school, Sighting.refused(NEW, Who.PUPIL));
        }
    }

    private int written() {
        return owner.sql("select coalesce(sum(times), 0) from place.seen where school_id = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }
}
