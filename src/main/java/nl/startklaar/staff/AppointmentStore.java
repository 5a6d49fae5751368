package nl.startklaar.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentStore {

    private final JdbcClient jdbc;

    AppointmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person is this there already. */
    boolean add(
            UUID account,
            Appointment appointment,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        return invite(account, appointment, null, firstDay, lastDay);
    }

    /** The same, for somebody who has not come in there yet and is shown under this name. */
    boolean invite(
            UUID account,
            Appointment appointment,
            @Nullable String name,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        return jdbc.sql(
                                """
                                insert into staff.appointment
                                       (id, account_id, role, school_id, board_id, invited_as,
                                        first_day, last_day)
                                values (:id, :account, :role, :school, :board, :name,
                                        :firstDay, :lastDay)
                                    on conflict do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("account", account)
                        .param("role", appointment.role().name())
                        .param("school", value(appointment.school()))
                        .param("board", value(appointment.board()))
                        .param("name", name)
                        .param("firstDay", firstDay)
                        .param("lastDay", lastDay)
                        .update()
                == 1;
    }

    /** What a person is on this day. */
    List<Appointment> list(UUID account, LocalDate today) {
        return jdbc.sql(
                        """
                        select role, school_id, board_id
                          from staff.appointment
                         where account_id = :account
                           and ended_at is null
                           and first_day <= :today
                           and (last_day is null or last_day >= :today)
                         order by role
                        """)
                .param("account", account)
                .param("today", today)
                .query(AppointmentStore::toAppointment)
                .list();
    }

    /**
     * Everybody at a school, with one row per role; those whose last day has passed as well. Of who
     * has not come in yet only what the school typed itself.
     */
    List<ColleagueRow> listAt(SchoolId school) {
        return jdbc.sql(
                        """
                        select account.id, account.email, appointment.role, appointment.last_day,
                               case when here then account.name else invited_as end as name,
                               case when here then account.signed_in_at end as signed_in_at,
                               here and account.disabled_at is not null as disabled,
                               here and account.password_hash is not null as complete
                          from (select account_id, role, last_day,
                                       bool_or(invited_as is null) over person as here,
                                       min(invited_as) over person as invited_as
                                  from staff.appointment
                                 where school_id = :school
                                   and ended_at is null
                                window person as (partition by account_id)) as appointment
                          join staff.account on account.id = appointment.account_id
                         order by name collate dutch, account.id, appointment.role
                        """)
                .param("school", school.value())
                .query(AppointmentStore::toRow)
                .list();
    }

    /**
     * Who could still do the coordinator's work tomorrow; they stay as they are until we are done.
     */
    List<UUID> lockCoordinators(SchoolId school, LocalDate today) {
        return jdbc.sql(
                        """
                        select account_id
                          from staff.appointment
                         where school_id = :school
                           and role = 'ICT_COORDINATOR'
                           and ended_at is null
                           and (last_day is null or last_day > :today)
                         order by id
                           for update
                        """)
                .param("school", school.value())
                .param("today", today)
                .query((row, rowNumber) -> row.getObject(1, UUID.class))
                .list();
    }

    void end(SchoolId school, UUID account, Role role, Instant now) {
        jdbc.sql(
                        """
                        update staff.appointment
                           set ended_at = :now
                         where school_id = :school
                           and account_id = :account
                           and role = :role
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("account", account)
                .param("role", role.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it was so already. */
    boolean changeLastDay(SchoolId school, UUID account, Role role, @Nullable LocalDate lastDay) {
        return jdbc.sql(
                                """
                                update staff.appointment
                                   set last_day = cast(:lastDay as date)
                                 where school_id = :school
                                   and account_id = :account
                                   and role = :role
                                   and ended_at is null
                                   and last_day is distinct from cast(:lastDay as date)
                                """)
                        .param("school", school.value())
                        .param("account", account)
                        .param("role", role.name())
                        .param("lastDay", lastDay)
                        .update()
                == 1;
    }

    /** From now on the school knows this person as who they are; false when it did already. */
    boolean arrive(SchoolId school, UUID account) {
        return jdbc.sql(
                                """
                                update staff.appointment
                                   set invited_as = null
                                 where school_id = :school
                                   and account_id = :account
                                   and invited_as is not null
                                """)
                        .param("school", school.value())
                        .param("account", account)
                        .update()
                > 0;
    }

    /** How a school wrote the names of those who never came in there, also when it let them go. */
    Map<UUID, String> invitedNames(SchoolId school) {
        return jdbc
                .sql(
                        """
                        select account_id, min(invited_as) as name
                          from staff.appointment
                         where school_id = :school
                         group by account_id
                        having bool_and(invited_as is not null)
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        Map.entry(row.getObject("account_id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who could look after the installation; they stay as they are until we are done. */
    List<UUID> lockOperators() {
        return jdbc.sql(
                        """
                        select account.id
                          from staff.appointment
                          join staff.account on account.id = appointment.account_id
                         where appointment.role = 'OPERATOR'
                           and appointment.ended_at is null
                           and account.disabled_at is null
                           and account.password_hash is not null
                         order by account.id
                           for update
                        """)
                .query((row, rowNumber) -> row.getObject(1, UUID.class))
                .list();
    }

    private static @Nullable UUID value(@Nullable SchoolId school) {
        return school == null ? null : school.value();
    }

    private static @Nullable UUID value(@Nullable BoardId board) {
        return board == null ? null : board.value();
    }

    private static Appointment toAppointment(ResultSet row, int rowNumber) throws SQLException {
        var school = Optional.ofNullable(row.getObject("school_id", UUID.class));
        var board = Optional.ofNullable(row.getObject("board_id", UUID.class));
        return new Appointment(
                Role.valueOf(row.getString("role")),
                school.map(SchoolId::new).orElse(null),
                board.map(BoardId::new).orElse(null));
    }

    private static ColleagueRow toRow(ResultSet row, int rowNumber) throws SQLException {
        return new ColleagueRow(
                new Account(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("name")),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("signed_in_at")).map(Timestamp::toInstant),
                row.getBoolean("complete"),
                row.getBoolean("disabled"));
    }
}
