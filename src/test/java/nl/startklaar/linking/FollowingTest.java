package nl.startklaar.linking;

import static nl.startklaar.linking.LinkDesk.YEAR;
import static nl.startklaar.linking.LinkDesk.group;
import static nl.startklaar.linking.LinkDesk.placed;
import static nl.startklaar.linking.LinkDesk.pupilsIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A group that came back under another key is still the same children. */
class FollowingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final BaseGroup old = group("5 De Uilen", "5");
    private final BaseGroup anew = group("5 De Uilen", "5");
    private final BaseGroup other = group("5 De Egels", "5");
    private final List<RosterRow> children = pupilsIn(old, "5", 4);

    @Test
    void allOfThemWentToOneGroup() {
        assertThat(following(_ -> anew).heir(old.id())).contains(anew.id());
    }

    @Test
    void whoLeftOrIsInNoGroupDoesNotCount() {
        assertThat(following(it -> isFirst(it) ? null : anew).heir(old.id())).contains(anew.id());
        assertThat(left(first()).heir(old.id())).contains(anew.id());
    }

    @Test
    void whereTheyWentToSeveralGroupsAPersonHasToSay() {
        assertThat(following(it -> isFirst(it) ? other : anew).heir(old.id())).isEmpty();
    }

    @Test
    void oneChildIsNoGroup() {
        assertThat(following(it -> isFirst(it) ? other : null).heir(old.id())).isEmpty();
    }

    @Test
    void aGroupThatTakesThePlaceOfOneOnPaperWorksOnPaper() {
        assertThat(following(_ -> anew).onPaperToo(Set.of(old.id()))).containsExactly(anew.id());
        assertThat(following(_ -> anew).onPaperToo(Set.of())).isEmpty();
    }

    @Test
    void whatPeopleSaidOfAGroupThatWasThereStays() {
        assertThat(following(_ -> other).onPaperToo(Set.of(old.id()))).isEmpty();
    }

    private Following left(Pupil gone) {
        var rest =
                there(_ -> anew).stream()
                        .filter(it -> !it.equals(gone))
                        .filter(it ->
                                !(it instanceof Placement own && own.pupil().equals(gone.id())))
                        .toList();
        return new Following(List.of(), now(), RosterState.of(YEAR, rest), TODAY);
    }

    private Following following(Function<Pupil, @Nullable BaseGroup> to) {
        return new Following(List.of(), now(), RosterState.of(YEAR, there(to)), TODAY);
    }

    private RosterState now() {
        return RosterState.of(
                YEAR, Stream.concat(Stream.of(old, other), children.stream()).toList());
    }

    private List<RosterRow> there(Function<Pupil, @Nullable BaseGroup> to) {
        var rows = new ArrayList<RosterRow>(List.of(anew, other));
        for (RosterRow row : children) {
            if (row instanceof Pupil pupil) {
                rows.add(pupil);
                rows.add(placedIn(pupil, to.apply(pupil)));
            }
        }
        return rows;
    }

    private Placement placedIn(Pupil pupil, @Nullable BaseGroup group) {
        var place = placed(pupil, old, "5");
        return new Placement(
                place.id(), YEAR, pupil.id(), "5", group == null ? null : group.id(), null, null);
    }

    private boolean isFirst(Pupil pupil) {
        return pupil.equals(first());
    }

    private Pupil first() {
        return (Pupil) children.getFirst();
    }
}
