package nl.startklaar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module's SQL names its own schema, staging tables, and what other modules publish. */
class SqlStaysHomeTest {

    private static final Pattern TABLE =
            Pattern.compile(
                    "\\b(?:from|join|into|update)\\s+(\\w+\\.\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern STATEMENT = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);

    @Test
    void everyModuleStaysInItsOwnSchemaOrJoinsAPublishedView() throws IOException {
        for (Path file : storesAndBoards()) {
            var module = String.valueOf(file.getName(5));
            assertThat(foreignIn(Files.readString(file), module))
                    .as("%s", file)
                    .isSubsetOf(PublishedViewsOf.everyModule());
        }
    }

    @Test
    void findsTheSqlOfTheHouse() throws IOException {
        assertThat(storesAndBoards()).hasSizeGreaterThan(8);
    }

    @Test
    void seesAForeignTable() {
        var sql = "select 1 from calendar.deviation l join school.school g on true";

        assertThat(foreignIn(sql, "calendar")).containsExactly("school.school");
        assertThat(PublishedViewsOf.everyModule())
                .contains("school.schools")
                .doesNotContain("school.school");
    }

    /**
     * The policies would hide the rows anyway; saying it keeps the query right and quick by itself.
     */
    @Test
    void everyStatementSaysWhichSchool() throws IOException {
        for (Path file : storesAndBoards()) {
            assertThat(statementsWithoutASchool(Files.readString(file), globalTables()))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void seesAStatementWithoutASchool() {
        var source = "\"\"\"select 1 from roster.base_group where id = :id\"\"\"";

        assertThat(statementsWithoutASchool(source, Set.of())).hasSize(1);
        assertThat(statementsWithoutASchool(source, Set.of("roster.base_group"))).isEmpty();
    }

    /** As the modules declare them. */
    private static Set<String> globalTables() throws IOException {
        var global = Pattern.compile("global\\(\\s*\"([a-z_.]+)\"");
        var names = new TreeSet<String>(PublishedViewsOf.everyModule());
        try (var files = Files.walk(Path.of("src/main/java/nl/startklaar"))) {
            for (Path file : files.filter(it -> it.toString().endsWith("Tables.java")).toList()) {
                global.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static boolean readsASchoolsTable(String statement, Set<String> global) {
        return TABLE.matcher(statement)
                .results()
                .anyMatch(
                        it -> !global.contains(it.group(1)) && !it.group(1).startsWith("pg_temp."));
    }

    private static List<String> statementsWithoutASchool(String source, Set<String> global) {
        return STATEMENT
                .matcher(source)
                .results()
                .map(it -> it.group(1))
                .filter(it -> readsASchoolsTable(it, global) && !it.contains(":school"))
                .toList();
    }

    private static List<Path> storesAndBoards() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/nl/startklaar"))) {
            return files.filter(it -> it.toString().matches(".*(Store|Board)\\.java")).toList();
        }
    }

    private static List<String> foreignIn(String source, String module) {
        return TABLE.matcher(source)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.startsWith(module + ".") && !it.startsWith("pg_temp."))
                .distinct()
                .toList();
    }
}
