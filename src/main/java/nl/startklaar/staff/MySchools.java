package nl.startklaar.staff;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import org.springframework.stereotype.Component;

/** Which schools somebody reaches, and where they begin. */
@Component
class MySchools {

    private static final String PROFILE = "/mijn";

    private final Schools schools;
    private final List<Landing> landings;

    MySchools(Schools schools, List<Landing> landings) {
        this.schools = schools;
        this.landings = landings.stream().sorted(Comparator.comparingInt(Landing::order)).toList();
    }

    List<School> list(Viewer viewer) {
        return schools.listSchools().stream().filter(it -> !viewer.rolesAt(it).isEmpty()).toList();
    }

    String start(Viewer viewer) {
        var mine = list(viewer);
        return switch (mine.size()) {
            case 0 -> viewer.isOperator() ? "/beheer" : PROFILE;
            case 1 -> landing(viewer, mine.getFirst());
            default -> "/scholen";
        };
    }

    String landing(Viewer viewer, School school) {
        var roles = viewer.rolesAt(school);
        return landings.stream()
                .filter(it -> !Collections.disjoint(it.roles(), roles))
                .findFirst()
                .map(it -> school.home() + it.path())
                .orElse(PROFILE);
    }
}
