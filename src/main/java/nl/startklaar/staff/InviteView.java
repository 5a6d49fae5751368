package nl.startklaar.staff;

import java.util.Set;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Form;

/** The form with which somebody is let in. */
record InviteView(AtSchool at, Form form) {

    String base() {
        return at.home() + "/medewerkers";
    }

    Set<Role> roles() {
        return Colleagues.ROLES;
    }
}
