package nl.startklaar.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happens to rows of one kind in one change set: what does not happen needs no statement. */
record StagedKind(RowKind kind, boolean adds, boolean changes, boolean removes) {

    /** In the order of the kinds. */
    static List<StagedKind> of(List<RosterChange> all) {
        Map<RowKind, StagedKind> kinds = new EnumMap<>(RowKind.class);
        for (RosterChange it : all) {
            var one = of(it);
            kinds.merge(one.kind(), one, StagedKind::and);
        }
        return List.copyOf(kinds.values());
    }

    private static StagedKind of(RosterChange it) {
        return new StagedKind(
                RowKind.of(it.row()),
                it.before() == null,
                it.before() != null && it.after() != null,
                it.after() == null);
    }

    private StagedKind and(StagedKind other) {
        return new StagedKind(
                kind, adds || other.adds, changes || other.changes, removes || other.removes);
    }

    static StagedKind read(ResultSet row, int rowNumber) throws SQLException {
        return new StagedKind(
                RowKind.valueOf(row.getString("kind")),
                row.getBoolean("adds"),
                row.getBoolean("changes"),
                row.getBoolean("removes"));
    }
}
