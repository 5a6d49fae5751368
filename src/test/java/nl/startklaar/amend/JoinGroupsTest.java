package nl.startklaar.amend;

import static nl.startklaar.amend.Cast.YEAR;
import static nl.startklaar.amend.Cast.group;
import static nl.startklaar.amend.Cast.key;
import static nl.startklaar.amend.Cast.member;
import static nl.startklaar.amend.Cast.placed;
import static nl.startklaar.amend.Cast.pupil;
import static nl.startklaar.amend.Cast.staffed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.Staffing;
import org.junit.jupiter.api.Test;

class JoinGroupsTest {

    private static final int ROSTERS = 500;

    @Test
    void everybodyComesIntoOneGroupWithTheirOwnYearGroup() {
        var fives = group("5/6 De Uilen", "5");
        var sixes = group("5/6 De Uilen", "6");
        var noor = pupil("Noor", "Berg");
        var jip = pupil("Jip", "Hart");
        var merel = member("Merel", "Heijden", "");
        var roster =
                RosterState.of(
                        YEAR,
                        List.of(
                                fives,
                                sixes,
                                noor,
                                jip,
                                merel,
                                placed(noor, fives),
                                placed(jip, sixes),
                                staffed(merel, fives, "LRK"),
                                staffed(merel, sixes, "LRK"),
                                key(SourceKey.Kind.GROUP, "5U", fives.id()),
                                key(SourceKey.Kind.GROUP, "6U", sixes.id())));

        var joined = roster.with(new JoinGroups(roster, sixes, fives).changes());

        assertThat(joined.groups())
                .singleElement()
                .returns(sixes.id(), BaseGroup::id)
                .returns(List.of("5", "6"), BaseGroup::yearGroups);
        assertThat(joined.placements())
                .allMatch(it -> sixes.id().equals(it.group()))
                .extracting(Placement::yearGroup)
                .containsExactlyInAnyOrder("5", "6");
        assertThat(joined.staffings()).extracting(Staffing::group).containsExactly(sixes.id());
        assertThat(joined.keys())
                .allMatch(it -> it.subject().equals(sixes.id()))
                .extracting(SourceKey::key)
                .containsExactlyInAnyOrder("5U", "6U");
    }

    @Test
    void whoStandsInBothStaysForAsLongAsInEither() {
        var fives = group("5/6 De Uilen", "5");
        var sixes = group("5/6 De Uilen", "6");
        var merel = member("Merel", "Heijden", "");
        var untilOctober = staffed(merel, sixes, "LRK").withLastDay(LocalDate.of(2026, 10, 2));
        var roster =
                RosterState.of(
                        YEAR,
                        List.of(fives, sixes, merel, untilOctober, staffed(merel, fives, "LRK")));

        var joined = roster.with(new JoinGroups(roster, sixes, fives).changes());

        assertThat(joined.staffings())
                .singleElement()
                .returns(sixes.id(), Staffing::group)
                .returns(null, Staffing::lastDay);
    }

    @Test
    void joiningAndUndoingGivesBackExactlyWhatWas() {
        for (long seed = 0; seed < ROSTERS; seed++) {
            var rows = RandomRoster.of(seed).stream().filter(it -> !isOfTheYearBefore(it)).toList();
            var roster = RosterState.of(YEAR, rows);
            var first = roster.groups().get(0);
            var second = roster.groups().get(1);
            var changes = new JoinGroups(roster, first, second).changes();

            var joined = roster.with(changes);

            assertThat(joined.groups()).doesNotContain(second).hasSize(2);
            assertThat(joined.placements()).noneMatch(it -> second.id().equals(it.group()));
            assertThat(joined.staffings()).noneMatch(it -> second.id().equals(it.group()));
            assertThat(joined.keys()).hasSameSizeAs(roster.keys());
            assertThat(joined.placements()).hasSameSizeAs(roster.placements());
            assertThat(new HashSet<>(joined.without(changes).rows().toList()))
                    .as("seed %s", seed)
                    .isEqualTo(new HashSet<>(roster.rows().toList()));
        }
    }

    private static boolean isOfTheYearBefore(RosterRow row) {
        return switch (row) {
            case BaseGroup it -> !it.year().equals(YEAR);
            case Placement it -> !it.year().equals(YEAR);
            case Staffing it -> !it.year().equals(YEAR);
            case SourceKey it -> it.startYear() != 0 && it.startYear() != YEAR.startYear();
            default -> false;
        };
    }
}
