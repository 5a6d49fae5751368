package nl.startklaar.factor;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when somebody is reminded. */
@Repository
class ReminderStore {

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first day stays the first. */
    void begin(UUID account, LocalDate today) {
        jdbc.sql(
                        """
                        insert into factor.reminded (account_id, first_day)
                        values (:account, :today)
                            on conflict do nothing
                        """)
                .param("account", account)
                .param("today", today)
                .update();
    }

    Optional<LocalDate> findFirstDay(UUID account) {
        return jdbc.sql("select first_day from factor.reminded where account_id = :account")
                .param("account", account)
                .query(Date.class)
                .optional()
                .map(Date::toLocalDate);
    }
}
