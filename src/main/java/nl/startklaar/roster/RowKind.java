package nl.startklaar.roster;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of rows, each with the shape of its table: one list of columns, of references and of
 * what is unique serves reading, comparing, applying and undoing alike. The names are kept in
 * change sets: never rename one.
 */
enum RowKind {
    PUPIL(
            List.of("given", "first_names", "initials", "prefix", "surname", "birth_date"),
            List.of(),
            List.of()),
    STAFF_MEMBER(
            List.of("given", "first_names", "initials", "prefix", "surname", "email"),
            List.of(),
            List.of()),
    BASE_GROUP(List.of("start_year", "name", "description", "year_groups"), List.of(), List.of()),
    COMBINED_GROUP(List.of("start_year", "name", "description"), List.of(), List.of()),
    PLACEMENT(
            List.of(
                    "start_year",
                    "pupil_id",
                    "year_group",
                    "group_id",
                    "first_day",
                    "last_day",
                    "by_hand"),
            List.of(new Reference("pupil_id", PUPIL), new Reference("group_id", BASE_GROUP)),
            List.of("start_year", "pupil_id")),
    COMBINED_MEMBERSHIP(
            List.of("start_year", "pupil_id", "combined_group_id"),
            List.of(
                    new Reference("pupil_id", PUPIL),
                    new Reference("combined_group_id", COMBINED_GROUP)),
            List.of("start_year", "pupil_id", "combined_group_id")),
    EMPLOYMENT(
            List.of("start_year", "staff_member_id", "roles", "by_hand", "last_day"),
            List.of(new Reference("staff_member_id", STAFF_MEMBER)),
            List.of("start_year", "staff_member_id")),
    STAFFING(
            List.of("start_year", "staff_member_id", "group_id", "roles", "by_hand", "last_day"),
            List.of(
                    new Reference("staff_member_id", STAFF_MEMBER),
                    new Reference("group_id", BASE_GROUP, COMBINED_GROUP)),
            List.of("start_year", "staff_member_id", "group_id")),
    SOURCE_KEY(
            List.of("kind", "start_year", "key", "subject_id", "first_day", "last_day", "sealed"),
            List.of(),
            List.of("kind", "start_year", "key")),
    DEPARTURE(List.of("kind", "subject_id", "first_day"), List.of(), List.of("subject_id"));

    /** A column that holds the id of a row of one of these kinds. */
    record Reference(String column, List<RowKind> to) {

        Reference(String column, RowKind... to) {
            this(column, List.of(to));
        }
    }

    private final List<String> values;
    private final List<Reference> references;
    private final List<String> unique;

    RowKind(List<String> values, List<Reference> references, List<String> unique) {
        this.values = values;
        this.references = references;
        this.unique = unique;
    }

    static RowKind of(RosterRow row) {
        return switch (row) {
            case Pupil it -> PUPIL;
            case StaffMember it -> STAFF_MEMBER;
            case BaseGroup it -> BASE_GROUP;
            case CombinedGroup it -> COMBINED_GROUP;
            case Placement it -> PLACEMENT;
            case CombinedMembership it -> COMBINED_MEMBERSHIP;
            case Employment it -> EMPLOYMENT;
            case Staffing it -> STAFFING;
            case SourceKey it -> SOURCE_KEY;
            case Departure it -> DEPARTURE;
        };
    }

    /** The table without its schema. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(String column) {
        return values.contains(column);
    }

    List<Reference> references() {
        return references;
    }

    /** What no two rows have together; empty when nothing is unique but the id. */
    List<String> unique() {
        return unique;
    }

    /** The column that names the person a row is about; groups are about none. */
    Optional<String> person() {
        return switch (this) {
            case PUPIL, STAFF_MEMBER -> Optional.of("id");
            case PLACEMENT, COMBINED_MEMBERSHIP -> Optional.of("pupil_id");
            case EMPLOYMENT, STAFFING -> Optional.of("staff_member_id");
            case SOURCE_KEY, DEPARTURE -> Optional.of("subject_id");
            case BASE_GROUP, COMBINED_GROUP -> Optional.empty();
        };
    }

    /** A key that has ended makes place for another. */
    boolean isUniqueOnlyWhileOpen() {
        return this == SOURCE_KEY;
    }

    /** All columns but the school and the id, as "given, first_names". */
    String columns() {
        return String.join(", ", values);
    }

    /** The same, of one row in a statement, as "ours.given, ours.first_names". */
    String columnsOf(String row) {
        return of(row, values);
    }

    String uniqueOf(String row) {
        return of(row, unique);
    }

    private static String of(String row, List<String> columns) {
        return columns.stream().map(it -> row + "." + it).collect(joining(", "));
    }
}
