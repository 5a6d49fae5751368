package nl.startklaar.shortcut;

import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Bulk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which school handed in a reference of the hub. It sees the whole country, because an old address
 * does not name its school otherwise; it reads the ids of schools, and nothing else.
 */
@Repository
class HubSchoolsStore {

    private final JdbcClient everySchool;

    HubSchoolsStore(@Bulk JdbcClient everySchool) {
        this.everySchool = everySchool;
    }

    /** Of every :school. More than one when two of them handed in the same one. */
    List<SchoolId> list(UUID reference) {
        return everySchool
                .sql(
                        """
                        select distinct school_id -- of every :school
                          from shortcut.old_address
                         where reference = :reference
                         order by school_id
                         limit 2
                        """)
                .param("reference", reference)
                .query((row, _) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .list();
    }
}
