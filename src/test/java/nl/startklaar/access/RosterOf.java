package nl.startklaar.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;

/** Writes the roster of a school in the words of a school, and applies it in one go. */
public final class RosterOf {

    public static final SchoolYear YEAR = new SchoolYear(2026);

    private final List<RosterRow> rows = new ArrayList<>();

    public UUID group(String name, String... yearGroups) {
        return add(new BaseGroup(UUID.randomUUID(), YEAR, name, "", List.of(yearGroups)));
    }

    public UUID combinedGroup(String name) {
        return add(new CombinedGroup(UUID.randomUUID(), YEAR, name, ""));
    }

    public UUID pupil(String name, String yearGroup, @Nullable UUID group) {
        return pupil(name, yearGroup, group, null, null);
    }

    public UUID pupil(
            String name,
            String yearGroup,
            @Nullable UUID group,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate goneFrom) {
        var pupil = add(new Pupil(UUID.randomUUID(), name(name), null));
        add(new Placement(UUID.randomUUID(), YEAR, pupil, yearGroup, group, firstDay, goneFrom));
        return pupil;
    }

    public void combine(UUID pupil, UUID combinedGroup) {
        add(new CombinedMembership(UUID.randomUUID(), YEAR, pupil, combinedGroup));
    }

    /** With "given@deboom.example" as mail address. */
    public UUID staff(String given, @Nullable LocalDate lastDay, String... roles) {
        var mail = given.toLowerCase(java.util.Locale.ROOT) + "@deboom.example";
        var member = add(new StaffMember(UUID.randomUUID(), name(given), mail));
        add(new Employment(UUID.randomUUID(), YEAR, member, List.of(roles), false, lastDay));
        return member;
    }

    public void atGroup(UUID member, UUID group, String... roles) {
        add(new Staffing(UUID.randomUUID(), YEAR, member, group, List.of(roles)));
    }

    public void left(UUID person, Departure.Kind kind, LocalDate firstDay) {
        add(new Departure(UUID.randomUUID(), kind, person, firstDay));
    }

    public void applyTo(Rosters rosters, School school) {
        rosters.apply(
                school.id(),
                YEAR,
                rows.stream().map(RosterChange::added).toList(),
                "intake.audit.applied");
    }

    private UUID add(RosterRow row) {
        rows.add(row);
        return row.id();
    }

    private static PersonName name(String given) {
        return new PersonName(given, "", "", "", "de Vries");
    }
}
