package nl.startklaar.roster;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * Rows of all kinds in one shape: every column that any kind has, empty where a kind has it not. So
 * a whole roster comes in one statement, without a detour by JSON, which takes the time of both
 * sides.
 */
final class TypedRow {

    private static final Map<String, String> TYPES =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("given", "text"),
                            entry("first_names", "text"),
                            entry("initials", "text"),
                            entry("prefix", "text"),
                            entry("surname", "text"),
                            entry("birth_date", "date"),
                            entry("email", "text"),
                            entry("start_year", "smallint"),
                            entry("name", "text"),
                            entry("description", "text"),
                            entry("year_groups", "text[]"),
                            entry("pupil_id", "uuid"),
                            entry("year_group", "text"),
                            entry("group_id", "uuid"),
                            entry("combined_group_id", "uuid"),
                            entry("staff_member_id", "uuid"),
                            entry("roles", "text[]"),
                            entry("by_hand", "boolean"),
                            entry("kind", "text"),
                            entry("key", "text"),
                            entry("subject_id", "uuid"),
                            entry("first_day", "date"),
                            entry("last_day", "date"),
                            entry("sealed", "text")));

    private static final RowKind[] KINDS = RowKind.values();

    private TypedRow() {}

    /** Of rows of this kind, as an item list of a select. */
    static String columnsOf(RowKind kind, String row) {
        return TYPES.entrySet().stream()
                .map(it -> column(kind, row, it.getKey(), it.getValue()))
                .collect(
                        joining(
                                ", ",
                                "%d as row_kind, %s.id, ".formatted(kind.ordinal(), row),
                                ""));
    }

    private static String column(RowKind kind, String row, String name, String type) {
        return kind.has(name) ? row + "." + name : "cast(null as %s) as %s".formatted(type, name);
    }

    static RosterRow read(ResultSet row, int rowNumber) throws SQLException {
        var id = uuid(row, "id");
        return switch (KINDS[row.getInt("row_kind")]) {
            case PUPIL -> new Pupil(id, name(row), day(row, "birth_date"));
            case STAFF_MEMBER -> new StaffMember(id, name(row), row.getString("email"));
            case BASE_GROUP ->
                    new BaseGroup(
                            id,
                            year(row),
                            row.getString("name"),
                            row.getString("description"),
                            texts(row, "year_groups"));
            case COMBINED_GROUP ->
                    new CombinedGroup(
                            id, year(row), row.getString("name"), row.getString("description"));
            case PLACEMENT -> placement(id, row);
            case COMBINED_MEMBERSHIP ->
                    new CombinedMembership(
                            id, year(row), uuid(row, "pupil_id"), uuid(row, "combined_group_id"));
            case EMPLOYMENT ->
                    new Employment(
                            id,
                            year(row),
                            uuid(row, "staff_member_id"),
                            texts(row, "roles"),
                            row.getBoolean("by_hand"),
                            day(row, "last_day"));
            case STAFFING ->
                    new Staffing(
                            id,
                            year(row),
                            uuid(row, "staff_member_id"),
                            uuid(row, "group_id"),
                            texts(row, "roles"),
                            row.getBoolean("by_hand"),
                            day(row, "last_day"));
            case SOURCE_KEY -> sourceKey(id, row);
            case DEPARTURE ->
                    new Departure(
                            id,
                            Departure.Kind.valueOf(row.getString("kind")),
                            uuid(row, "subject_id"),
                            row.getObject("first_day", LocalDate.class));
        };
    }

    private static Placement placement(UUID id, ResultSet row) throws SQLException {
        return new Placement(
                id,
                year(row),
                uuid(row, "pupil_id"),
                row.getString("year_group"),
                row.getObject("group_id", UUID.class),
                day(row, "first_day"),
                day(row, "last_day"),
                row.getBoolean("by_hand"));
    }

    private static SourceKey sourceKey(UUID id, ResultSet row) throws SQLException {
        return new SourceKey(
                id,
                SourceKey.Kind.valueOf(row.getString("kind")),
                row.getInt("start_year"),
                row.getString("key"),
                uuid(row, "subject_id"),
                row.getObject("first_day", LocalDate.class),
                day(row, "last_day"),
                row.getString("sealed"));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString("given"),
                row.getString("first_names"),
                row.getString("initials"),
                row.getString("prefix"),
                row.getString("surname"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static SchoolYear year(ResultSet row) throws SQLException {
        return new SchoolYear(row.getInt("start_year"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
