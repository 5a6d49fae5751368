package nl.startklaar.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What deeds did with links, so that they can be shown and undone. */
@Repository
class LinkSetStore {

    /**
     * What a deed closed.
     *
     * @param goneBefore until when it held before
     * @param goneFrom the first day on which it no longer holds because of the deed
     */
    record Closed(UUID link, Optional<LocalDate> goneBefore, LocalDate goneFrom) {}

    private final JdbcClient jdbc;

    LinkSetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, LinkSet it) {
        jdbc.sql(
                        """
                        insert into linking.change_set
                               (school_id, id, start_year, deed, done_at, done_by, undo_until, roster_set)
                        values (:school, :id, :year, :deed, :at, :by, :until, :rosterSet)
                        """)
                .param("school", school.value())
                .param("id", it.id())
                .param("year", it.year().startYear())
                .param("deed", it.deed())
                .param("at", Timestamp.from(it.doneAt()))
                .param("by", Actor.current().account())
                .param("until", it.undoUntil())
                .param("rosterSet", it.rosterSet().orElse(null))
                .update();
    }

    void addOpened(SchoolId school, UUID set, List<Link> links) {
        jdbc.sql(
                        """
                        insert into linking.change (school_id, change_set_id, link_id, kind)
                        select :school, :set, link.id, 'OPENED'
                          from unnest(:links) as link (id)
                        """)
                .param("school", school.value())
                .param("set", set)
                .param("links", links.stream().map(Link::id).toArray(UUID[]::new))
                .update();
    }

    void addClosed(SchoolId school, UUID set, List<Closed> links) {
        jdbc.sql(
                        """
                        insert into linking.change
                               (school_id, change_set_id, link_id, kind, gone_before, gone_from)
                        select :school, :set, id, 'CLOSED', cast(gone_before as date), cast(gone_from as date)
                          from unnest(:links, :goneBefore, :goneFrom) as link (id, gone_before, gone_from)
                        """)
                .param("school", school.value())
                .param("set", set)
                .param("links", links.stream().map(Closed::link).toArray(UUID[]::new))
                .param(
                        "goneBefore",
                        links.stream()
                                .map(it -> it.goneBefore().map(LocalDate::toString).orElse(null))
                                .toArray(String[]::new))
                .param(
                        "goneFrom",
                        links.stream().map(it -> it.goneFrom().toString()).toArray(String[]::new))
                .update();
    }

    Optional<LinkSet> find(SchoolId school, UUID set) {
        return jdbc.sql(
                        """
                        select id, start_year, deed, done_at, undo_until, undone_at, roster_set
                          from linking.change_set
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", set)
                .query(LinkSetStore::toSet)
                .optional();
    }

    /** What followed a change of the roster, and was not undone. */
    List<LinkSet> listOfRoster(SchoolId school, UUID rosterSet) {
        return jdbc.sql(
                        """
                        select id, start_year, deed, done_at, undo_until, undone_at, roster_set
                          from linking.change_set
                         where school_id = :school
                           and roster_set = :rosterSet
                           and undone_at is null
                         order by done_at desc, id
                        """)
                .param("school", school.value())
                .param("rosterSet", rosterSet)
                .query(LinkSetStore::toSet)
                .list();
    }

    List<Closed> listClosed(SchoolId school, UUID set) {
        return jdbc.sql(
                        """
                        select link_id, gone_before, gone_from
                          from linking.change
                         where school_id = :school
                           and change_set_id = :set
                           and kind = 'CLOSED'
                         order by link_id
                        """)
                .param("school", school.value())
                .param("set", set)
                .query((row, rowNumber) ->
                        new Closed(
                                row.getObject("link_id", UUID.class),
                                Optional.ofNullable(row.getObject("gone_before", LocalDate.class)),
                                row.getObject("gone_from", LocalDate.class)))
                .list();
    }

    /** Whether nobody did it before. */
    boolean claimUndo(SchoolId school, UUID set, Instant at) {
        return jdbc.sql(
                                """
                                update linking.change_set
                                   set undone_at = :at
                                 where school_id = :school
                                   and id = :id
                                   and undone_at is null
                                """)
                        .param("school", school.value())
                        .param("id", set)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static LinkSet toSet(ResultSet row, int rowNumber) throws SQLException {
        return new LinkSet(
                row.getObject("id", UUID.class),
                new SchoolYear(row.getInt("start_year")),
                row.getString("deed"),
                row.getTimestamp("done_at").toInstant(),
                row.getObject("undo_until", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("roster_set", UUID.class)));
    }
}
