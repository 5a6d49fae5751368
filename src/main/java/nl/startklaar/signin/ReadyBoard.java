package nl.startklaar.signin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has what to come in with, and which groups have everything. */
@Repository
class ReadyBoard {

    private final JdbcClient jdbc;

    ReadyBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; groups without pupils ask for nothing. */
    @Transactional(readOnly = true)
    List<GroupReady> list(SchoolId school, SchoolYear year, LocalDate day) {
        return listPupils(school, year, day).stream()
                .filter(it -> it.group().isPresent())
                .collect(groupingBy(it -> it.group().orElseThrow(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(it -> ready(it.getKey(), it.getValue()))
                .toList();
    }

    private static GroupReady ready(PupilMeans.Group group, List<PupilMeans> pupils) {
        return new GroupReady(
                group.id(),
                group.name(),
                group.way(),
                pupils.size(),
                without(pupils, PupilMeans::lastingCard),
                without(pupils, PupilMeans::pictures),
                without(pupils, PupilMeans::password));
    }

    private static int without(List<PupilMeans> pupils, Predicate<PupilMeans> it) {
        return (int) pupils.stream().filter(it.negate()).count();
    }

    /**
     * Who is at school that day, or comes later that year; group by group. Who goes to another
     * group stands in both as long as both are to come.
     */
    @Transactional(readOnly = true)
    List<PupilMeans> listPupils(SchoolId school, SchoolYear year, LocalDate day) {
        return jdbc.sql(
                        """
                        select place.pupil_id, place.year_group, ours.id as group_id, ours.name,
                               ours.year_groups, chosen.way,
                               exists (
                                   select 1
                                     from signin.card
                                    where school_id = :school
                                      and pupil_id = place.pupil_id
                                      and kind = 'CARD'
                                      and %1$s) as lasting_card,
                               exists (
                                   select 1
                                     from signin.card
                                    where school_id = :school
                                      and pupil_id = place.pupil_id
                                      and %1$s) as good_card,
                               pictures.pupil_id is not null as has_pictures,
                               password.pupil_id is not null as has_password
                          from roster.pupil_places place
                          left join roster.groups ours
                            on ours.school_id = :school
                           and ours.id = place.group_id
                          left join signin.group_way chosen
                            on chosen.school_id = :school
                           and chosen.group_id = ours.id
                          left join signin.pictures
                            on pictures.school_id = :school
                           and pictures.pupil_id = place.pupil_id
                          left join signin.password
                            on password.school_id = :school
                           and password.pupil_id = place.pupil_id
                         where place.school_id = :school
                           and place.start_year = :year
                           and (place.last_day is null or place.last_day > :today)
                           and not exists (
                               select 1
                                 from roster.departures gone
                                where gone.school_id = :school
                                  and gone.subject_id = place.pupil_id
                                  and gone.first_day <= :today)
                         order by ours.name collate dutch, ours.id, place.pupil_id
                        """
                                .formatted(CardStore.OPENS))
                .param("school", school.value())
                .param("year", year.startYear())
                .param("today", day)
                .query(ReadyBoard::toMeans)
                .list();
    }

    private static PupilMeans toMeans(ResultSet row, int rowNumber) throws SQLException {
        var group = toGroup(row);
        return new PupilMeans(
                row.getObject("pupil_id", UUID.class),
                group,
                group.isPresent()
                        ? group.get().way()
                        : Way.usual(List.of(row.getString("year_group"))),
                row.getBoolean("lasting_card"),
                row.getBoolean("good_card"),
                row.getBoolean("has_pictures"),
                row.getBoolean("has_password"));
    }

    private static Optional<PupilMeans.Group> toGroup(ResultSet row) throws SQLException {
        var id = row.getObject("group_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new PupilMeans.Group(
                                id,
                                row.getString("name"),
                                Way.of(
                                        row.getString("way"),
                                        Arrays.asList(
                                                (String[])
                                                        row.getArray("year_groups").getArray()))));
    }
}
