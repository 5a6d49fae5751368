package nl.startklaar.roster;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/**
 * Which groups a viewer sees: all of them, or those in which the pupil administration puts a member
 * of staff with the viewer's mail address.
 */
public record Sight(boolean isEverything, String email) {

    private static final Set<Role> OF_EVERYTHING =
            EnumSet.of(Role.ICT_COORDINATOR, Role.HEAD, Role.CARE_COORDINATOR);

    private static final Set<Role> SEE_AS_PUPIL =
            EnumSet.of(Role.ICT_COORDINATOR, Role.TEACHER, Role.SUBSTITUTE, Role.CARE_COORDINATOR);

    /** Of who looks after the server, or a job. */
    public static Sight everything() {
        return new Sight(true, "");
    }

    public static Sight of(AtSchool at) {
        boolean isEverything = !Collections.disjoint(at.roles(), OF_EVERYTHING);
        return new Sight(isEverything, at.viewer().email());
    }

    /** Whether they may see, of a pupil whom they see, what that pupil can open. */
    public static boolean maySeeAsPupil(AtSchool at) {
        return !Collections.disjoint(at.roles(), SEE_AS_PUPIL);
    }
}
