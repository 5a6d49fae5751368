package nl.startklaar.amend;

import nl.startklaar.school.Role;

/** As what somebody comes to work at a school. */
enum StaffKind {
    TEACHER("LRK", Role.TEACHER),
    SUBSTITUTE("LRK", Role.SUBSTITUTE),
    TRAINEE("STA", Role.TRAINEE),
    CARE_COORDINATOR("IB", Role.CARE_COORDINATOR);

    private final String code;
    private final Role role;

    StaffKind(String code, Role role) {
        this.code = code;
        this.role = role;
    }

    /** As the formats of the pupil administrations write it. */
    String code() {
        return code;
    }

    /** What they are when they sign in. */
    Role role() {
        return role;
    }

    boolean isForAWhile() {
        return this == SUBSTITUTE || this == TRAINEE;
    }

    /** Sees every group, so that none has to be chosen. */
    boolean needsGroup() {
        return this != CARE_COORDINATOR;
    }
}
