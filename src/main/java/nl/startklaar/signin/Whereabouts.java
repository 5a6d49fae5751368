package nl.startklaar.signin;

/** Where a pupil is, as far as we let anybody in from there. */
public enum Whereabouts {
    /** At one of the school's own addresses. */
    SCHOOL,
    /** On a device of the school, somewhere else; or where a parent signed in. */
    HOME
}
