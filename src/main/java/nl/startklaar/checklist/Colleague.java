package nl.startklaar.checklist;

import java.util.List;
import java.util.UUID;
import nl.startklaar.school.School;

/** Somebody who can take care of a line at this school. */
record Colleague(UUID account, String name) {

    /** Who knows the staff of a school, as a bean; without one a line can only be taken oneself. */
    interface Source {

        /** In the order in which people look for names. */
        List<Colleague> list(School school);
    }
}
