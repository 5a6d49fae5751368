package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;

/** Rows with just what a test does not care about filled in. */
final class RosterCast {

    static final SchoolYear YEAR = new SchoolYear(2026);
    static final SchoolYear YEAR_BEFORE = new SchoolYear(2025);

    private RosterCast() {}

    static PersonName named(String given, String prefix, String surname) {
        return new PersonName(given, "", "", prefix, surname);
    }

    static Pupil pupil(String given, String surname) {
        return new Pupil(UUID.randomUUID(), named(given, "", surname), LocalDate.of(2018, 3, 14));
    }

    static StaffMember teacher(String given, String surname) {
        return new StaffMember(
                UUID.randomUUID(),
                named(given, "", surname),
                given.toLowerCase(Locale.ROOT) + "@deboom.example");
    }

    static BaseGroup group(String name, String... yearGroups) {
        return group(YEAR, name, yearGroups);
    }

    static BaseGroup group(SchoolYear year, String name, String... yearGroups) {
        return new BaseGroup(UUID.randomUUID(), year, name, "", List.of(yearGroups));
    }

    static CombinedGroup combined(String name) {
        return new CombinedGroup(UUID.randomUUID(), YEAR, name, "");
    }

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

    static Placement placedNowhere(Pupil pupil, SchoolYear year, String yearGroup) {
        return new Placement(UUID.randomUUID(), year, pupil.id(), yearGroup, null, null, null);
    }

    static CombinedMembership member(Pupil pupil, CombinedGroup group) {
        return new CombinedMembership(UUID.randomUUID(), group.year(), pupil.id(), group.id());
    }

    static Employment employed(StaffMember member, String... roles) {
        return new Employment(UUID.randomUUID(), YEAR, member.id(), List.of(roles));
    }

    static Staffing staffed(StaffMember member, BaseGroup group, String... roles) {
        return new Staffing(
                UUID.randomUUID(), group.year(), member.id(), group.id(), List.of(roles));
    }

    static SourceKey key(Pupil pupil, String key) {
        return key(SourceKey.Kind.PUPIL, key, pupil.id());
    }

    static SourceKey key(StaffMember member, String key) {
        return key(SourceKey.Kind.STAFF, key, member.id());
    }

    private static SourceKey key(SourceKey.Kind kind, String key, UUID subject) {
        return new SourceKey(
                UUID.randomUUID(), kind, 0, key, subject, LocalDate.of(2026, 8, 10), null);
    }

    static RosterState state(SchoolYear year, RosterRow... rows) {
        return RosterState.of(year, List.of(rows));
    }

    static List<RosterChange> added(RosterRow... rows) {
        return Stream.of(rows).map(RosterChange::added).toList();
    }
}
