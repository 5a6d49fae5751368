package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.school.AtSchool;

/** The people of a school. */
record ColleaguesView(AtSchool at, List<Colleague> colleagues) {

    ColleaguesView {
        colleagues = List.copyOf(colleagues);
    }

    String base() {
        return at.home() + "/medewerkers";
    }
}
