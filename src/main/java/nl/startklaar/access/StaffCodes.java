package nl.startklaar.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.startklaar.school.Role;

/**
 * What the codes of a pupil administration say that an adult is. Who stands at a group and does not
 * only help there, gives lessons there, whatever else they are: a head who has a group on Fridays
 * needs the material of that group.
 */
final class StaffCodes {

    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    Map.entry("LRK", Role.TEACHER),
                    Map.entry("VAK", Role.TEACHER),
                    Map.entry("IB", Role.CARE_COORDINATOR),
                    Map.entry("RT", Role.CARE_COORDINATOR),
                    Map.entry("STA", Role.TRAINEE),
                    Map.entry("OWA", Role.SUPPORT_STAFF),
                    Map.entry("KLA", Role.SUPPORT_STAFF),
                    Map.entry("LOS", Role.SUPPORT_STAFF),
                    Map.entry("TAL", Role.SUPPORT_STAFF),
                    Map.entry("ADM", Role.SUPPORT_STAFF),
                    Map.entry("ICT", Role.ICT_COORDINATOR),
                    Map.entry("DIR", Role.HEAD),
                    Map.entry("ADJ", Role.HEAD),
                    Map.entry("LOC", Role.HEAD));

    /** In a group these help; a parent (OUD) is no adult of the school. */
    private static final Set<String> HELPING = Set.of("STA", "OWA", "KLA", "LOS", "TAL", "OUD");

    private StaffCodes() {}

    static Set<Role> ofEmployment(Collection<String> codes) {
        var roles = EnumSet.noneOf(Role.class);
        codes.stream().filter(ROLES::containsKey).map(ROLES::get).forEach(roles::add);
        return roles;
    }

    /** Where no code is said for the group, what they are in general. */
    static Set<Role> atGroup(Collection<String> codes, Collection<String> inGeneral) {
        var said = codes.isEmpty() ? inGeneral : codes;
        var roles = ofEmployment(said);
        if (said.isEmpty() || !HELPING.containsAll(said)) {
            roles.add(Role.TEACHER);
        }
        return roles;
    }
}
