package nl.startklaar.licence;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts with their licences. What was withdrawn is kept, and nobody sees it any more. */
@Repository
class ContractStore {

    private final JdbcClient jdbc;

    ContractStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one with this id already. */
    boolean add(SchoolId school, Contract it, LocalDate on, Instant at) {
        int added =
                jdbc.sql(
                                """
                                insert into licence.contract
                                       (school_id, id, method_id, kind, channel, supplier, reference, first_day,
                                        last_day, added_on, added_at)
                                values (:school, :id, :method, :kind, :channel, :supplier, :reference, :firstDay,
                                        :lastDay, :on, :at)
                                    on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("id", it.id())
                        .param("method", it.method())
                        .param("kind", it.kind().name())
                        .param("channel", it.channel().name())
                        .param("supplier", it.supplier())
                        .param("reference", it.reference())
                        .param("firstDay", it.firstDay())
                        .param("lastDay", it.lastDay().orElse(null))
                        .param("on", on)
                        .param("at", Timestamp.from(at))
                        .update();
        if (added == 1) {
            it.licences().forEach(licence -> add(school, licence));
        }
        return added == 1;
    }

    private void add(SchoolId school, Licence it) {
        jdbc.sql(
                        """
                        insert into licence.licence
                               (school_id, id, contract_id, method_id, year_group, unit, seats, first_day, last_day,
                                view_until)
                        values (:school, :id, :contract, :method, :yearGroup, :unit, :seats, :firstDay, :lastDay,
                                :viewUntil)
                        """)
                .param("school", school.value())
                .param("id", it.id())
                .param("contract", it.contract())
                .param("method", it.method())
                .param("yearGroup", it.yearGroup().orElse(null))
                .param("unit", it.unit().name())
                .param("seats", it.seats().orElse(null))
                .param("firstDay", it.firstDay())
                .param("lastDay", it.lastDay().orElse(null))
                .param("viewUntil", it.viewUntil().orElse(null))
                .update();
    }

    /** The oldest first. */
    List<Contract> list(SchoolId school) {
        var licences = licences(school);
        return jdbc.sql(
                        """
                        select id, method_id, kind, channel, supplier, reference, first_day, last_day, ended_on
                          from licence.contract
                         where school_id = :school
                           and withdrawn_at is null
                         order by first_day, id
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        toContract(
                                row,
                                licences.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Licence>> licences(SchoolId school) {
        return jdbc
                .sql(
                        """
                        select id, contract_id, method_id, year_group, unit, seats, first_day, last_day, view_until
                          from licence.licence
                         where school_id = :school
                         order by year_group nulls first, id
                        """)
                .param("school", school.value())
                .query(ContractStore::toLicence)
                .stream()
                .collect(groupingBy(Licence::contract));
    }

    /** False when somebody else ended it first. */
    boolean end(SchoolId school, UUID contract, Ended ended) {
        int changed =
                jdbc.sql(
                                """
                                update licence.contract
                                   set last_day = :lastDay,
                                       ended_on = :on,
                                       ended_at = :at,
                                       ended_by = :by
                                 where school_id = :school
                                   and id = :id
                                   and ended_on is null
                                   and withdrawn_at is null
                                """)
                        .param("lastDay", ended.stops().lastDay())
                        .param("on", ended.on())
                        .param("at", Timestamp.from(ended.at()))
                        .param("by", ended.by())
                        .param("school", school.value())
                        .param("id", contract)
                        .update();
        if (changed == 1) {
            setDays(school, contract, ended.stops().lastDay(), ended.stops().viewUntil());
        }
        return changed == 1;
    }

    /** False when it is not ended. */
    boolean undoEnd(SchoolId school, UUID contract) {
        int changed =
                jdbc.sql(
                                """
                                update licence.contract
                                   set last_day = null,
                                       ended_on = null,
                                       ended_at = null,
                                       ended_by = null
                                 where school_id = :school
                                   and id = :id
                                   and ended_on is not null
                                """)
                        .param("school", school.value())
                        .param("id", contract)
                        .update();
        if (changed == 1) {
            setDays(school, contract, null, null);
        }
        return changed == 1;
    }

    private void setDays(
            SchoolId school,
            UUID contract,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate viewUntil) {
        jdbc.sql(
                        """
                        update licence.licence
                           set last_day = :lastDay,
                               view_until = :viewUntil
                         where school_id = :school
                           and contract_id = :contract
                        """)
                .param("lastDay", lastDay)
                .param("viewUntil", viewUntil)
                .param("school", school.value())
                .param("contract", contract)
                .update();
    }

    /** On which day it was written down; unknown of the oldest. */
    Optional<LocalDate> addedOn(SchoolId school, UUID contract) {
        return jdbc.sql(
                        """
                        select added_on
                          from licence.contract
                         where school_id = :school
                           and id = :contract
                           and added_on is not null
                        """)
                .param("school", school.value())
                .param("contract", contract)
                .query(LocalDate.class)
                .optional();
    }

    /** Nobody gets a seat of it until this transaction ends. */
    void lock(SchoolId school, UUID contract) {
        jdbc.sql(
                        """
                        select id
                          from licence.licence
                         where school_id = :school
                           and contract_id = :contract
                         order by id
                           for update
                        """)
                .param("school", school.value())
                .param("contract", contract)
                .query((row, rowNumber) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whoever holds a seat of it, holds it no longer from that day on. How many they were. */
    int endSeats(SchoolId school, UUID contract, LocalDate day) {
        return jdbc.sql(
                        """
                        update licence.seat
                           set gone_from = greatest(:day, first_day)
                         where school_id = :school
                           and (gone_from is null or gone_from > greatest(:day, first_day))
                           and licence_id in (
                               select id
                                 from licence.licence
                                where school_id = :school
                                  and contract_id = :contract)
                        """)
                .param("school", school.value())
                .param("contract", contract)
                .param("day", day)
                .update();
    }

    /** False when it is withdrawn already. Its licences then end before they begin. */
    boolean withdraw(SchoolId school, UUID contract, Instant at) {
        int changed =
                jdbc.sql(
                                """
                                update licence.contract
                                   set withdrawn_at = :at
                                 where school_id = :school
                                   and id = :id
                                   and withdrawn_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("school", school.value())
                        .param("id", contract)
                        .update();
        jdbc.sql(
                        """
                        update licence.licence
                           set last_day = first_day - 1
                         where school_id = :school
                           and contract_id = :contract
                        """)
                .param("school", school.value())
                .param("contract", contract)
                .update();
        return changed == 1;
    }

    /**
     * That a contract was ended.
     *
     * @param by the account; null when a command did it
     */
    record Ended(Ending.Stops stops, LocalDate on, Instant at, @Nullable UUID by) {}

    private static Contract toContract(ResultSet row, List<Licence> licences) throws SQLException {
        return new Contract(
                row.getObject("id", UUID.class),
                row.getObject("method_id", UUID.class),
                ContractKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getString("supplier"),
                row.getString("reference"),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                licences);
    }

    private static Licence toLicence(ResultSet row, int rowNumber) throws SQLException {
        return new Licence(
                row.getObject("id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getObject("method_id", UUID.class),
                Optional.ofNullable(row.getString("year_group")),
                Licence.Unit.valueOf(row.getString("unit")),
                Optional.ofNullable(row.getObject("seats", Integer.class)),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("view_until", LocalDate.class)));
    }
}
