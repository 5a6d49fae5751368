package nl.startklaar.checklist;

import java.util.List;
import nl.startklaar.school.School;

/** Whom to call. Empty text means that we do not know. */
record Contact(String name, String phone, String email) {

    /** Who knows the contacts of a school, as a bean; without one only the kind is named. */
    interface Source {

        List<Contact> list(School school, Party party);
    }
}
