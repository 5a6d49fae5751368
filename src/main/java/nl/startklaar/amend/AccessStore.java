package nl.startklaar.amend;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which deed gave whom a way in, and what they had before. */
@Repository
class AccessStore {

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, UUID changeSet, Access access) {
        jdbc.sql(
                        """
                        insert into amend.access (school_id, change_set_id, account_id, role, was_here, last_day_before)
                        values (:school, :set, :account, :role, :wasHere, :lastDayBefore)
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .param("account", access.account())
                .param("role", access.role().name())
                .param("wasHere", access.wasHere())
                .param("lastDayBefore", access.lastDayBefore(), Types.DATE)
                .update();
    }

    List<Access> list(SchoolId school, UUID changeSet) {
        return jdbc.sql(
                        """
                        select account_id, role, was_here, last_day_before
                          from amend.access
                         where school_id = :school
                           and change_set_id = :set
                         order by account_id, role
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .query((row, rowNumber) ->
                        new Access(
                                row.getObject("account_id", UUID.class),
                                Role.valueOf(row.getString("role")),
                                row.getBoolean("was_here"),
                                row.getObject("last_day_before", LocalDate.class)))
                .list();
    }
}
