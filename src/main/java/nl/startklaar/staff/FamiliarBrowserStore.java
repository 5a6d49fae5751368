package nl.startklaar.staff;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FamiliarBrowserStore {

    private final JdbcClient jdbc;

    FamiliarBrowserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(byte[] key, Instant until) {
        jdbc.sql(
                        """
                        insert into staff.familiar_browser (key, until)
                        values (:key, :until)
                            on conflict (key) do update set until = excluded.until
                        """)
                .param("key", key)
                .param("until", Timestamp.from(until))
                .update();
    }

    boolean holds(byte[] key, Instant now) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from staff.familiar_browser
                                        where key = :key
                                          and until > :now)
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void sweep(Instant now) {
        jdbc.sql("delete from staff.familiar_browser where until <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
