package nl.startklaar.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.readiness.Finding;
import org.jspecify.annotations.Nullable;

/** What is not right about the teachers of a school year and their groups. */
final class StaffReview {

    private static final String TEACHER = "LRK";
    private static final String TRAINEE = "STA";
    private static final Set<String> TEACHING = Set.of(TEACHER, "VAK");

    /** A teacher who is also one of these may well have no group. */
    private static final Set<String> BUSY_ELSEWHERE = Set.of("DIR", "ADJ", "LOC", "IB", "RT");

    private final RosterState now;
    private final Map<UUID, StaffMember> staff;
    private final List<Employment> employments;
    private final Map<UUID, List<Staffing>> staffingsOfGroup;
    private final Set<UUID> withGroup;

    /** Whoever was there for a while, is there until the last day. */
    StaffReview(RosterState now, LocalDate today) {
        this.now = now;
        this.staff = now.staff().stream().collect(toMap(StaffMember::id, it -> it));
        this.employments =
                now.employments().stream()
                        .filter(it -> isHere(it.lastDay(), today))
                        .sorted(Comparator.comparing(it -> member(it).name().full()))
                        .toList();
        var staffings = now.staffings().stream().filter(it -> isHere(it.lastDay(), today)).toList();
        this.staffingsOfGroup = staffings.stream().collect(groupingBy(Staffing::group));
        this.withGroup = staffings.stream().map(Staffing::staffMember).collect(toSet());
    }

    /** Those who teach. */
    int count() {
        return (int) employments.stream().filter(StaffReview::teaches).count();
    }

    List<Finding> groupsWithoutTeacher() {
        return now.groups().stream()
                .filter(it -> !hasTeacher(it))
                .map(BaseGroup::name)
                .sorted()
                .map(it -> ImportFinding.of("roster.n3.group-without-teacher", it))
                .toList();
    }

    /** At most one finding a person, so that the list counts persons. */
    List<Finding> incompleteTeachers() {
        return employments.stream()
                .filter(StaffReview::teaches)
                .flatMap(it -> incomplete(it).stream())
                .toList();
    }

    /** A teacher who is a trainee too: other programs take such a person for a trainee. */
    List<String> teachersWhoAreTrainees() {
        return employments.stream()
                .filter(it -> it.roles().containsAll(Set.of(TEACHER, TRAINEE)))
                .map(it -> member(it).name().full())
                .toList();
    }

    private static boolean isHere(@Nullable LocalDate lastDay, LocalDate today) {
        return lastDay == null || !lastDay.isBefore(today);
    }

    private Optional<Finding> incomplete(Employment employment) {
        var member = member(employment);
        boolean needsEmail = member.email().isEmpty();
        boolean needsGroup = expectsGroup(employment) && !withGroup.contains(member.id());
        var name = member.name().full();
        if (needsEmail && needsGroup) {
            return Optional.of(ImportFinding.of("roster.n3.teacher-without-email-and-group", name));
        }
        if (needsEmail) {
            return Optional.of(ImportFinding.of("roster.n3.teacher-without-email", name));
        }
        return needsGroup
                ? Optional.of(ImportFinding.of("roster.n3.teacher-without-group", name))
                : Optional.empty();
    }

    private boolean hasTeacher(BaseGroup group) {
        return staffingsOfGroup.getOrDefault(group.id(), List.of()).stream()
                .map(this::rolesIn)
                .anyMatch(StaffRoles::haveTheGroup);
    }

    /** What somebody is in a group; if that is not said, what they are in general. */
    private List<String> rolesIn(Staffing staffing) {
        return staffing.roles().isEmpty()
                ? employments.stream()
                        .filter(it -> it.staffMember().equals(staffing.staffMember()))
                        .findFirst()
                        .map(Employment::roles)
                        .orElse(List.of())
                : staffing.roles();
    }

    private static boolean teaches(Employment employment) {
        return !Collections.disjoint(employment.roles(), TEACHING);
    }

    private static boolean expectsGroup(Employment employment) {
        return Collections.disjoint(employment.roles(), BUSY_ELSEWHERE);
    }

    private StaffMember member(Employment employment) {
        var member = staff.get(employment.staffMember());
        if (member == null) {
            throw new IllegalStateException("No staff member " + employment.staffMember());
        }
        return member;
    }
}
