package nl.startklaar.roster;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people and groups are called, also those that are gone. */
@Repository
class NameStore {

    private final JdbcClient jdbc;

    NameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the roster, and else from what was changed; who was erased has no name. */
    Map<UUID, String> findNames(SchoolId school, Collection<UUID> subjects) {
        return jdbc
                .sql(
                        """
                        select distinct on (id) kind, body
                          from (
                               select 'PUPIL' as kind, id, to_jsonb(ours) as body, 1 as choice
                                 from roster.pupil ours
                                where school_id = :school
                                union all
                               select 'STAFF_MEMBER', id, to_jsonb(ours), 1
                                 from roster.staff_member ours
                                where school_id = :school
                                union all
                               select 'BASE_GROUP', id, to_jsonb(ours), 1
                                 from roster.base_group ours
                                where school_id = :school
                                union all
                               select 'COMBINED_GROUP', id, to_jsonb(ours), 1
                                 from roster.combined_group ours
                                where school_id = :school
                                union all
                               select kind, row_id, coalesce(after, before), 2
                                 from roster.change
                                where school_id = :school
                                  and row_id = any(:subjects)
                                  and coalesce(after, before) is not null
                                  and kind in ('PUPIL', 'STAFF_MEMBER', 'BASE_GROUP', 'COMBINED_GROUP')
                               ) named
                         where id = any(:subjects)
                         order by id, choice
                        """)
                .param("school", school.value())
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(NameStore::toRow)
                .list()
                .stream()
                .collect(toMap(RosterRow::id, NameStore::name));
    }

    private static RosterRow toRow(ResultSet row, int rowNumber) throws SQLException {
        return RowJson.read(RowKind.valueOf(row.getString("kind")), row.getString("body"));
    }

    private static String name(RosterRow row) {
        return switch (row) {
            case Pupil it -> it.name().full();
            case StaffMember it -> it.name().full();
            case BaseGroup it -> it.name();
            case CombinedGroup it -> it.name();
            case Placement it -> throw nameless(it);
            case CombinedMembership it -> throw nameless(it);
            case Employment it -> throw nameless(it);
            case Staffing it -> throw nameless(it);
            case SourceKey it -> throw nameless(it);
            case Departure it -> throw nameless(it);
        };
    }

    private static IllegalStateException nameless(RosterRow row) {
        return new IllegalStateException("Has no name of its own: " + row);
    }
}
