package nl.startklaar.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.place.AddOutcome.Accepted;
import nl.startklaar.place.AddOutcome.Already;
import nl.startklaar.place.AddOutcome.Doubtful;
import nl.startklaar.readiness.SchoolChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import tools.jackson.databind.JsonNode;

@HouseTest
class KnownAddressesTest {

    @Autowired private Given given;
    @Autowired private KnownAddresses known;

    private SchoolId school = SchoolId.fresh();

    @BeforeEach
    void aSchool() {
        school = given.aSchool().id();
    }

    @Test
    void onlyWhatIsOnTheListOfTheSchoolItselfIsKnown() {
        add("84.12.30.7");

        assertThat(known.isKnown(school, "84.12.30.7")).isTrue();
        assertThat(known.isKnown(school, "84.12.30.8")).isFalse();
        assertThat(known.isKnown(given.aSchool().id(), "84.12.30.7")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "84.12.30.0/24, 84.12.30.0, true",
        "84.12.30.0/24, 84.12.30.255, true",
        "84.12.30.0/24, 84.12.31.0, false",
        "84.12.30.0/24, ::ffff:84.12.30.9, true",
        "2a02:a40:12:30::/64, 2a02:a40:12:30:ffff::1, true",
        "2a02:a40:12:30::/64, 2a02:a40:12:31::1, false",
        "2a02:a40:12:30::/64, 84.12.30.7, false"
    })
    void aRangeHoldsExactlyWhatItSays(String range, String address, boolean isKnown) {
        add(range);

        assertThat(known.isKnown(school, address)).isEqualTo(isKnown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "",
                "84.12.30.0/24",
                "84.12.30.7/24",
                " 84.12.30.7",
                "84.12.30.7, 84.12.30.7",
                "84.12.30.7' or '1'='1"
            })
    void whatIsNoAddressIsNeverKnown(String address) {
        add("84.12.30.0/24");

        assertThat(known.isKnown(school, address)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("nl.startklaar.place.ReadingTest#inputs")
    void nothingOfTheListOfAttacksGetsInByItself(JsonNode it) {
        var typed = it.get("input").asString();
        if (it.get("normalised").isNull()) {
            assertThat(known.add(school, typed, "De Boom", false)).isNotInstanceOf(Accepted.class);
            assertThat(known.list(school)).isEmpty();
        } else {
            assertThat(known.add(school, typed, "De Boom", true)).isInstanceOf(Accepted.class);
            assertThat(known.list(school))
                    .extracting(row -> row.range().cidr())
                    .containsExactly(it.get("normalised").asString());
        }
    }

    @Test
    void aDoubtfulAddressNeedsAPersonWhoSaysThatItIsRight() {
        assertThat(known.add(school, "192.168.1.1", "De Boom", false))
                .isEqualTo(new Doubtful("192.168.1.1", Set.of(Doubt.PRIVATE)));
        assertThat(known.list(school)).isEmpty();

        known.add(school, "192.168.1.1", "De Boom", true);

        assertThat(known.isKnown(school, "192.168.1.1")).isTrue();
    }

    @Test
    void previewChangesNothing() {
        assertThat(known.preview(school, "84.12.30.7", false)).isInstanceOf(Accepted.class);

        assertThat(known.list(school)).isEmpty();
    }

    @Test
    void theSameAndWhatFallsWithinIsSaidAndNotAddedTwice() {
        add("84.12.30.0/24");

        assertThat(known.add(school, "84.12.30.0/24", "Bos", false)).isInstanceOf(Already.class);
        assertThat(known.add(school, "84.12.30.7", "Bos", false))
                .isInstanceOfSatisfying(
                        Already.class, it -> assertThat(it.by().text()).isEqualTo("84.12.30.0/24"));
        assertThat(known.list(school)).hasSize(1);
    }

    @Test
    void aRangeSaysWhatItMakesSuperfluous() {
        add("84.12.30.7");
        add("84.12.31.7");

        assertThat(known.add(school, "84.12.30.0/24", "De Boom", false))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        it -> assertThat(it.covers()).containsExactly("84.12.30.7"));
    }

    @Test
    void twoPeopleWhoAddTheSameAtOnceMakeOneRow() throws Exception {
        Callable<AddOutcome> adding = () -> known.add(school, "84.12.30.7", "De Boom", false);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = people.invokeAll(List.of(adding, adding, adding, adding));
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOfAny(Accepted.class, Already.class);
            }
        }

        assertThat(known.list(school)).hasSize(1);
        assertThat(known.history(school)).hasSize(1);
    }

    @Test
    void whatIsRemovedHoldsNoMoreAndComesBack() {
        var id = add("84.12.30.7");

        known.remove(school, id);
        assertThat(known.isKnown(school, "84.12.30.7")).isFalse();

        assertThat(known.putBack(school, id)).isTrue();
        assertThat(known.isKnown(school, "84.12.30.7")).isTrue();
        assertThat(known.history(school))
                .extracting(Change::deed)
                .containsExactlyInAnyOrder(
                        Change.Deed.ADDED, Change.Deed.REMOVED, Change.Deed.PUT_BACK);
    }

    @Test
    void whatWasAddedAgainIsNotPutBackBesideIt() {
        var id = add("84.12.30.7");
        known.remove(school, id);
        add("84.12.30.7");

        assertThat(known.putBack(school, id)).isFalse();
        assertThat(known.list(school)).hasSize(1);
    }

    @Test
    void nobodyElseRemovesOrPutsBackOurAddress() {
        var id = add("84.12.30.7");
        var other = given.aSchool().id();

        assertThatThrownBy(() -> known.remove(other, id)).isInstanceOf(NotFound.class);
        known.remove(school, id);
        assertThat(known.putBack(other, id)).isFalse();
        assertThat(known.history(other)).isEmpty();
    }

    @Test
    void everyDeedIsInTheTrailWithoutTheAddressAndMakesTheListLookAgain(
            @Autowired AuditTrail audit, PublishedEvents events) {
        var id = add("84.12.30.7");
        known.remove(school, id);
        known.putBack(school, id);

        var lines = audit.list(school, 10);
        assertThat(lines)
                .extracting(AuditLine::deed)
                .filteredOn(it -> it.startsWith("place."))
                .containsExactlyInAnyOrder(
                        "place.audit.added", "place.audit.removed", "place.audit.put-back");
        assertThat(lines.toString()).doesNotContain("84.12.30.7");
        assertThat(events.ofType(SchoolChanged.class).matching(it -> it.school().equals(school)))
                .hasSize(3);
    }

    private UUID add(String typed) {
        return Stream.of(known.add(school, typed, "De Boom", false))
                .map(Accepted.class::cast)
                .findFirst()
                .flatMap(Accepted::id)
                .orElseThrow();
    }
}
