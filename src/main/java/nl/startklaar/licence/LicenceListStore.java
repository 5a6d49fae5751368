package nl.startklaar.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.licence.ListChange.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists that were sent, and what they did. */
@Repository
class LicenceListStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    LicenceListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, ListRun run, @Nullable UUID by) {
        jdbc.sql(
                        """
                        insert into licence.list_run
                               (school_id, id, file_name, received_at, received_by, sent)
                        values (:school, :id, :file, :at, :by, :sent::jsonb)
                        """)
                .param("school", school.value())
                .param("id", run.id())
                .param("file", run.fileName())
                .param("at", Timestamp.from(run.receivedAt()))
                .param("by", by)
                .param("sent", JSON.writeValueAsString(run.rows()))
                .update();
    }

    Optional<ListRun> find(SchoolId school, UUID run) {
        return jdbc.sql(
                        """
                        select id, file_name, received_at, sent, taken_on, undone_at
                          from licence.list_run
                         where school_id = :school
                           and id = :run
                           for update
                        """)
                .param("school", school.value())
                .param("run", run)
                .query(LicenceListStore::toRun)
                .optional();
    }

    /** The newest first. */
    List<ListRun> listTaken(SchoolId school, int most) {
        return jdbc.sql(
                        """
                        select id, file_name, received_at, sent, taken_on, undone_at
                          from licence.list_run
                         where school_id = :school
                           and taken_at is not null
                         order by taken_at desc, id
                         limit :most
                        """)
                .param("school", school.value())
                .param("most", most)
                .query(LicenceListStore::toRun)
                .list();
    }

    void markTaken(SchoolId school, UUID run, Instant at, LocalDate on) {
        jdbc.sql(
                        """
                        update licence.list_run
                           set sent = null,
                               taken_at = :at,
                               taken_on = :on
                         where school_id = :school
                           and id = :run
                        """)
                .param("school", school.value())
                .param("run", run)
                .param("at", Timestamp.from(at))
                .param("on", on)
                .update();
    }

    void markUndone(SchoolId school, UUID run, Instant at) {
        jdbc.sql(
                        """
                        update licence.list_run
                           set undone_at = :at
                         where school_id = :school
                           and id = :run
                        """)
                .param("school", school.value())
                .param("run", run)
                .param("at", Timestamp.from(at))
                .update();
    }

    void keep(SchoolId school, UUID run, ListChange it) {
        jdbc.sql(
                        """
                        insert into licence.list_change
                               (school_id, run_id, licence_id, contract_id, added, seats_before, last_day_before,
                                seats_after, last_day_after)
                        values (:school, :run, :licence, :contract, :added, :seatsBefore, :lastDayBefore,
                                :seatsAfter, :lastDayAfter)
                        """)
                .param("school", school.value())
                .param("run", run)
                .param("licence", it.licence())
                .param("contract", it.contract())
                .param("added", it.isAdded())
                .param("seatsBefore", it.before().seats().orElse(null))
                .param("lastDayBefore", it.before().lastDay().orElse(null))
                .param("seatsAfter", it.after().seats().orElse(null))
                .param("lastDayAfter", it.after().lastDay().orElse(null))
                .update();
    }

    List<ListChange> listChanges(SchoolId school, UUID run) {
        return jdbc.sql(
                        """
                        select licence_id, contract_id, added, seats_before, last_day_before, seats_after,
                               last_day_after
                          from licence.list_change
                         where school_id = :school
                           and run_id = :run
                         order by licence_id
                        """)
                .param("school", school.value())
                .param("run", run)
                .query(LicenceListStore::toChange)
                .list();
    }

    /** A contract runs as long as the last of its licences. */
    void set(SchoolId school, UUID licence, UUID contract, Numbers numbers) {
        jdbc.sql(
                        """
                        update licence.licence
                           set seats = :seats,
                               last_day = :lastDay
                         where school_id = :school
                           and id = :licence
                        """)
                .param("school", school.value())
                .param("licence", licence)
                .param("seats", numbers.seats().orElse(null))
                .param("lastDay", numbers.lastDay().orElse(null))
                .update();
        jdbc.sql(
                        """
                        update licence.contract
                           set last_day = (select case when bool_and(licence.last_day is not null)
                                                       then max(licence.last_day)
                                                   end
                                             from licence.licence
                                            where licence.school_id = :school
                                              and licence.contract_id = :contract)
                         where school_id = :school
                           and id = :contract
                        """)
                .param("school", school.value())
                .param("contract", contract)
                .update();
    }

    private static ListRun toRun(ResultSet row, int rowNumber) throws SQLException {
        var sent = row.getString("sent");
        return new ListRun(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getTimestamp("received_at").toInstant(),
                sent == null ? List.of() : JSON.readValue(sent, new TypeReference<>() {}),
                Optional.ofNullable(row.getObject("taken_on", LocalDate.class)),
                row.getTimestamp("undone_at") != null);
    }

    private static ListChange toChange(ResultSet row, int rowNumber) throws SQLException {
        return new ListChange(
                row.getObject("licence_id", UUID.class),
                row.getObject("contract_id", UUID.class),
                row.getBoolean("added"),
                new Numbers(
                        Optional.ofNullable(row.getObject("seats_before", Integer.class)),
                        Optional.ofNullable(row.getObject("last_day_before", LocalDate.class))),
                new Numbers(
                        Optional.ofNullable(row.getObject("seats_after", Integer.class)),
                        Optional.ofNullable(row.getObject("last_day_after", LocalDate.class))));
    }
}
