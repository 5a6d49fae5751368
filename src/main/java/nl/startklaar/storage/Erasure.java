package nl.startklaar.storage;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.DeclaredTable.Key;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what the modules of a school keep about a person, wherever their tables declare that it
 * goes. What only has to be emptied, the module that keeps it empties itself.
 */
@Component
public class Erasure {

    private final JdbcClient jdbc;
    private final List<DeclaredTables> modules;

    Erasure(JdbcClient jdbc, List<DeclaredTables> modules) {
        this.jdbc = jdbc;
        this.modules = modules;
    }

    /** Part of the deed that erases. Names of tables and columns are ours, from the code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deleteRowsAbout(SchoolId school, UUID person) {
        return modules.stream()
                .flatMap(it -> it.tables().stream())
                .filter(it -> it.key() == Key.SCHOOL && it.onErasure() == OnErasure.DELETE)
                .mapToInt(it -> deleteFrom(it, school, person))
                .sum();
    }

    private int deleteFrom(DeclaredTable table, SchoolId school, UUID person) {
        return jdbc.sql(
                        "delete from %s where school_id = :school and %s = :person"
                                .formatted(table.name(), table.person().orElseThrow()))
                .param("school", school.value())
                .param("person", person)
                .update();
    }
}
