package nl.startklaar.staff;

import java.util.Set;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Form;

/** One person of a school, and the form to change what they are there. */
record ColleagueView(AtSchool at, Colleague colleague, Form form) {

    String base() {
        return at.home() + "/medewerkers";
    }

    String self() {
        return base() + "/" + colleague.account().id();
    }

    boolean isInvited() {
        return colleague.state() == Colleague.State.INVITED;
    }

    Set<Role> roles() {
        return Colleagues.ROLES;
    }
}
