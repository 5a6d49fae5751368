package nl.startklaar.checklist;

import java.util.Optional;
import nl.startklaar.kernel.Brin;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.web.MenuBadge;
import nl.startklaar.web.Visitor;
import org.springframework.stereotype.Component;

/** What wants an action or an answer, behind the list in the menu. */
@Component
class OpenItems implements MenuBadge {

    private static final String SCHOOLS = "/s/";

    private final Schools schools;
    private final Readiness readiness;

    OpenItems(Schools schools, Readiness readiness) {
        this.schools = schools;
        this.readiness = readiness;
    }

    @Override
    public String item() {
        return ChecklistMenu.WORDS;
    }

    @Override
    public int count(Visitor visitor) {
        return visitor.home().flatMap(this::find).map(readiness::countOpen).orElse(0);
    }

    private Optional<School> find(String home) {
        return Brin.find(home.substring(SCHOOLS.length())).flatMap(schools::findSchool);
    }
}
