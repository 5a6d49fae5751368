package nl.startklaar.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was seen when both ways in were tried. A step that is tried again is seen anew. */
@Repository
class ComparisonStore {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    ComparisonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, Comparison it) {
        jdbc.sql(
                        """
                        insert into network.comparison (school_id, id, connection_id, number, made_at)
                        values (:school, :id, :portal, :number, :at)
                        """)
                .param("school", school.value())
                .param("id", it.id())
                .param("portal", it.portal())
                .param("number", it.number())
                .param("at", Timestamp.from(it.madeAt()))
                .update();
    }

    void keep(SchoolId school, UUID comparison, StepSeen it) {
        jdbc.sql(
                        """
                        insert into network.comparison_step
                               (school_id, comparison_id, step, went_well, by_hand, at, technically)
                        select school_id, id, :step, :well, :hand, :at, :technically
                          from network.comparison
                         where school_id = :school
                           and id = :comparison
                            on conflict (school_id, comparison_id, step) do update
                           set went_well = excluded.went_well,
                               by_hand = excluded.by_hand,
                               at = excluded.at,
                               technically = excluded.technically
                        """)
                .param("school", school.value())
                .param("comparison", comparison)
                .param("step", it.step().name())
                .param("well", it.wentWell())
                .param("hand", it.byHand())
                .param("at", Timestamp.from(it.at()))
                .param("technically", it.technically())
                .update();
    }

    void remove(SchoolId school, UUID comparison, ComparisonStep step) {
        jdbc.sql(
                        """
                        delete from network.comparison_step
                         where school_id = :school
                           and comparison_id = :comparison
                           and step = :step
                        """)
                .param("school", school.value())
                .param("comparison", comparison)
                .param("step", step.name())
                .update();
    }

    Optional<Comparison> find(SchoolId school, UUID id) {
        var steps = listSteps(school, id);
        return jdbc.sql(
                        """
                        select id, connection_id, number, made_at
                          from network.comparison
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id)
                .query((row, _) -> toComparison(row, steps))
                .optional();
    }

    /** The newest first. */
    List<Comparison> list(SchoolId school) {
        var steps =
                jdbc
                        .sql(
                                """
                                select comparison_id, step, went_well, by_hand, at, technically
                                  from network.comparison_step
                                 where school_id = :school
                                   and comparison_id in (
                                       select id
                                         from network.comparison
                                        where school_id = :school
                                        order by made_at desc, id
                                        limit :shown)
                                 order by at, step
                                """)
                        .param("school", school.value())
                        .param("shown", SHOWN)
                        .query((row, _) ->
                                new OfComparison(
                                        row.getObject("comparison_id", UUID.class), toStep(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        OfComparison::comparison,
                                        Collectors.mapping(
                                                OfComparison::step, Collectors.toList())));
        return jdbc.sql(
                        """
                        select id, connection_id, number, made_at
                          from network.comparison
                         where school_id = :school
                         order by made_at desc, id
                         limit :shown
                        """)
                .param("school", school.value())
                .param("shown", SHOWN)
                .query((row, _) ->
                        toComparison(
                                row,
                                steps.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private record OfComparison(UUID comparison, StepSeen step) {}

    private List<StepSeen> listSteps(SchoolId school, UUID comparison) {
        return jdbc.sql(
                        """
                        select step, went_well, by_hand, at, technically
                          from network.comparison_step
                         where school_id = :school
                           and comparison_id = :comparison
                         order by at, step
                        """)
                .param("school", school.value())
                .param("comparison", comparison)
                .query((row, _) -> toStep(row))
                .list();
    }

    void forget(SchoolId school, Instant before) {
        jdbc.sql(
                        """
                        delete from network.comparison
                         where school_id = :school
                           and made_at < :before
                        """)
                .param("school", school.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Comparison toComparison(ResultSet row, List<StepSeen> seen) throws SQLException {
        return new Comparison(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("connection_id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                seen);
    }

    private static StepSeen toStep(ResultSet row) throws SQLException {
        return new StepSeen(
                ComparisonStep.valueOf(row.getString("step")),
                row.getBoolean("went_well"),
                row.getBoolean("by_hand"),
                row.getTimestamp("at").toInstant(),
                row.getString("technically"));
    }
}
