package nl.startklaar.partner;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SigningKeyStore {

    record Kept(String id, String sealed) {}

    private final JdbcClient jdbc;

    SigningKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Made since then, the newest first. */
    List<Kept> list(Instant since) {
        return jdbc.sql(
                        """
                        select id, sealed
                          from partner.signing_key
                         where made_at > :since
                         order by made_at desc, id
                        """)
                .param("since", Timestamp.from(since))
                .query((row, rowNumber) -> new Kept(row.getString("id"), row.getString("sealed")))
                .list();
    }

    /** Until the end of the transaction nobody else makes one. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('partner.signing_key'))")
                .query((row, rowNumber) -> true)
                .single();
    }

    void add(String id, String algorithm, String sealed, Instant now) {
        jdbc.sql(
                        """
                        insert into partner.signing_key (id, algorithm, sealed, made_at)
                        values (:id, :algorithm, :sealed, :now)
                        """)
                .param("id", id)
                .param("algorithm", algorithm)
                .param("sealed", sealed)
                .param("now", Timestamp.from(now))
                .update();
    }

    void sweep(Instant before) {
        jdbc.sql("delete from partner.signing_key where made_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
