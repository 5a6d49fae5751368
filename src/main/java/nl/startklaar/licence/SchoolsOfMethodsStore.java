package nl.startklaar.licence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Bulk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which schools have a contract of a method. It sees the whole country, because a publisher does
 * not know of schools; it reads the ids of schools, and nothing else.
 */
@Repository
class SchoolsOfMethodsStore {

    private final JdbcClient everySchool;

    SchoolsOfMethodsStore(@Bulk JdbcClient everySchool) {
        this.everySchool = everySchool;
    }

    /** Of every :school. */
    List<SchoolId> list(Collection<UUID> methods) {
        return everySchool
                .sql(
                        """
                        select distinct school_id -- of every :school
                          from licence.contract
                         where method_id = any (:methods)
                           and withdrawn_at is null
                         order by school_id
                        """)
                .param("methods", methods.toArray(UUID[]::new))
                .query((row, rowNumber) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .list();
    }
}
