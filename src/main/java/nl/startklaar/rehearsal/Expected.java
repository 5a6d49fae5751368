package nl.startklaar.rehearsal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.startklaar.access.Everybody.Seen;
import nl.startklaar.access.Person;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Verdict.State;
import nl.startklaar.school.Role;

/**
 * Who is expected on a morning. Pupils who are at school that day; of the staff, whoever has a
 * group and whoever is nothing but a teacher: a teacher without a group is missed, a head is not.
 */
final class Expected {

    private static final Set<Role> BEFORE_A_GROUP =
            EnumSet.of(Role.TEACHER, Role.SUBSTITUTE, Role.TRAINEE, Role.SUPPORT_STAFF);

    private static final Set<Role> TEACHES = EnumSet.of(Role.TEACHER, Role.SUBSTITUTE);

    private static final Set<Role> BUSY_ELSEWHERE =
            EnumSet.of(Role.HEAD, Role.CARE_COORDINATOR, Role.ICT_COORDINATOR);

    private Expected() {}

    static boolean isExpected(Seen seen, LocalDate day) {
        if (seen.inRoster().state() == State.UNMET) {
            return false;
        }
        return seen.person().kind() == Kind.PUPIL || isTeacher(seen.person(), day);
    }

    private static boolean isTeacher(Person person, LocalDate day) {
        var roles = person.rolesOn(day);
        return person.groupsOn(day).isEmpty()
                ? !Collections.disjoint(roles, TEACHES)
                        && Collections.disjoint(roles, BUSY_ELSEWHERE)
                : !Collections.disjoint(roles, BEFORE_A_GROUP);
    }
}
