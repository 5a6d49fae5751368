package nl.startklaar.staff;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.MenuItem;
import org.springframework.stereotype.Component;

/** Which schools somebody reaches, and where they begin. */
@Component
class MySchools {

    private static final String PROFILE = "/mijn";

    private final Schools schools;
    private final List<MenuItem> menu;

    MySchools(Schools schools, List<MenuItem> menu) {
        this.schools = schools;
        this.menu = menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
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

    /** Everybody begins at the first entry of their menu there. */
    String landing(Viewer viewer, School school) {
        var roles = viewer.rolesAt(school).stream().map(Role::name).collect(Collectors.toSet());
        return menu.stream()
                .filter(it -> !it.path().startsWith("//"))
                .filter(it -> !Collections.disjoint(it.roles(), roles))
                .findFirst()
                .map(it -> school.home() + it.path())
                .orElse(PROFILE);
    }
}
