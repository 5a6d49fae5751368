package nl.startklaar.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpeningStore {

    private final JdbcClient jdbc;

    OpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(SchoolId school, UUID account, UUID product, Instant at) {
        jdbc.sql(
                        """
                        insert into portal.opening (school_id, account_id, product_id, opened_at)
                        values (:school, :account, :product, :at)
                            on conflict (school_id, account_id, product_id) do update
                           set opened_at = excluded.opened_at
                        """)
                .param("school", school.value())
                .param("account", account)
                .param("product", product)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest first. */
    List<Opening> list(SchoolId school, UUID account) {
        return jdbc.sql(
                        """
                        select product_id, opened_at
                          from portal.opening
                         where school_id = :school
                           and account_id = :account
                         order by opened_at desc, product_id
                        """)
                .param("school", school.value())
                .param("account", account)
                .query((row, rowNumber) ->
                        new Opening(
                                row.getObject("product_id", UUID.class),
                                row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    void removeBefore(SchoolId school, Instant moment) {
        jdbc.sql(
                        """
                        delete from portal.opening
                         where school_id = :school
                           and opened_at < :moment
                        """)
                .param("school", school.value())
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
