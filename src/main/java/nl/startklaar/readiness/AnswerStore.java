package nl.startklaar.readiness;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said about the lines: done, not for us, later, I will do it. */
@Repository
class AnswerStore {

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; what was withdrawn is not among them. */
    List<Confirmation> listConfirmations(CheckedSchool school) {
        return jdbc.sql(
                        """
                        select id, line, kind, account, name, at, note
                          from readiness.confirmation
                         where school_id = :school
                           and start_year = :year
                           and withdrawn_at is null
                         order by at desc, id
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .query(AnswerStore::toConfirmation)
                .list();
    }

    void add(CheckedSchool school, Confirmation said) {
        jdbc.sql(
                        """
                        insert into readiness.confirmation
                               (school_id, id, start_year, line, kind, account, name, at, note)
                        values (:school, :id, :year, :line, :kind, :account, :name, :at, :note)
                        """)
                .param("school", school.school().value())
                .param("id", said.id())
                .param("year", school.year().startYear())
                .param("line", said.line())
                .param("kind", said.kind().name())
                .param("account", said.by().account())
                .param("name", said.by().name())
                .param("at", Timestamp.from(said.at()))
                .param("note", said.note())
                .update();
    }

    /** The row stays: that somebody said so, and took it back, is history. */
    boolean withdraw(CheckedSchool school, String line, Instant at) {
        return jdbc.sql(
                                """
                                update readiness.confirmation
                                   set withdrawn_at = :at
                                 where school_id = :school
                                   and start_year = :year
                                   and line = :line
                                   and withdrawn_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("school", school.school().value())
                        .param("year", school.year().startYear())
                        .param("line", line)
                        .update()
                > 0;
    }

    List<Snooze> listSnoozes(CheckedSchool school) {
        return jdbc.sql(
                        """
                        select line, until, reason, status, account, name
                          from readiness.snooze
                         where school_id = :school
                           and start_year = :year
                         order by line
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .query((row, rowNumber) ->
                        new Snooze(
                                row.getString("line"),
                                row.getObject("until", LocalDate.class),
                                row.getString("reason"),
                                Status.valueOf(row.getString("status")),
                                toPerson(row)))
                .list();
    }

    void save(CheckedSchool school, Snooze snooze) {
        jdbc.sql(
                        """
                        insert into readiness.snooze
                               (school_id, start_year, line, until, reason, status, account, name)
                        values (:school, :year, :line, :until, :reason, :status, :account, :name)
                            on conflict (school_id, start_year, line) do update
                           set until = excluded.until,
                               reason = excluded.reason,
                               status = excluded.status,
                               account = excluded.account,
                               name = excluded.name
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .param("line", snooze.line())
                .param("until", Date.valueOf(snooze.until()))
                .param("reason", snooze.reason())
                .param("status", snooze.then().name())
                .param("account", snooze.by().account())
                .param("name", snooze.by().name())
                .update();
    }

    boolean removeSnooze(CheckedSchool school, String line) {
        return jdbc.sql(
                                """
                                delete from readiness.snooze
                                 where school_id = :school
                                   and start_year = :year
                                   and line = :line
                                """)
                        .param("school", school.school().value())
                        .param("year", school.year().startYear())
                        .param("line", line)
                        .update()
                > 0;
    }

    Map<String, Person> owners(CheckedSchool school) {
        record Row(String line, Person person) {}
        return jdbc
                .sql(
                        """
                        select line, account, name
                          from readiness.owner
                         where school_id = :school
                           and start_year = :year
                         order by line
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .query((row, rowNumber) -> new Row(row.getString("line"), toPerson(row)))
                .stream()
                .collect(toMap(Row::line, Row::person));
    }

    void saveOwner(CheckedSchool school, String line, Person owner) {
        jdbc.sql(
                        """
                        insert into readiness.owner (school_id, start_year, line, account, name)
                        values (:school, :year, :line, :account, :name)
                            on conflict (school_id, start_year, line) do update
                           set account = excluded.account,
                               name = excluded.name
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .param("line", line)
                .param("account", owner.account())
                .param("name", owner.name())
                .update();
    }

    private static Confirmation toConfirmation(ResultSet row, int rowNumber) throws SQLException {
        return new Confirmation(
                row.getObject("id", UUID.class),
                row.getString("line"),
                Confirmation.Kind.valueOf(row.getString("kind")),
                toPerson(row),
                row.getTimestamp("at").toInstant(),
                row.getString("note"));
    }

    private static Person toPerson(ResultSet row) throws SQLException {
        return new Person(row.getObject("account", UUID.class), row.getString("name"));
    }
}
