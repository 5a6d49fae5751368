package nl.startklaar.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardStore {

    /** A card on its way to the printer, with what nobody keeps. */
    record NewCard(Card card, CardSecret secret) {}

    /** It was not revoked, and its day has not gone. */
    static final String OPENS = "revoked_at is null and (last_day is null or last_day >= :today)";

    private static final int FIRST_NUMBER = 1001;

    private final JdbcClient jdbc;
    private final Copy copy;

    CardStore(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** One after the other at one school: no number twice, and no two cards for one pupil. */
    void lock(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('signin.card ' || :school, 0))")
                .param("school", school.value().toString())
                .query((row, rowNumber) -> 1)
                .single();
    }

    int nextNumber(SchoolId school) {
        return jdbc.sql(
                        "select coalesce(max(number) + 1, :first) from signin.card where school_id"
                                + " = :school")
                .param("school", school.value())
                .param("first", FIRST_NUMBER)
                .query(Integer.class)
                .single();
    }

    /** All at once: a school prints hundreds. */
    void add(SchoolId school, List<NewCard> made, @Nullable UUID by) {
        jdbc.sql(
                        """
                        create temporary table new_card (
                            id uuid, pupil_id uuid, kind text, number int, secret_hash bytea, printed_at timestamptz, last_day date
                        ) on commit drop
                        """)
                .update();
        copy.into(
                "pg_temp.new_card (id, pupil_id, kind, number, secret_hash, printed_at, last_day)",
                made.stream().map(CardStore::toRow));
        jdbc.sql(
                        """
                        insert into signin.card
                               (school_id, id, pupil_id, kind, number, secret_hash, printed_at, printed_by, last_day)
                        select :school, id, pupil_id, kind, number, secret_hash, printed_at, :by, last_day
                          from pg_temp.new_card
                        """)
                .param("school", school.value())
                .param("by", by)
                .update();
        jdbc.sql("drop table pg_temp.new_card").update();
    }

    private static List<@Nullable String> toRow(NewCard made) {
        var card = made.card();
        return Arrays.asList(
                card.id().toString(),
                card.pupil().toString(),
                card.kind().name(),
                String.valueOf(card.number()),
                "\\x" + HexFormat.of().formatHex(made.secret().hash()),
                card.printedAt().toString(),
                card.lastDay() == null ? null : card.lastDay().toString());
    }

    /** The card with this secret, unless it was revoked or its day has gone. */
    Optional<Card> find(SchoolId school, byte[] secretHash, LocalDate today) {
        return jdbc.sql(
                        """
                        select id, pupil_id, kind, number, printed_at, last_day
                          from signin.card
                         where school_id = :school
                           and secret_hash = :hash
                           and %s
                        """
                                .formatted(OPENS))
                .param("school", school.value())
                .param("hash", secretHash)
                .param("today", today)
                .query(CardStore::toCard)
                .optional();
    }

    /** The active cards that last; those of a day are gone tonight. */
    List<Card> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, pupil_id, kind, number, printed_at, last_day
                          from signin.card
                         where school_id = :school
                           and kind = 'CARD'
                           and revoked_at is null
                        """)
                .param("school", school.value())
                .query(CardStore::toCard)
                .list();
    }

    /** The first use of a day is enough to know that a card is in use. */
    void used(SchoolId school, UUID card, Instant now, Instant unlessAfter) {
        jdbc.sql(
                        """
                        update signin.card
                           set used_at = :now
                         where school_id = :school
                           and id = :card
                           and (used_at is null or used_at <= :unlessAfter)
                        """)
                .param("school", school.value())
                .param("card", card)
                .param("now", Timestamp.from(now))
                .param("unlessAfter", Timestamp.from(unlessAfter))
                .update();
    }

    /** How many there were. */
    int revoke(SchoolId school, Collection<UUID> pupils, CardKind kind, Instant now) {
        if (pupils.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        """
                        update signin.card
                           set revoked_at = :now
                         where school_id = :school
                           and pupil_id in (:pupils)
                           and kind = :kind
                           and revoked_at is null
                        """)
                .param("school", school.value())
                .param("pupils", pupils)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    int revokeAll(SchoolId school, Instant now) {
        return jdbc.sql(
                        """
                        update signin.card
                           set revoked_at = :now
                         where school_id = :school
                           and revoked_at is null
                        """)
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Card toCard(ResultSet row, int rowNumber) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                CardKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getTimestamp("printed_at").toInstant(),
                row.getObject("last_day", LocalDate.class));
    }
}
