package nl.startklaar.storage;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Does what our SQL must never do: it forgets to say which school it means. */
@TestComponent
public class Forgetful {

    private final JdbcClient jdbc;

    Forgetful(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void hasAGroup(SchoolId school) {
        jdbc.sql(
                        """
                        insert into roster.base_group (school_id, id, start_year, name, description, year_groups)
                        values (:school, :id, 2026, '5', '', '{5}')
                        """)
                .param("school", school.value())
                .param("id", UUID.randomUUID())
                .update();
    }

    @Transactional(readOnly = true)
    List<SchoolId> schoolsWithAGroup(SchoolId school) {
        return schoolsWithAGroup();
    }

    List<SchoolId> schoolsWithAGroup() {
        return jdbc.sql("select distinct school_id from roster.base_group")
                .query((row, rowNumber) -> new SchoolId(row.getObject(1, UUID.class)))
                .list();
    }

    @Transactional
    int renameGroups(SchoolId school) {
        return jdbc.sql("update roster.base_group set name = name || '!'").update();
    }

    @Transactional
    void moveGroupsTo(SchoolId school, SchoolId other) {
        jdbc.sql("update roster.base_group set school_id = :other")
                .param("other", other.value())
                .update();
    }

    @Transactional
    void failAfterReading(SchoolId school) {
        schoolsWithAGroup();
        throw new IllegalStateException("the rest of the work failed");
    }
}
