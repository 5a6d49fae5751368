package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.school.Role;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Form;

/** Somebody's own page. */
record MeView(
        Viewer viewer,
        List<Work> work,
        List<OpenSession> sessions,
        List<OwnPage> pages,
        Form form) {

    MeView {
        work = List.copyOf(work);
        sessions = List.copyOf(sessions);
        pages = List.copyOf(pages);
    }

    /**
     * What somebody is somewhere.
     *
     * @param place the name of a school or board; empty for the installation
     */
    record Work(Role role, String place) {}
}
