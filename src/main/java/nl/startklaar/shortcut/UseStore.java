package nl.startklaar.shortcut;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which devices came by which shortcut, per day. */
@Repository
class UseStore {

    /** Who comes as ever other devices fills no disk: no school has so many. */
    private static final int MOST_A_DAY = 5_000;

    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, LocalDate day, UUID shortcut, boolean old, String device) {
        jdbc.sql(
                        """
                        insert into shortcut.use (school_id, day, shortcut_id, old, device)
                        select :school, :day, :shortcut, :old, :device
                         where (select count(*) from shortcut.use where school_id = :school and day = :day) < :most
                        on conflict do nothing
                        """)
                .param("school", school.value())
                .param("day", day)
                .param("shortcut", shortcut)
                .param("old", old)
                .param("device", device)
                .param("most", MOST_A_DAY)
                .update();
    }

    /** How many devices came by each shortcut. */
    Map<UUID, Integer> countByShortcut(SchoolId school, LocalDate since) {
        var counted = new HashMap<UUID, Integer>();
        jdbc.sql(
                        """
                        select shortcut_id, count(distinct device) as devices
                          from shortcut.use
                         where school_id = :school
                           and day >= :since
                         group by shortcut_id
                        """)
                .param("school", school.value())
                .param("since", since)
                .query(row -> {
                    counted.put(row.getObject("shortcut_id", UUID.class), row.getInt("devices"));
                });
        return counted;
    }

    /** How many devices came by any old one. */
    int countOld(SchoolId school, LocalDate since) {
        return jdbc.sql(
                        """
                        select count(distinct device)
                          from shortcut.use
                         where school_id = :school
                           and day >= :since
                           and old
                        """)
                .param("school", school.value())
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    void forget(SchoolId school, LocalDate before) {
        jdbc.sql(
                        """
                        delete from shortcut.use
                         where school_id = :school
                           and day < :before
                        """)
                .param("school", school.value())
                .param("before", before)
                .update();
    }
}
