package nl.startklaar.portal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/** For whom the pages with lesson material are made. What opens there, the rule decides. */
final class LessonGivers {

    private static final Set<Role> ROLES =
            EnumSet.of(
                    Role.TEACHER,
                    Role.SUBSTITUTE,
                    Role.CARE_COORDINATOR,
                    Role.TRAINEE,
                    Role.SUPPORT_STAFF);

    private LessonGivers() {}

    static Set<String> names() {
        return ROLES.stream().map(Role::name).collect(Collectors.toSet());
    }

    static boolean include(AtSchool at) {
        return !Collections.disjoint(at.roles(), ROLES);
    }
}
