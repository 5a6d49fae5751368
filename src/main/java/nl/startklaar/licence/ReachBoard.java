package nl.startklaar.licence;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who works with a method: whom its end would reach. */
@Repository
class ReachBoard {

    private final JdbcClient jdbc;

    ReachBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param groups by name
     * @param pupils who work with it outside their group
     */
    record Reached(List<String> groups, int pupils) {

        Reached {
            groups = List.copyOf(groups);
        }

        boolean isNobody() {
            return groups.isEmpty() && pupils == 0;
        }
    }

    /** Whom the end of each of several methods would reach. */
    record Reaches(Map<UUID, Reached> byMethod) {

        Reaches {
            byMethod = Map.copyOf(byMethod);
        }

        Reached of(UUID method) {
            return byMethod.getOrDefault(method, new Reached(List.of(), 0));
        }
    }

    /** A group that works with a method; or, without a name, how many pupils do beside it. */
    private record Row(UUID method, Optional<String> group, int pupils) {}

    @Transactional(readOnly = true)
    public Reaches reached(SchoolId school, Collection<UUID> methods, LocalDate on) {
        var rows =
                jdbc.sql(
                                """
                                select links.method_id, groups.name, count(distinct links.target_id) as pupils
                                  from linking.links
                                  left join roster.groups
                                    on groups.school_id = :school
                                   and groups.start_year = :year
                                   and groups.id = links.target_id
                                   and links.target = 'GROUP'
                                 where links.school_id = :school
                                   and links.method_id = any (:methods)
                                   and links.first_day <= :on
                                   and (links.gone_from is null or links.gone_from > :on)
                                   and (links.target = 'PUPIL' or groups.id is not null)
                                 group by links.method_id, groups.id, groups.name
                                 order by groups.name collate dutch, groups.id
                                """)
                        .param("school", school.value())
                        .param("year", SchoolYear.of(on).startYear())
                        .param("methods", methods.toArray(UUID[]::new))
                        .param("on", on)
                        .query((row, rowNumber) ->
                                new Row(
                                        row.getObject("method_id", UUID.class),
                                        Optional.ofNullable(row.getString("name")),
                                        row.getInt("pupils")))
                        .list();
        return new Reaches(
                rows.stream()
                        .collect(
                                groupingBy(
                                        Row::method, collectingAndThen(toList(), ReachBoard::of))));
    }

    private static Reached of(List<Row> rows) {
        return new Reached(
                rows.stream().flatMap(it -> it.group().stream()).toList(),
                rows.stream().filter(it -> it.group().isEmpty()).mapToInt(Row::pupils).sum());
    }
}
