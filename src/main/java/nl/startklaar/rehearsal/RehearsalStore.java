package nl.startklaar.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came out, when, and what has changed at the school since. */
@Repository
class RehearsalStore {

    private final JdbcClient jdbc;

    RehearsalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With everybody who stopped. */
    Optional<Run> findLast(SchoolId school) {
        return list(school, 1).stream().findFirst().map(it -> with(it, stops(school, it.id())));
    }

    /** The latest first; counts only. */
    List<Run> list(SchoolId school, int most) {
        return jdbc.sql(
                        """
                        select id, for_day, for_time, first_at, last_at, pupils, pupils_in, staff, staff_in
                          from rehearsal.run
                         where school_id = :school
                         order by last_at desc, first_at desc, id
                         limit :most
                        """)
                .param("school", school.value())
                .param("most", most)
                .query(RehearsalStore::toRun)
                .list();
    }

    private static Run with(Run run, List<Stop> stops) {
        var it = run.outcome();
        return new Run(
                run.id(),
                run.firstAt(),
                run.lastAt(),
                new Outcome(
                        it.morning(), it.pupils(), it.pupilsIn(), it.staff(), it.staffIn(), stops));
    }

    private List<Stop> stops(SchoolId school, UUID run) {
        return jdbc.sql(
                        """
                        select kind, person_id, hop, reason, product_id, day
                          from rehearsal.stop
                         where school_id = :school
                           and run_id = :run
                         order by seq
                        """)
                .param("school", school.value())
                .param("run", run)
                .query(RehearsalStore::toStop)
                .list();
    }

    void add(SchoolId school, UUID id, Outcome outcome, Instant at) {
        jdbc.sql(
                        """
                        insert into rehearsal.run
                               (school_id, id, for_day, for_time, first_at, last_at,
                                pupils, pupils_in, staff, staff_in)
                        values (:school, :id, :day, :time, :at, :at,
                                :pupils, :pupilsIn, :staff, :staffIn)
                        """)
                .param("school", school.value())
                .param("id", id)
                .param("day", outcome.morning().day())
                .param("time", outcome.morning().time())
                .param("at", Timestamp.from(at))
                .param("pupils", outcome.pupils())
                .param("pupilsIn", outcome.pupilsIn())
                .param("staff", outcome.staff())
                .param("staffIn", outcome.staffIn())
                .update();
        addStops(school, id, outcome.stops());
    }

    /** All of them in one statement. */
    private void addStops(SchoolId school, UUID run, List<Stop> stops) {
        jdbc.sql(
                        """
                        insert into rehearsal.stop
                               (school_id, run_id, seq, kind, person_id, hop, reason, product_id, day)
                        select :school, :run, seq, kind, person, hop, reason, product, day
                          from unnest(:kinds::text[], :people::uuid[], :hops::text[], :reasons::text[],
                                      :products::uuid[], :days::date[])
                               with ordinality as it (kind, person, hop, reason, product, day, seq)
                        """)
                .param("school", school.value())
                .param("run", run)
                .param("kinds", texts(stops, it -> it.kind().name()))
                .param("people", stops.stream().map(Stop::person).toArray(UUID[]::new))
                .param("hops", texts(stops, Stop::hop))
                .param("reasons", texts(stops, Stop::reason))
                .param("products", texts(stops, it -> text(it.product())))
                .param("days", texts(stops, it -> text(it.day())))
                .update();
    }

    private static String[] texts(List<Stop> stops, Function<Stop, @Nullable String> column) {
        return stops.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable String text(Optional<?> it) {
        return it.map(Object::toString).orElse(null);
    }

    void touch(SchoolId school, UUID run, Instant at) {
        jdbc.sql(
                        """
                        update rehearsal.run
                           set last_at = :at
                         where school_id = :school
                           and id = :run
                        """)
                .param("school", school.value())
                .param("run", run)
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * Also keeps two rehearsals apart: the second waits here until the first was kept. False when
     * one that began later was kept already.
     */
    boolean saveStamp(SchoolId school, Instant startedAt) {
        return jdbc.sql(
                                """
                                insert into rehearsal.stamp as stamp (school_id, started_at)
                                values (:school, :startedAt)
                                    on conflict (school_id) do update
                                   set started_at = excluded.started_at
                                 where stamp.started_at <= excluded.started_at
                                """)
                        .param("school", school.value())
                        .param("startedAt", Timestamp.from(startedAt))
                        .update()
                == 1;
    }

    void removeBefore(SchoolId school, Instant moment) {
        jdbc.sql(
                        """
                        delete from rehearsal.run
                         where school_id = :school
                           and last_at < :moment
                        """)
                .param("school", school.value())
                .param("moment", Timestamp.from(moment))
                .update();
    }

    void addChange(SchoolId school, UUID change) {
        jdbc.sql("insert into rehearsal.change (school_id, id) values (:school, :change)")
                .param("school", school.value())
                .param("change", change)
                .update();
    }

    List<UUID> listChanges(SchoolId school) {
        return jdbc.sql("select id from rehearsal.change where school_id = :school order by id")
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("id", UUID.class))
                .list();
    }

    void removeChanges(SchoolId school, List<UUID> seen) {
        jdbc.sql(
                        """
                        delete from rehearsal.change
                         where school_id = :school
                           and id = any (:seen)
                        """)
                .param("school", school.value())
                .param("seen", seen.toArray(UUID[]::new))
                .update();
    }

    private static Run toRun(ResultSet row, int rowNumber) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                new Outcome(
                        new Morning(
                                row.getObject("for_day", LocalDate.class),
                                row.getObject("for_time", LocalTime.class)),
                        row.getInt("pupils"),
                        row.getInt("pupils_in"),
                        row.getInt("staff"),
                        row.getInt("staff_in"),
                        List.of()));
    }

    private static Stop toStop(ResultSet row, int rowNumber) throws SQLException {
        return new Stop(
                Kind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                row.getString("hop"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("product_id", UUID.class)),
                Optional.ofNullable(row.getObject("day", LocalDate.class)));
    }
}
