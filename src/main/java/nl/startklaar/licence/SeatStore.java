package nl.startklaar.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeatStore {

    /** A seat that still holds after :day; closed ones stay to tell who had one when. */
    private static final String HELD =
            """
              from licence.seat
             where school_id = :school
               and licence_id in (:licences)
               and (gone_from is null or gone_from > :day)
            """;

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The licence, and every other one per pupil of its method for the same level: locked until the
     * transaction ends, always in the same order. Whoever counts seats afterwards counts alone.
     */
    List<SeatLicence> lock(SchoolId school, UUID licence) {
        return jdbc.sql(
                        """
                        select beside.id, beside.unit, beside.seats, beside.first_day, beside.last_day
                          from licence.licence asked
                          join licence.licence beside
                            on beside.school_id = :school
                           and beside.method_id = asked.method_id
                           and coalesce(beside.year_group, '') = coalesce(asked.year_group, '')
                           and (beside.unit = 'PUPIL' or beside.id = asked.id)
                          join licence.contract
                            on contract.school_id = :school
                           and contract.id = beside.contract_id
                           and contract.withdrawn_at is null
                         where asked.school_id = :school
                           and asked.id = :licence
                         order by beside.id
                           for update of beside
                        """)
                .param("school", school.value())
                .param("licence", licence)
                .query(SeatStore::toLicence)
                .list();
    }

    /**
     * All that are per pupil, in the same order. Whoever tells that places changed has done this
     * first: they are given out in the same transaction.
     */
    List<UUID> lockAll(SchoolId school) {
        return jdbc.sql(
                        """
                        select id
                          from licence.licence
                         where school_id = :school
                           and unit = 'PUPIL'
                         order by id
                           for update
                        """)
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("id", UUID.class))
                .list();
    }

    List<HeldSeat> listHeld(SchoolId school, Collection<UUID> licences, LocalDate day) {
        return jdbc.sql(
                        "select licence_id, pupil_id, first_day, gone_from"
                                + HELD
                                + " order by first_day, id")
                .param("school", school.value())
                .param("licences", licences)
                .param("day", day)
                .query((row, rowNumber) ->
                        new HeldSeat(
                                row.getObject("licence_id", UUID.class),
                                row.getObject("pupil_id", UUID.class),
                                row.getObject("first_day", LocalDate.class),
                                Optional.ofNullable(row.getObject("gone_from", LocalDate.class))))
                .list();
    }

    /** Those that were to end after this day go on instead. */
    void reopen(SchoolId school, UUID licence, List<UUID> pupils, LocalDate day) {
        jdbc.sql(
                        """
                        update licence.seat
                           set gone_from = null
                         where school_id = :school
                           and licence_id = :licence
                           and pupil_id = any (:pupils)
                           and gone_from > :day
                        """)
                .param("school", school.value())
                .param("licence", licence)
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("day", day)
                .update();
    }

    /** Whose seat of one of these licences somebody released, and gave to nobody since. */
    Set<UUID> listReleased(SchoolId school, Collection<UUID> licences) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select pupil_id
                                  from licence.seat
                                 where school_id = :school
                                   and licence_id in (:licences)
                                   and released
                                """)
                        .param("school", school.value())
                        .param("licences", licences)
                        .query((row, rowNumber) -> row.getObject("pupil_id", UUID.class))
                        .list());
    }

    /** From now on the pupil can get one again without anybody's hand. */
    void forgetRelease(SchoolId school, Collection<UUID> licences, UUID pupil) {
        jdbc.sql(
                        """
                        update licence.seat
                           set released = false
                         where school_id = :school
                           and licence_id in (:licences)
                           and pupil_id = :pupil
                           and released
                        """)
                .param("school", school.value())
                .param("licences", licences)
                .param("pupil", pupil)
                .update();
    }

    /** For who has none yet. */
    void add(SchoolId school, UUID licence, List<UUID> pupils, LocalDate firstDay) {
        jdbc.sql(
                        """
                        insert into licence.seat (school_id, id, licence_id, pupil_id, first_day)
                        select :school, gen_random_uuid(), :licence, pupil.id, :firstDay
                          from unnest(:pupils) as pupil (id)
                            on conflict (school_id, licence_id, pupil_id) where gone_from is null
                            do nothing
                        """)
                .param("school", school.value())
                .param("licence", licence)
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("firstDay", firstDay)
                .update();
    }

    /** One that had not begun yet, never holds. */
    boolean release(SchoolId school, UUID licence, UUID pupil, LocalDate goneFrom) {
        return jdbc.sql(
                                """
                                update licence.seat
                                   set gone_from = greatest(first_day, :goneFrom),
                                       released = true
                                 where school_id = :school
                                   and licence_id = :licence
                                   and pupil_id = :pupil
                                   and gone_from is null
                                """)
                        .param("school", school.value())
                        .param("licence", licence)
                        .param("pupil", pupil)
                        .param("goneFrom", goneFrom)
                        .update()
                > 0;
    }

    /** Of pupils who are no longer at school on this day. */
    int closeOfLeavers(SchoolId school, Collection<UUID> licences, LocalDate day) {
        return jdbc.sql(
                        """
                        update licence.seat
                           set gone_from = greatest(seat.first_day, gone.first_day)
                          from roster.departures gone
                         where gone.school_id = :school
                           and gone.subject_id = seat.pupil_id
                           and gone.first_day <= :day
                           and seat.school_id = :school
                           and seat.licence_id in (:licences)
                           and seat.gone_from is null
                        """)
                .param("school", school.value())
                .param("licences", licences)
                .param("day", day)
                .update();
    }

    /**
     * Of pupils whom nothing leads to the licence on this day. One that began on the day itself
     * waits: its link may be on its way.
     */
    int closeOfUnlinked(SchoolId school, Collection<UUID> licences, LocalDate day) {
        return jdbc.sql(
                        """
                        update licence.seat
                           set gone_from = :day
                          from licence.licence
                         where licence.school_id = :school
                           and licence.id = seat.licence_id
                           and seat.school_id = :school
                           and seat.licence_id in (:licences)
                           and seat.gone_from is null
                           and seat.first_day < :day
                           and not exists (
                               select 1
                                 from linking.links link
                                 join roster.pupil_places place
                                   on place.school_id = :school
                                  and place.start_year = link.start_year
                                  and place.pupil_id = seat.pupil_id
                                  and (place.last_day is null or place.last_day > :day)
                                where link.school_id = :school
                                  and link.start_year = :year
                                  and link.method_id = licence.method_id
                                  and link.level = coalesce(licence.year_group, link.level)
                                  and link.first_day <= :day
                                  and (link.gone_from is null or link.gone_from > :day)
                                  and (link.target_id = place.pupil_id
                                       or (link.pupils_of is null or link.pupils_of = place.year_group)
                                      and (link.target_id = place.group_id
                                           or exists (
                                              select 1
                                                from roster.combined_places beside
                                               where beside.school_id = :school
                                                 and beside.start_year = link.start_year
                                                 and beside.pupil_id = place.pupil_id
                                                 and beside.group_id = link.target_id))))
                        """)
                .param("school", school.value())
                .param("licences", licences)
                .param("day", day)
                .param("year", SchoolYear.of(day).startYear())
                .update();
    }

    private static SeatLicence toLicence(ResultSet row, int rowNumber) throws SQLException {
        return new SeatLicence(
                row.getObject("id", UUID.class),
                row.getString("unit").equals("PUPIL"),
                Optional.ofNullable(row.getObject("seats", Integer.class)),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }
}
