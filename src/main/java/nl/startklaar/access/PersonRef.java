package nl.startklaar.access;

import java.util.UUID;
import nl.startklaar.school.AtSchool;

/** Whose material it is about. */
public sealed interface PersonRef {

    /** A pupil of the roster. */
    record Pupil(UUID id) implements PersonRef {}

    /** The same pupil, who came in from home. */
    record PupilAtHome(UUID id) implements PersonRef {}

    /** An adult of the roster; what their account gives them counts too, when they have one. */
    record StaffMember(UUID id) implements PersonRef {}

    /**
     * Who is signed in: what they are at the school, and where the roster puts a member of staff
     * with their mail address.
     */
    record Viewer(AtSchool at) implements PersonRef {}

    static PersonRef pupil(UUID id) {
        return new Pupil(id);
    }

    static PersonRef pupilAtHome(UUID id) {
        return new PupilAtHome(id);
    }

    static PersonRef staff(UUID id) {
        return new StaffMember(id);
    }

    static PersonRef viewer(AtSchool at) {
        return new Viewer(at);
    }
}
