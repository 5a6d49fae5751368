package nl.startklaar.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which groups have everything to come in with; groups without pupils ask for nothing. */
@Repository
class ReadyBoard {

    private final JdbcClient jdbc;

    ReadyBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<GroupReady> list(SchoolId school, SchoolYear year, LocalDate today) {
        return jdbc.sql(
                        """
                        select ours.id, ours.name, ours.year_groups, chosen.way,
                               count(*) as pupils,
                               count(*) filter (where card.id is null) as without_card,
                               count(*) filter (where pictures.pupil_id is null) as without_pictures,
                               count(*) filter (where password.pupil_id is null) as without_password
                          from roster.groups ours
                          join roster.pupil_places place
                            on place.school_id = :school
                           and place.group_id = ours.id
                           and (place.last_day is null or place.last_day > :today)
                          left join signin.group_way chosen
                            on chosen.school_id = :school
                           and chosen.group_id = ours.id
                          left join signin.card
                            on card.school_id = :school
                           and card.pupil_id = place.pupil_id
                           and card.kind = 'CARD'
                           and card.revoked_at is null
                          left join signin.pictures
                            on pictures.school_id = :school
                           and pictures.pupil_id = place.pupil_id
                          left join signin.password
                            on password.school_id = :school
                           and password.pupil_id = place.pupil_id
                         where ours.school_id = :school
                           and ours.start_year = :year
                           and not exists (
                               select 1
                                 from roster.departures gone
                                where gone.school_id = :school
                                  and gone.subject_id = place.pupil_id
                                  and gone.first_day <= :today)
                         group by ours.id, ours.name, ours.year_groups, chosen.way
                         order by ours.name collate dutch, ours.id
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("today", today)
                .query(ReadyBoard::toReady)
                .list();
    }

    private static GroupReady toReady(ResultSet row, int rowNumber) throws SQLException {
        var way = row.getString("way");
        return new GroupReady(
                row.getObject("id", UUID.class),
                row.getString("name"),
                way == null
                        ? Way.usual(
                                Arrays.asList((String[]) row.getArray("year_groups").getArray()))
                        : Way.valueOf(way),
                row.getInt("pupils"),
                row.getInt("without_card"),
                row.getInt("without_pictures"),
                row.getInt("without_password"));
    }
}
