package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.InSchool;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Licences with a count, pupils in groups, and what became of their seats. */
record GivenSeats(SchoolId school, InSchool inSchool, JdbcClient jdbc, Rosters rosters) {

    static final SchoolYear YEAR = new SchoolYear(2026);

    /**
     * @param unit "GROUP", "PUPIL" or "PACKAGE"
     * @param seats absent when nobody counted them
     */
    UUID aLicence(
            TeachingMethod method,
            @Nullable String yearGroup,
            String unit,
            @Nullable Integer seats,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        var id = UUID.randomUUID();
        inSchool.run(
                school,
                () -> {
                    jdbc.sql(
                                    """
                                    insert into licence.contract
                                           (school_id, id, method_id, kind, channel, supplier, reference, first_day)
                                    values (:school, :id, :method, 'YEARLY', 'OWN', '', '', :firstDay)
                                    """)
                            .param("school", school.value())
                            .param("id", id)
                            .param("method", method.id())
                            .param("firstDay", firstDay)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into licence.licence
                                           (school_id, id, contract_id, method_id, year_group, unit, seats,
                                            first_day, last_day)
                                    values (:school, :id, :id, :method, :yearGroup, :unit, :seats,
                                            :firstDay, :lastDay)
                                    """)
                            .param("school", school.value())
                            .param("id", id)
                            .param("method", method.id())
                            .param("yearGroup", yearGroup)
                            .param("unit", unit)
                            .param("seats", seats)
                            .param("firstDay", firstDay)
                            .param("lastDay", lastDay)
                            .update();
                });
        return id;
    }

    /** Of this school year. */
    UUID perPupil(TeachingMethod method, String yearGroup, int seats) {
        return aLicence(method, yearGroup, "PUPIL", seats, YEAR.firstDay(), YEAR.lastDay());
    }

    int held(UUID licence, LocalDate day) {
        return inSchool.ask(
                school,
                () ->
                        jdbc.sql(
                                        """
                                        select count(*)
                                          from licence.seats
                                         where school_id = :school
                                           and licence_id = :licence
                                           and first_day <= :day
                                           and (gone_from is null or gone_from > :day)
                                        """)
                                .param("school", school.value())
                                .param("licence", licence)
                                .param("day", day)
                                .query(Integer.class)
                                .single());
    }

    /** When the pupil's seats end; an absent day for one that goes on. */
    List<String> ends(UUID licence, UUID pupil) {
        return inSchool.ask(
                school,
                () ->
                        jdbc.sql(
                                        """
                                        select coalesce(gone_from::text, 'goes on')
                                          from licence.seats
                                         where school_id = :school
                                           and licence_id = :licence
                                           and pupil_id = :pupil
                                         order by first_day, gone_from nulls last
                                        """)
                                .param("school", school.value())
                                .param("licence", licence)
                                .param("pupil", pupil)
                                .query(String.class)
                                .list());
    }

    static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
    }

    BaseGroup aGroup(SchoolYear year, String name, String... yearGroups) {
        var group = new BaseGroup(UUID.randomUUID(), year, name, "", List.of(yearGroups));
        add(year, group);
        return group;
    }

    Pupil aPupil(BaseGroup group, String yearGroup, String given, String surname) {
        return aPupil(group, yearGroup, given, surname, null, null);
    }

    Pupil aPupil(
            BaseGroup group,
            String yearGroup,
            String given,
            String surname,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        var pupil =
                new Pupil(
                        UUID.randomUUID(),
                        new PersonName(given, "", "", "", surname),
                        LocalDate.of(2018, 3, 14));
        add(
                group.year(),
                pupil,
                new Placement(
                        UUID.randomUUID(),
                        group.year(),
                        pupil.id(),
                        yearGroup,
                        group.id(),
                        firstDay,
                        lastDay));
        return pupil;
    }

    List<Pupil> pupils(BaseGroup group, String yearGroup, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> aPupil(group, yearGroup, "Jip", "Bos" + it))
                .toList();
    }

    void leaves(Pupil pupil, LocalDate firstDay) {
        add(YEAR, new Departure(UUID.randomUUID(), Departure.Kind.PUPIL, pupil.id(), firstDay));
    }

    private void add(SchoolYear year, RosterRow... rows) {
        var changes = List.of(rows).stream().map(RosterChange::added).toList();
        var outcome = rosters.apply(school, year, changes, "licence.test");
        if (!(outcome instanceof Applied)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
