package nl.startklaar.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.PupilToday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GroupWayStore {

    private final JdbcClient jdbc;

    GroupWayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was chosen for the group, or what is usual for it. */
    Optional<Way> find(SchoolId school, UUID group) {
        return jdbc.sql(
                        """
                        select chosen.way, ours.year_groups
                          from roster.groups ours
                          left join signin.group_way chosen
                            on chosen.school_id = :school
                           and chosen.group_id = ours.id
                         where ours.school_id = :school
                           and ours.id = :group
                        """)
                .param("school", school.value())
                .param("group", group)
                .query(GroupWayStore::toWay)
                .optional();
    }

    /** Who is in no group comes in as is usual for the year group. */
    Way of(SchoolId school, PupilToday pupil) {
        return Optional.ofNullable(pupil.group())
                .flatMap(it -> find(school, it))
                .orElseGet(() -> Way.usual(List.of(pupil.yearGroup())));
    }

    private static Way toWay(ResultSet row, int rowNumber) throws SQLException {
        return Way.of(
                row.getString("way"),
                Arrays.asList((String[]) row.getArray("year_groups").getArray()));
    }

    void keep(SchoolId school, UUID group, Way way) {
        jdbc.sql(
                        """
                        insert into signin.group_way (school_id, group_id, way)
                        values (:school, :group, :way)
                            on conflict (school_id, group_id) do update
                           set way = excluded.way
                        """)
                .param("school", school.value())
                .param("group", group)
                .param("way", way.name())
                .update();
    }
}
