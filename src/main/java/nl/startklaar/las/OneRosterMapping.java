package nl.startklaar.las;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.las.OneRosterDelta.Enrolment;
import nl.startklaar.las.OneRosterDelta.Group;
import nl.startklaar.las.OneRosterDelta.Person;
import nl.startklaar.las.OneRosterDelta.Role;
import nl.startklaar.las.OneRosterRows.ClassRow;
import nl.startklaar.las.OneRosterRows.EnrollmentRow;
import nl.startklaar.las.OneRosterRows.RoleRow;
import nl.startklaar.las.OneRosterRows.UserRow;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one school into the words of Edexml. */
final class OneRosterMapping {

    /** First day of a school year, and the first day after it. */
    record Bounds(Optional<LocalDate> start, Optional<LocalDate> end) {

        @Nullable String from(Optional<LocalDate> begin) {
            return start.flatMap(it -> begin.filter(it::isBefore))
                    .map(LocalDate::toString)
                    .orElse(null);
        }

        @Nullable String until(Optional<LocalDate> until) {
            return end.flatMap(it -> until.filter(it::isAfter))
                    .map(LocalDate::toString)
                    .orElse(null);
        }
    }

    private static final String PUPIL = "";
    private static final String COMBINATION = "C";
    private static final String STUDENT = "student";

    /** Parents and other relatives are not at the school: they have no code. */
    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry(STUDENT, PUPIL),
                    Map.entry("teacher", "LRK"),
                    Map.entry("aide", "STA"),
                    Map.entry("siteAdministrator", "ICT"),
                    Map.entry("systemAdministrator", "ICT"),
                    Map.entry("principal", "DIR"),
                    Map.entry("counselor", "IB"),
                    Map.entry("proctor", "TAL"),
                    Map.entry("administrator", "ADM"),
                    Map.entry("districtAdministrator", "ADM"));

    private final Optional<String> school;
    private final Map<String, String> keys;
    private final Set<String> leftOut;
    private final Bounds bounds;

    /**
     * @param keys of users by the ids that other rows call them by
     * @param leftOut classes of others: rows about them are no mistake
     */
    OneRosterMapping(
            Optional<String> school, Map<String, String> keys, Set<String> leftOut, Bounds bounds) {
        this.school = school;
        this.keys = keys;
        this.leftOut = leftOut;
        this.bounds = bounds;
    }

    OneRosterDelta of(
            List<ClassRow> classes,
            List<UserRow> users,
            List<RoleRow> roles,
            List<EnrollmentRow> enrollments,
            Format version) {
        var allRoles = version == Format.ONEROSTER_1_1 ? rolesOf(users) : roles;
        var elsewhere = elsewhere(allRoles);
        return new OneRosterDelta(
                classes.stream().map(OneRosterMapping::group).toList(),
                users.stream()
                        .filter(it -> it.isGone() || !elsewhere.contains(it.id()))
                        .map(OneRosterMapping::person)
                        .toList(),
                allRoles.stream()
                        .filter(it -> isOurs(it) && CODES.containsKey(it.role()))
                        .map(this::role)
                        .toList(),
                enrollments.stream()
                        .filter(it -> isOurs(it) && !elsewhere.contains(it.user()))
                        .map(this::enrolment)
                        .toList());
    }

    /** In 1.1 a user has one role, at all their schools. */
    private List<RoleRow> rolesOf(List<UserRow> users) {
        var roles = new ArrayList<RoleRow>();
        for (UserRow user : users) {
            boolean isHere =
                    school.isEmpty() || user.orgs().isEmpty() || user.orgs().contains(school.get());
            var org = isHere ? school.orElse("") : user.orgs().getFirst();
            if (!user.isGone() && !user.role().isEmpty()) {
                roles.add(
                        new RoleRow(
                                user.id(),
                                user.role(),
                                org,
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                user.line()));
            }
        }
        return roles;
    }

    /** Who is something, and nothing at this school that we keep: of other schools, or a parent. */
    private Set<String> elsewhere(List<RoleRow> roles) {
        Map<String, Boolean> isHere = new HashMap<>();
        for (RoleRow role : roles) {
            boolean here = isOurs(role) && CODES.containsKey(role.role());
            isHere.merge(role.user(), here || role.isGone(), Boolean::logicalOr);
        }
        var elsewhere = new HashSet<String>();
        isHere.forEach((user, here) -> {
            if (!here) {
                elsewhere.add(user);
            }
        });
        return elsewhere;
    }

    private boolean isOurs(RoleRow role) {
        return school.isEmpty() || role.org().isEmpty() || school.get().equals(role.org());
    }

    private boolean isOurs(EnrollmentRow row) {
        boolean isHere =
                school.isEmpty() || row.school().isEmpty() || school.get().equals(row.school());
        return isHere && !leftOut.contains(row.group());
    }

    private static Group group(ClassRow row) {
        var jaargroep =
                row.grades().size() == 1
                        ? OneRosterRows.yearGroup(row.grades().getFirst())
                        : COMBINATION;
        return new Group(
                row.id(), row.isHomeroom(), row.title(), jaargroep, row.isGone(), row.line());
    }

    private static Person person(UserRow row) {
        return new Person(
                row.key(),
                row.eckid(),
                row.naam(),
                row.email(),
                row.jaargroep(),
                row.isGone(),
                row.line());
    }

    private String key(String user) {
        return keys.getOrDefault(user, user);
    }

    private Role role(RoleRow row) {
        return new Role(
                key(row.user()),
                CODES.getOrDefault(row.role(), PUPIL),
                row.begin().map(LocalDate::toString).orElse(null),
                row.end().map(LocalDate::toString).orElse(null),
                row.isGone(),
                row.line());
    }

    private Enrolment enrolment(EnrollmentRow row) {
        return new Enrolment(
                key(row.user()),
                row.group(),
                row.role().equals(STUDENT),
                rollen(row.role()),
                bounds.from(row.begin()),
                bounds.until(row.end()),
                row.isGone(),
                row.line());
    }

    /** A teacher's own roles say enough. */
    private static List<String> rollen(String role) {
        return switch (role) {
            case "administrator" -> List.of("ADM");
            case "proctor" -> List.of("TAL");
            default -> List.of();
        };
    }
}
