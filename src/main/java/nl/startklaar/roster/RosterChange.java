package nl.startklaar.roster;

import org.jspecify.annotations.Nullable;

/**
 * One row before and after: added when there is no before, removed when there is no after.
 *
 * @throws IllegalArgumentException when both are absent, or they are not the same row
 */
public record RosterChange(@Nullable RosterRow before, @Nullable RosterRow after) {

    public RosterChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change needs a row");
        }
        if (before != null
                && after != null
                && !(before.getClass().equals(after.getClass())
                        && before.id().equals(after.id()))) {
            throw new IllegalArgumentException("A change is about one row");
        }
    }

    public static RosterChange added(RosterRow row) {
        return new RosterChange(null, row);
    }

    public static RosterChange removed(RosterRow row) {
        return new RosterChange(row, null);
    }

    public RosterChange inverse() {
        return new RosterChange(after, before);
    }

    /** The row as it is after, or as it was before when it goes. */
    public RosterRow row() {
        var row = after != null ? after : before;
        if (row == null) {
            throw new IllegalStateException("A change needs a row");
        }
        return row;
    }
}
