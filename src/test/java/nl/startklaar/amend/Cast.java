package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;

/** People and groups with just what a test does not care about filled in. */
final class Cast {

    static final SchoolYear YEAR = new SchoolYear(2026);
    static final LocalDate BORN = LocalDate.of(2018, 3, 14);

    private Cast() {}

    static PersonName named(String given, String surname) {
        return new PersonName(given, "", "", "", surname);
    }

    static Pupil pupil(String given, String surname) {
        return new Pupil(UUID.randomUUID(), named(given, surname), BORN);
    }

    static StaffMember member(String given, String surname, String email) {
        return new StaffMember(UUID.randomUUID(), named(given, surname), email);
    }

    static BaseGroup group(String name, String... yearGroups) {
        return group(YEAR, name, yearGroups);
    }

    static BaseGroup group(SchoolYear year, String name, String... yearGroups) {
        return new BaseGroup(UUID.randomUUID(), year, name, "", List.of(yearGroups));
    }

    /** As the pupil administration says it. */
    static Placement placed(Pupil pupil, BaseGroup group) {
        return new Placement(
                UUID.randomUUID(),
                group.year(),
                pupil.id(),
                group.yearGroups().getFirst(),
                group.id(),
                null,
                null);
    }

    static Employment employed(StaffMember member, String... roles) {
        return new Employment(UUID.randomUUID(), YEAR, member.id(), List.of(roles));
    }

    static Staffing staffed(StaffMember member, BaseGroup group, String... roles) {
        return new Staffing(
                UUID.randomUUID(), group.year(), member.id(), group.id(), List.of(roles));
    }

    static SourceKey key(SourceKey.Kind kind, String key, UUID subject) {
        int year = kind == SourceKey.Kind.GROUP ? YEAR.startYear() : 0;
        return new SourceKey(
                UUID.randomUUID(), kind, year, key, subject, LocalDate.of(2026, 8, 10), null);
    }

    static SourceKey key(Pupil pupil, String key) {
        return key(SourceKey.Kind.PUPIL, key, pupil.id());
    }
}
