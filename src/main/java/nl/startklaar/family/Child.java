package nl.startklaar.family;

import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.Avatars;

/** A child of a parent who is signed in, as long as it is at that school. */
record Child(School school, ParentWay way, PupilToday pupil) {

    String name() {
        return pupil.name().called();
    }

    String avatar() {
        return Avatars.of(pupil.id());
    }

    /** Where it comes in. */
    String address() {
        return "/thuis/kind/" + school.brin() + "/" + way.id();
    }

    /** Where its parent helps it. */
    String helpAddress() {
        return "/thuis/gezin/" + school.brin() + "/" + way.id() + "/opnieuw";
    }
}
