package nl.startklaar.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String recipient, String subject, String body, Instant now) {
        jdbc.sql(
                        """
                        insert into mail.outbox (id, recipient, subject, body, created_at, not_before)
                        values (:id, :recipient, :subject, :body, :now, :now)
                        """)
                .param("id", id)
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes the oldest mail that is due, and puts off its next try: whoever else looks now, here or
     * on another server, sees the next one.
     */
    Optional<Letter> claim(Instant now, Instant nextTry) {
        return jdbc.sql(
                        """
                        update mail.outbox
                           set attempts = attempts + 1,
                               not_before = :nextTry
                         where id = (select id
                                       from mail.outbox
                                      where sent_at is null
                                        and failed_at is null
                                        and not_before <= :now
                                      order by not_before, number
                                      limit 1
                                        for update skip locked)
                        returning id, recipient, subject, body, attempts
                        """)
                .param("now", Timestamp.from(now))
                .param("nextTry", Timestamp.from(nextTry))
                .query((row, rowNumber) ->
                        new Letter(
                                row.getObject("id", UUID.class),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getInt("attempts")))
                .optional();
    }

    void sent(UUID id, Instant now, boolean keepBody) {
        jdbc.sql(
                        """
                        update mail.outbox
                           set sent_at = :now,
                               body = case when :keepBody then body else '' end
                         where id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("keepBody", keepBody)
                .update();
    }

    void putOff(UUID id, Instant nextTry, String error) {
        jdbc.sql("update mail.outbox set not_before = :nextTry, last_error = :error where id = :id")
                .param("id", id)
                .param("nextTry", Timestamp.from(nextTry))
                .param("error", error)
                .update();
    }

    void giveUp(UUID id, Instant now, String error) {
        jdbc.sql(
                        """
                        update mail.outbox
                           set failed_at = :now,
                               last_error = :error,
                               body = ''
                         where id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("error", error)
                .update();
    }

    int giveUpOlder(Instant before, Instant now, String error) {
        return jdbc.sql(
                        """
                        update mail.outbox
                           set failed_at = :now,
                               last_error = :error,
                               body = ''
                         where created_at < :before
                           and sent_at is null
                           and failed_at is null
                        """)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .param("error", error)
                .update();
    }

    void sweep(Instant before) {
        jdbc.sql("delete from mail.outbox where coalesce(sent_at, failed_at) < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    List<OutboxLine> list(int limit) {
        return jdbc.sql(
                        """
                        select recipient, subject, body, created_at, sent_at, failed_at
                          from mail.outbox
                         order by number desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query(OutboxStore::toLine)
                .list();
    }

    int countWaiting() {
        return jdbc.sql(
                        """
                        select count(*)
                          from mail.outbox
                         where sent_at is null
                           and failed_at is null
                        """)
                .query(Integer.class)
                .single();
    }

    int countFailed() {
        return jdbc.sql("select count(*) from mail.outbox where failed_at is not null")
                .query(Integer.class)
                .single();
    }

    private static OutboxLine toLine(ResultSet row, int rowNumber) throws SQLException {
        return new OutboxLine(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant(),
                state(row));
    }

    private static OutboxLine.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("sent_at") != null) {
            return OutboxLine.State.SENT;
        }
        return row.getTimestamp("failed_at") == null
                ? OutboxLine.State.WAITING
                : OutboxLine.State.FAILED;
    }
}
