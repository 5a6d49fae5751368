package nl.startklaar.crash;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rows of a school in all tables that declare to hold a school's, so that two schools can be
 * compared to which the same has happened. Ids are random: each is named after the rows it stands
 * in, and what those say. Numbers that count for the whole country are counted per school.
 */
@TestComponent
public class SchoolRows {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The order of a list of changes follows random ids. */
    private static final Pattern ORDER = Pattern.compile("\"seq\": \\d+");

    private static final Pattern NUMBER = Pattern.compile("\"number\": (\\d+)");

    /** Far enough to tell two placements apart by the surname of the pupil. */
    private static final int ROUNDS = 4;

    private final JdbcClient owner;
    private final String statement;

    SchoolRows(@Qualifier("owner") JdbcClient owner, List<DeclaredTables> modules) {
        this.owner = owner;
        this.statement =
                modules.stream()
                        .flatMap(it -> it.tables().stream())
                        .filter(it -> it.key() == DeclaredTable.Key.SCHOOL)
                        .map(DeclaredTable::name)
                        .filter(it -> !it.startsWith("school."))
                        .sorted()
                        .map(SchoolRows::rowsOf)
                        .collect(joining(" union all "));
    }

    /** People who stand on one line of a file come in the order of their random ids. */
    private static final String PEOPLE_IN_FILES =
            "select 'intake.in_file ' || jsonb_build_object('run_id', run_id, 'line', line, 'person', person)::text"
                    + " from intake.in_file, unnest(lines, people) as at (line, person) where school_id = :school";

    private static String rowsOf(String table) {
        if (table.equals("intake.in_file")) {
            return PEOPLE_IN_FILES;
        }
        return "select '%1$s ' || (to_jsonb(t) - 'school_id')::text from %1$s t where school_id = :school"
                .formatted(table);
    }

    /** Sorted; one line per row, without what differs from school to school. */
    public List<String> of(School school) {
        var rows =
                owner.sql(statement)
                        .param("school", school.id().value())
                        .query((row, _) -> row.getString(1))
                        .list();
        var plain =
                withOwnNumbers(rows).stream()
                        .map(it -> ORDER.matcher(it).replaceAll("\"seq\": 0"))
                        .map(it -> it.replace(school.id().value().toString(), "school"))
                        .map(it -> it.replace(school.brin().code(), "brin"))
                        .toList();
        return named(plain, names(plain));
    }

    /** What the scheduler still has to do for it. */
    public List<String> jobsOf(SchoolId school) {
        return owner.sql(
                        "select task_instance from scheduled_tasks where task_instance like :school")
                .param("school", school.value() + "/%")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> withOwnNumbers(List<String> rows) {
        var numbers = new TreeSet<Long>();
        rows.forEach(row ->
                NUMBER.matcher(row)
                        .results()
                        .forEach(it -> numbers.add(Long.valueOf(it.group(1)))));
        return rows.stream()
                .map(row ->
                        NUMBER.matcher(row)
                                .replaceAll(it ->
                                        "\"number\": "
                                                + numbers.headSet(Long.valueOf(it.group(1)))
                                                        .size()))
                .toList();
    }

    /** Ids that stand in the same places get the same name. */
    private static Map<String, String> names(List<String> rows) {
        Map<String, List<String>> rowsById = new TreeMap<>();
        rows.forEach(row ->
                ID.matcher(row)
                        .results()
                        .forEach(it ->
                                rowsById.computeIfAbsent(it.group(), _ -> new ArrayList<>())
                                        .add(row)));
        Map<String, String> names = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> finer = new HashMap<>();
            rowsById.forEach((id, with) -> {
                var seen = new HashMap<>(names);
                seen.put(id, "me");
                finer.put(id, Integer.toHexString(named(with, seen).hashCode()));
            });
            names.putAll(finer);
        }
        return names;
    }

    private static List<String> named(List<String> rows, Map<String, String> names) {
        return rows.stream()
                .map(row ->
                        ID.matcher(row)
                                .replaceAll(it -> names.getOrDefault(it.group(), "somebody")))
                .sorted()
                .toList();
    }

    /** Only where they differ: "- row" is missing, "+ row" is too much. */
    static List<String> differences(List<String> expected, List<String> found) {
        return Stream.concat(
                        without(expected, found).stream().map("- "::concat),
                        without(found, expected).stream().map("+ "::concat))
                .toList();
    }

    private static List<String> without(List<String> rows, List<String> others) {
        var rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest;
    }
}
