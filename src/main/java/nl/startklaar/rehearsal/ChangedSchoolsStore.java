package nl.startklaar.rehearsal;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Bulk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * At which schools something changed that no rehearsal has seen. It sees the whole country, because
 * asking each school whether something changed would take longer than the rehearsals do; it reads
 * the ids of schools, and nothing else.
 */
@Repository
class ChangedSchoolsStore {

    private final JdbcClient everySchool;

    ChangedSchoolsStore(@Bulk JdbcClient everySchool) {
        this.everySchool = everySchool;
    }

    /** Of every :school. */
    List<SchoolId> list() {
        return everySchool
                .sql(
                        """
                        select distinct school_id -- of every :school
                          from rehearsal.change
                         order by school_id
                        """)
                .query((row, rowNumber) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .list();
    }
}
