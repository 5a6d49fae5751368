package nl.startklaar.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was changed in one go, so that it can be shown and undone. */
@Repository
class ChangeSetStore {

    /** The id of the row, or the column that names its person; a merge changes the latter. */
    private static final String ABOUT_PEOPLE =
            """
             array[cast(change.row_id as text),
                   coalesce(change.after, change.before) ->> 'pupil_id',
                   coalesce(change.after, change.before) ->> 'staff_member_id',
                   coalesce(change.after, change.before) ->> 'subject_id',
                   change.before ->> 'pupil_id',
                   change.before ->> 'staff_member_id',
                   change.before ->> 'subject_id'] && cast(:people as text[])
            """;

    private final JdbcClient jdbc;

    ChangeSetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its changes are the staged ones. */
    void add(SchoolId school, ChangeSet set, String deed) {
        jdbc.sql(
                        """
                        insert into roster.change_set (school_id, id, start_year, deed, applied_at, undo_until)
                        values (:school, :id, :year, :deed, :at, :until)
                        """)
                .param("school", school.value())
                .param("id", set.id())
                .param("year", set.year().startYear())
                .param("deed", deed)
                .param("at", Timestamp.from(set.appliedAt()))
                .param("until", set.undoUntil())
                .update();
        jdbc.sql(
                        """
                        insert into roster.change (school_id, change_set_id, seq, kind, row_id, before, after)
                        select :school, :id, seq, kind, id, before, after
                          from pg_temp.staged_change
                        """)
                .param("school", school.value())
                .param("id", set.id())
                .update();
    }

    /** Without its changes. */
    Optional<ChangeSet> find(SchoolId school, UUID set) {
        return jdbc.sql(
                        """
                        select id, start_year, applied_at, undo_until, undone_at
                          from roster.change_set
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", set)
                .query(ChangeSetStore::toChangeSet)
                .optional();
    }

    /** All but those of persons who were erased. */
    List<RosterChange> listChanges(SchoolId school, UUID set) {
        return jdbc.sql(
                        """
                        select kind, before, after
                          from roster.change
                         where school_id = :school
                           and change_set_id = :id
                           and coalesce(after, before) is not null
                         order by seq
                        """)
                .param("school", school.value())
                .param("id", set)
                .query(ChangeSetStore::toChange)
                .list();
    }

    /** Without their changes, and without who did it. */
    List<PastDeed> listDeeds(SchoolId school, String deeds, int limit) {
        return jdbc.sql(
                        """
                        select id, start_year, deed, applied_at, undo_until, undone_at
                          from roster.change_set
                         where school_id = :school
                           and starts_with(deed, :deeds)
                         order by applied_at desc, id
                         limit :limit
                        """)
                .param("school", school.value())
                .param("deeds", deeds)
                .param("limit", limit)
                .query(ChangeSetStore::toDeed)
                .list();
    }

    /** Without its changes, and without who did it. */
    Optional<PastDeed> findDeed(SchoolId school, UUID set) {
        return jdbc.sql(
                        """
                        select id, start_year, deed, applied_at, undo_until, undone_at
                          from roster.change_set
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", set)
                .query(ChangeSetStore::toDeed)
                .optional();
    }

    /** Of what was not undone; the newest first. */
    List<RosterChange> listChangesOf(SchoolId school, Collection<UUID> people) {
        return jdbc.sql(
                        """
                        select change.kind, change.before, change.after
                          from roster.change
                          join roster.change_set
                            on change_set.school_id = :school
                           and change_set.id = change.change_set_id
                         where change.school_id = :school
                           and change_set.undone_at is null
                           and\
                        """
                                + ABOUT_PEOPLE
                                + """
                                   and coalesce(change.after, change.before) is not null
                                 order by change_set.applied_at desc, change.seq
                                """)
                .param("school", school.value())
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .query(ChangeSetStore::toChange)
                .list();
    }

    /** The rows stay for the others in their change set. */
    int emptyChangesOf(SchoolId school, UUID person) {
        return jdbc.sql(
                        """
                        update roster.change
                           set before = null,
                               after = null
                         where school_id = :school
                           and\
                        """
                                + ABOUT_PEOPLE)
                .param("school", school.value())
                .param("people", new String[] {person.toString()})
                .update();
    }

    /** False when somebody undid it already. */
    boolean claimUndo(SchoolId school, UUID set, Instant at) {
        return jdbc.sql(
                                """
                                update roster.change_set
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

    private static ChangeSet toChangeSet(ResultSet row, int rowNumber) throws SQLException {
        return new ChangeSet(
                row.getObject("id", UUID.class),
                new SchoolYear(row.getInt("start_year")),
                row.getTimestamp("applied_at").toInstant(),
                row.getObject("undo_until", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant),
                List.of());
    }

    private static PastDeed toDeed(ResultSet row, int rowNumber) throws SQLException {
        return new PastDeed(toChangeSet(row, rowNumber), row.getString("deed"), Optional.empty());
    }

    private static RosterChange toChange(ResultSet row, int rowNumber) throws SQLException {
        var kind = RowKind.valueOf(row.getString("kind"));
        return new RosterChange(
                read(kind, row.getString("before")), read(kind, row.getString("after")));
    }

    private static @Nullable RosterRow read(RowKind kind, @Nullable String json) {
        return json == null ? null : RowJson.read(kind, json);
    }
}
