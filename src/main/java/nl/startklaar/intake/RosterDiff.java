package nl.startklaar.intake;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.intake.DiffRow.Kind;
import nl.startklaar.intake.DiffRow.Section;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.plan.KnownRoster;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.web.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two rosters, in the words of a school. They may be of two school years:
 * then a pupil who stays in a group of the same name has not moved.
 */
final class RosterDiff {

    private final KnownRoster before;
    private final KnownRoster after;
    private final List<DiffRow> rows = new ArrayList<>();

    private RosterDiff(RosterState before, RosterState after) {
        this.before = new KnownRoster(before);
        this.after = new KnownRoster(after);
    }

    static List<DiffRow> between(RosterState before, RosterState after) {
        var diff = new RosterDiff(before, after);
        diff.comparePupils();
        diff.compareStaff();
        diff.compareGroups();
        return diff.rows.stream()
                .sorted(
                        Comparator.comparing(DiffRow::section)
                                .thenComparing(DiffRow::kind)
                                .thenComparing(DiffRow::name, DutchOrder.ofNames()))
                .toList();
    }

    private void comparePupils() {
        after.state().placements().forEach(this::comparePupil);
        comparePupilsWithoutPlace();
        for (Placement it : before.state().placements()) {
            if (after.placement(it.pupil()) == null) {
                add(
                        Section.PUPILS,
                        Kind.LEFT,
                        pupilName(before, it.pupil()),
                        groupName(before, it.group()),
                        "",
                        null);
            }
        }
    }

    /** Of what one import did, only what it changed is here: then the place is not told. */
    private void comparePupilsWithoutPlace() {
        for (Pupil it : after.state().pupils()) {
            if (after.placement(it.id()) == null && before.placement(it.id()) == null) {
                comparePerson(it.id(), "", "");
                compareMemberships(it.id(), "", "");
            }
        }
    }

    private void comparePupil(Placement placement) {
        var pupil = placement.pupil();
        @Nullable Placement was = before.placement(pupil);
        var name = pupilName(after, pupil);
        var group = groupName(after, placement.group());
        if (was == null) {
            add(Section.PUPILS, Kind.ADDED, name, "", group, null);
            return;
        }
        var wasIn = groupName(before, was.group());
        if (!wasIn.equals(group)) {
            add(Section.PUPILS, Kind.MOVED, name, wasIn, group, null);
        } else if (!was.yearGroup().equals(placement.yearGroup())) {
            var note =
                    Sentence.of(
                            "intake.diff.year-group",
                            orDash(was.yearGroup()),
                            orDash(placement.yearGroup()));
            add(Section.PUPILS, Kind.CHANGED, name, wasIn, group, note);
        } else if (isSameYear() && !daysOf(was).equals(daysOf(placement))) {
            var note = Sentence.of("intake.diff.days");
            add(Section.PUPILS, Kind.CHANGED, name, wasIn, group, note);
        }
        comparePerson(pupil, wasIn, group);
        compareMemberships(pupil, wasIn, group);
    }

    private void comparePerson(UUID id, String wasIn, String group) {
        @Nullable Pupil was = before.pupil(id);
        @Nullable Pupil is = after.pupil(id);
        if (was == null || is == null) {
            return;
        }
        var name = is.name().full();
        if (!was.name().equals(is.name())) {
            add(Section.PUPILS, Kind.RENAMED, name, wasIn, group, renamed(was.name(), is.name()));
        }
        if (!Objects.equals(was.birthDate(), is.birthDate())) {
            var note = Sentence.of("intake.diff.birth-date");
            add(Section.PUPILS, Kind.CHANGED, name, wasIn, group, note);
        }
    }

    private void compareMemberships(UUID pupil, String wasIn, String group) {
        var was = combinedGroups(before, pupil);
        var is = combinedGroups(after, pupil);
        if (!was.equals(is)) {
            var note = Sentence.of("intake.diff.combined", orDash(was), orDash(is));
            add(Section.PUPILS, Kind.CHANGED, pupilName(after, pupil), wasIn, group, note);
        }
    }

    private void compareStaff() {
        after.state().employments().forEach(this::compareEmployment);
        after.state().staff().stream()
                .map(StaffMember::id)
                .filter(it -> after.employment(it) == null && before.employment(it) == null)
                .forEach(it -> compareStaffMember(it, false));
        for (Employment it : before.state().employments()) {
            var member = it.staffMember();
            if (after.employment(member) == null) {
                var groups = staffGroups(before, member);
                add(Section.STAFF, Kind.LEFT, staffName(before, member), groups, "", null);
            }
        }
    }

    private void compareEmployment(Employment employment) {
        var member = employment.staffMember();
        @Nullable Employment was = before.employment(member);
        if (was == null) {
            var groups = staffGroups(after, member);
            add(Section.STAFF, Kind.ADDED, staffName(after, member), "", groups, null);
        } else {
            compareStaffMember(member, !was.roles().equals(employment.roles()));
        }
    }

    private void compareStaffMember(UUID member, boolean otherRoles) {
        var name = staffName(after, member);
        var groups = staffGroups(after, member);
        var wasIn = staffGroups(before, member);
        if (!wasIn.equals(groups)) {
            add(Section.STAFF, Kind.MOVED, name, wasIn, groups, null);
        }
        if (otherRoles || hasOtherRolesInGroups(member)) {
            var note = Sentence.of("intake.diff.roles");
            add(Section.STAFF, Kind.CHANGED, name, wasIn, groups, note);
        }
        @Nullable StaffMember wasCalled = before.staffMember(member);
        @Nullable StaffMember isCalled = after.staffMember(member);
        if (wasCalled != null && isCalled != null) {
            compareStaffMember(wasCalled, isCalled, wasIn, groups);
        }
    }

    private void compareStaffMember(StaffMember was, StaffMember is, String wasIn, String groups) {
        var name = is.name().full();
        if (!was.name().equals(is.name())) {
            add(Section.STAFF, Kind.RENAMED, name, wasIn, groups, renamed(was.name(), is.name()));
        }
        if (!was.email().equals(is.email())) {
            var note = Sentence.of("intake.diff.email", orDash(was.email()), orDash(is.email()));
            add(Section.STAFF, Kind.CHANGED, name, wasIn, groups, note);
        }
    }

    private boolean hasOtherRolesInGroups(UUID member) {
        return isSameYear()
                && after.staffings(member).stream()
                        .anyMatch(is ->
                                before.staffings(member).stream()
                                        .anyMatch(was ->
                                                was.id().equals(is.id())
                                                        && !was.roles().equals(is.roles())));
    }

    private void compareGroups() {
        for (BaseGroup it : after.state().groups()) {
            @Nullable BaseGroup was = before.group(it.id());
            compareGroup(was == null ? null : was.name(), it.name(), Objects.equals(was, it));
        }
        for (CombinedGroup it : after.state().combinedGroups()) {
            @Nullable CombinedGroup was = before.combinedGroup(it.id());
            compareGroup(was == null ? null : was.name(), it.name(), Objects.equals(was, it));
        }
        if (isSameYear()) {
            listGroupsThatGo();
        }
    }

    private void listGroupsThatGo() {
        for (BaseGroup it : before.state().groups()) {
            if (after.group(it.id()) == null) {
                add(Section.GROUPS, Kind.LEFT, it.name(), it.name(), "", null);
            }
        }
        for (CombinedGroup it : before.state().combinedGroups()) {
            if (after.combinedGroup(it.id()) == null) {
                add(Section.GROUPS, Kind.LEFT, it.name(), it.name(), "", null);
            }
        }
    }

    private void compareGroup(@Nullable String was, String is, boolean same) {
        if (was == null) {
            add(Section.GROUPS, Kind.ADDED, is, "", is, null);
        } else if (!was.equals(is)) {
            add(Section.GROUPS, Kind.RENAMED, is, was, is, null);
        } else if (!same) {
            add(Section.GROUPS, Kind.CHANGED, is, was, is, Sentence.of("intake.diff.group"));
        }
    }

    private boolean isSameYear() {
        return before.year().equals(after.year());
    }

    private void add(
            Section section,
            Kind kind,
            String name,
            String was,
            String is,
            @Nullable Sentence note) {
        rows.add(new DiffRow(section, kind, name, was, is, Optional.ofNullable(note)));
    }

    /** Only what is different: two names that look alike differ in a part that is not shown. */
    private static Sentence renamed(PersonName was, PersonName is) {
        return was.full().equals(is.full())
                ? Sentence.of("intake.diff.name-parts")
                : Sentence.of("intake.diff.renamed", was.full(), is.full());
    }

    private static List<Object> daysOf(Placement it) {
        return List.of(Optional.ofNullable(it.firstDay()), Optional.ofNullable(it.lastDay()));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String pupilName(KnownRoster roster, UUID id) {
        @Nullable Pupil pupil = roster.pupil(id);
        return pupil == null ? "–" : pupil.name().full();
    }

    private static String staffName(KnownRoster roster, UUID id) {
        @Nullable StaffMember member = roster.staffMember(id);
        return member == null ? "–" : member.name().full();
    }

    private static String groupName(KnownRoster roster, @Nullable UUID id) {
        @Nullable BaseGroup group = roster.group(id);
        @Nullable CombinedGroup combined = roster.combinedGroup(id);
        if (group != null) {
            return group.name();
        }
        return combined == null ? "" : combined.name();
    }

    private static String combinedGroups(KnownRoster roster, UUID pupil) {
        return roster.memberships(pupil).stream()
                .map(CombinedMembership::combinedGroup)
                .map(it -> groupName(roster, it))
                .sorted()
                .collect(joining(", "));
    }

    private static String staffGroups(KnownRoster roster, UUID member) {
        return roster.staffings(member).stream()
                .map(Staffing::group)
                .map(it -> groupName(roster, it))
                .distinct()
                .sorted()
                .collect(joining(", "));
    }
}
