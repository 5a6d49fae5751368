package nl.startklaar.backup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;

/**
 * One table as it is in the database now, with what its module declares of it.
 *
 * @param key the columns of the primary key, in order
 * @param isOnlyAddedTo whether nobody may change or remove its rows: the log book
 */
record TableShape(
        DeclaredTable declared,
        List<Column> columns,
        List<String> key,
        List<Parent> parents,
        boolean isOnlyAddedTo) {

    /**
     * @param mayBeAbsent whether a row can do without: it is nullable or has a default
     * @param isNumbered whether the database numbers the rows with it
     */
    record Column(String name, String type, boolean mayBeAbsent, boolean isNumbered) {}

    /**
     * A foreign key.
     *
     * @param columns ours, each pointing to the one of {@code theirs} at the same place
     * @param definition as PostgreSQL writes it
     */
    record Parent(String table, List<String> columns, List<String> theirs, String definition) {

        Parent {
            columns = List.copyOf(columns);
            theirs = List.copyOf(theirs);
        }
    }

    private static final String SCHOOL = "school_id";

    TableShape {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        parents = List.copyOf(parents);
    }

    String name() {
        return declared.name();
    }

    /** Its rows say of which school they are. */
    boolean isPerSchool() {
        return columns.stream().anyMatch(it -> it.name().equals(SCHOOL));
    }

    /** The same for everybody; comes with the program, or from an operator. */
    boolean isReference() {
        return declared.kind() == Kind.REFERENCE;
    }

    /**
     * Which rows a backup of one school takes along, as a condition with {@code :school}; empty
     * when none. What is the same for everybody goes along whole: the school points to it.
     */
    Optional<String> partOfSchool() {
        if (isPerSchool()) {
            return Optional.of(SCHOOL + " = :school");
        }
        return isReference() ? Optional.of("true") : declared.partOfSchool();
    }

    Optional<Column> find(String column) {
        return columns.stream().filter(it -> it.name().equals(column)).findFirst();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** An order that is the same on every server: letters by their number. */
    String order() {
        return key.stream()
                .map(it ->
                        quoted(it)
                                + (find(it).orElseThrow().type().equals("text")
                                        ? " collate \"C\""
                                        : ""))
                .collect(joining(", "));
    }

    /** The temporary table that a file is read into. */
    String staged() {
        return staged(name());
    }

    static String staged(String table) {
        return "pg_temp." + quoted(table);
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    static String list(List<String> columns) {
        return columns.stream().map(TableShape::quoted).collect(joining(", "));
    }
}
