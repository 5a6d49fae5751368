package nl.startklaar.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.signin.HomeWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class WayStore {

    private static final String OPEN =
            """
            select id, pupil_id, parent_id, number, since
              from family.way
             where school_id = :school
               and ended_at is null
               %s
             order by since, id
            """;

    private final JdbcClient jdbc;

    WayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this parent has this child already, or another parent came with this number. */
    boolean add(SchoolId school, ParentWay it) {
        return jdbc.sql(
                                """
                                insert into family.way (school_id, id, pupil_id, parent_id, number, since)
                                values (:school, :id, :pupil, :parent, :number, :since)
                                    on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("id", it.id())
                        .param("pupil", it.pupil())
                        .param("parent", it.parent())
                        .param("number", it.number())
                        .param("since", Timestamp.from(it.since()))
                        .update()
                == 1;
    }

    /** Of the whole school. */
    List<ParentWay> list(SchoolId school) {
        return open("", school).query(WayStore::toWay).list();
    }

    List<ParentWay> listOfParent(SchoolId school, UUID parent) {
        return open("and parent_id = :parent", school)
                .param("parent", parent)
                .query(WayStore::toWay)
                .list();
    }

    List<ParentWay> listOfPupil(SchoolId school, UUID pupil) {
        return open("and pupil_id = :pupil", school)
                .param("pupil", pupil)
                .query(WayStore::toWay)
                .list();
    }

    Optional<ParentWay> find(SchoolId school, UUID way) {
        return open("and id = :way", school).param("way", way).query(WayStore::toWay).optional();
    }

    private StatementSpec open(String and, SchoolId school) {
        return jdbc.sql(OPEN.formatted(and)).param("school", school.value());
    }

    void end(SchoolId school, UUID way, Instant now) {
        jdbc.sql(
                        """
                        update family.way
                           set ended_at = :now
                         where school_id = :school
                           and id = :way
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("way", way)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Since when the child is gone, as far as we know; nothing when it is there. Gone is who left,
     * and who is in the roster of no school year: a child without a place in this one may wait for
     * a roster that has still to come.
     */
    void markGone(SchoolId school, LocalDate today) {
        jdbc.sql(
                        """
                        update family.way
                           set gone_since = case
                                   when exists (
                                            select 1
                                              from roster.departures
                                             where departures.school_id = :school
                                               and departures.subject_id = way.pupil_id
                                               and departures.first_day <= :today)
                                     or not exists (
                                            select 1
                                              from roster.pupil_places
                                             where pupil_places.school_id = :school
                                               and pupil_places.pupil_id = way.pupil_id)
                                   then coalesce(gone_since, :today)
                               end
                         where school_id = :school
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("today", today)
                .update();
    }

    /**
     * Whether a parent has a child here that did not leave, while the school has no roster of this
     * school year yet, nor of the next.
     */
    boolean waitsForRoster(SchoolId school, UUID parent, SchoolYear year) {
        return jdbc.sql(
                        """
                        select exists (
                                   select 1
                                     from family.way
                                    where school_id = :school
                                      and parent_id = :parent
                                      and ended_at is null
                                      and gone_since is null)
                           and not exists (
                                   select 1
                                     from roster.pupil_places
                                    where school_id = :school
                                      and start_year in (:year, :year + 1))
                        """)
                .param("school", school.value())
                .param("parent", parent)
                .param("year", year.startYear())
                .query(Boolean.class)
                .single();
    }

    /** What ended before that moment, and of children who were gone by that day. */
    List<HomeWay> sweep(SchoolId school, Instant endedBefore, LocalDate goneBefore) {
        return jdbc.sql(
                        """
                        delete from family.way
                         where school_id = :school
                           and (ended_at < :ended or gone_since < :gone)
                        returning id, pupil_id
                        """)
                .param("school", school.value())
                .param("ended", Timestamp.from(endedBefore))
                .param("gone", goneBefore)
                .query((row, rowNumber) ->
                        new HomeWay(
                                row.getObject("id", UUID.class),
                                row.getObject("pupil_id", UUID.class)))
                .list();
    }

    private static ParentWay toWay(ResultSet row, int rowNumber) throws SQLException {
        return new ParentWay(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("since").toInstant());
    }
}
