package nl.startklaar.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the pages need of groups and licences, by their published views. */
@Repository
class PortalBoard {

    private final JdbcClient jdbc;

    PortalBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<String> findGroupName(SchoolId school, UUID group) {
        return jdbc.sql(
                        """
                        select name
                          from roster.groups
                         where school_id = :school
                           and id = :group
                        """)
                .param("school", school.value())
                .param("group", group)
                .query(String.class)
                .optional();
    }

    /** Of which methods the school ever had a licence. */
    @Transactional(readOnly = true)
    List<UUID> listMethods(SchoolId school) {
        return jdbc.sql(
                        """
                        select distinct method_id
                          from licence.licences
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("method_id", UUID.class))
                .list();
    }
}
