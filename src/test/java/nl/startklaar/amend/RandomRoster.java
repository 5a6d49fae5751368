package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.jspecify.annotations.Nullable;

/** A small school in two years, with whatever may be there; the same for the same seed. */
final class RandomRoster {

    private static final SchoolYear BEFORE = new SchoolYear(2025);

    private final Random random;
    private final List<RosterRow> rows = new ArrayList<>();

    private RandomRoster(long seed) {
        random = new Random(seed);
    }

    static List<RosterRow> of(long seed) {
        var roster = new RandomRoster(seed);
        roster.fill();
        return List.copyOf(roster.rows);
    }

    private void fill() {
        var people = IntStream.range(0, 4).mapToObj(_ -> pupil()).toList();
        var staff = IntStream.range(0, 3).mapToObj(_ -> member()).toList();
        for (SchoolYear year : List.of(BEFORE, Cast.YEAR)) {
            var groups = IntStream.range(0, 3).mapToObj(_ -> group(year)).toList();
            var combined = new CombinedGroup(id(), year, "Plusklas", "");
            rows.add(combined);
            people.forEach(it -> place(it, year, groups, combined));
            staff.forEach(it -> employ(it, year, groups));
        }
    }

    private UUID pupil() {
        var pupil =
                new Pupil(
                        id(),
                        name(),
                        maybe() ? LocalDate.of(2018, 1, 1 + random.nextInt(3)) : null);
        rows.add(pupil);
        key(SourceKey.Kind.PUPIL, 0, pupil.id());
        key(SourceKey.Kind.PUPIL_ECK_ID, 0, pupil.id());
        depart(Departure.Kind.PUPIL, pupil.id());
        return pupil.id();
    }

    private UUID member() {
        var member = new StaffMember(id(), name(), maybe() ? id() + "@deboom.example" : "");
        rows.add(member);
        key(SourceKey.Kind.STAFF, 0, member.id());
        depart(Departure.Kind.STAFF, member.id());
        return member.id();
    }

    private BaseGroup group(SchoolYear year) {
        var yearGroup = String.valueOf(1 + random.nextInt(8));
        var group = new BaseGroup(id(), year, "Groep " + yearGroup, "", List.of(yearGroup));
        rows.add(group);
        key(SourceKey.Kind.GROUP, year.startYear(), group.id());
        return group;
    }

    private void place(
            UUID pupil, SchoolYear year, List<BaseGroup> groups, CombinedGroup combined) {
        if (maybe()) {
            rows.add(
                    new Placement(
                            id(),
                            year,
                            pupil,
                            String.valueOf(1 + random.nextInt(8)),
                            maybe() ? any(groups).id() : null,
                            null,
                            rarely() ? LocalDate.of(2026, 9, 1) : null,
                            maybe()));
        }
        if (maybe()) {
            rows.add(new CombinedMembership(id(), year, pupil, combined.id()));
        }
    }

    private void employ(UUID member, SchoolYear year, List<BaseGroup> groups) {
        if (maybe()) {
            rows.add(new Employment(id(), year, member, roles(), maybe(), lastDay()));
        }
        for (BaseGroup group : groups) {
            if (maybe()) {
                rows.add(new Staffing(id(), year, member, group.id(), roles(), maybe(), lastDay()));
            }
        }
    }

    private void key(SourceKey.Kind kind, int year, UUID subject) {
        if (maybe()) {
            rows.add(
                    new SourceKey(
                            id(),
                            kind,
                            year,
                            id().toString(),
                            subject,
                            LocalDate.of(2026, 8, 1 + random.nextInt(9)),
                            null));
        }
    }

    private void depart(Departure.Kind kind, UUID subject) {
        if (rarely()) {
            rows.add(
                    new Departure(
                            id(), kind, subject, LocalDate.of(2026, 8, 1 + random.nextInt(9))));
        }
    }

    private PersonName name() {
        return Cast.named(random.nextBoolean() ? "Noor" : "Nora", "Berg");
    }

    private List<String> roles() {
        return rarely() ? List.of() : List.of(random.nextBoolean() ? "LRK" : "STA");
    }

    private @Nullable LocalDate lastDay() {
        return rarely() ? LocalDate.of(2026, 10, 1 + random.nextInt(9)) : null;
    }

    private boolean maybe() {
        return random.nextInt(4) > 0;
    }

    private boolean rarely() {
        return random.nextInt(4) == 0;
    }

    private BaseGroup any(List<BaseGroup> groups) {
        return groups.get(random.nextInt(groups.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
