package nl.startklaar.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class LetterStore {

    /** Those that still open something. */
    private static final String OPEN =
            """
            select id, pupil_id, number, last_day
              from family.letter
             where school_id = :school
               and used_at is null
               and closed_at is null
               and last_day >= :today
               %s
            """;

    private final JdbcClient jdbc;
    private final Copy copy;

    LetterStore(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** One after the other at one school: no two letters for one parent of a child. */
    void lock(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('family.letter ' || :school, 0))")
                .param("school", school.value().toString())
                .query((row, rowNumber) -> 1)
                .single();
    }

    Optional<Letter> find(SchoolId school, byte[] hash, LocalDate today) {
        return open("and code_hash = :hash", school, today)
                .param("hash", hash)
                .query(LetterStore::toLetter)
                .optional();
    }

    Optional<Letter> find(SchoolId school, UUID letter, LocalDate today) {
        return open("and id = :letter", school, today)
                .param("letter", letter)
                .query(LetterStore::toLetter)
                .optional();
    }

    List<Letter> list(SchoolId school, LocalDate today) {
        return open("", school, today).query(LetterStore::toLetter).list();
    }

    private StatementSpec open(String and, SchoolId school, LocalDate today) {
        return jdbc.sql(OPEN.formatted(and)).param("school", school.value()).param("today", today);
    }

    /** All at once. */
    void add(SchoolId school, List<PrintedLetter> letters, Instant now, @Nullable UUID by) {
        jdbc.sql(
                        """
                        create temporary table new_letter (
                            id uuid, pupil_id uuid, number smallint, code_hash text, last_day date
                        ) on commit drop
                        """)
                .update();
        copy.into(
                "pg_temp.new_letter (id, pupil_id, number, code_hash, last_day)",
                letters.stream()
                        .map(it ->
                                List.of(
                                        UUID.randomUUID().toString(),
                                        it.pupil().toString(),
                                        String.valueOf(it.number()),
                                        HexFormat.of().formatHex(it.code().hash()),
                                        it.lastDay().toString())));
        jdbc.sql(
                        """
                        insert into family.letter
                               (school_id, id, pupil_id, number, code_hash, printed_at, printed_by, last_day)
                        select :school, id, pupil_id, number, decode(code_hash, 'hex'), :now, :by, last_day
                          from pg_temp.new_letter
                        """)
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        jdbc.sql("drop table pg_temp.new_letter").update();
    }

    /** What was printed before for these opens nothing any more. */
    void close(SchoolId school, Collection<UUID> pupils, int number, Instant now) {
        jdbc.sql(
                        """
                        update family.letter
                           set closed_at = :now
                         where school_id = :school
                           and pupil_id = any(:pupils)
                           and number = :number
                           and used_at is null
                           and closed_at is null
                        """)
                .param("school", school.value())
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("number", number)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Uses it up. True for exactly one, however many try at once. */
    boolean use(SchoolId school, UUID letter, LocalDate today, Instant now) {
        return jdbc.sql(
                                """
                                update family.letter
                                   set used_at = :now
                                 where school_id = :school
                                   and id = :letter
                                   and used_at is null
                                   and closed_at is null
                                   and last_day >= :today
                                """)
                        .param("school", school.value())
                        .param("letter", letter)
                        .param("today", today)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void sweep(SchoolId school, LocalDate before) {
        jdbc.sql("delete from family.letter where school_id = :school and last_day < :before")
                .param("school", school.value())
                .param("before", before)
                .update();
    }

    private static Letter toLetter(ResultSet row, int rowNumber) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getInt("number"),
                row.getObject("last_day", LocalDate.class));
    }
}
