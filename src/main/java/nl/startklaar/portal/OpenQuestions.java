package nl.startklaar.portal;

import java.util.Optional;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.web.MenuBadge;
import nl.startklaar.web.Visitor;
import org.springframework.stereotype.Component;

/** How many questions of teachers wait, behind their entry of the menu. */
@Component
class OpenQuestions implements MenuBadge {

    private static final String SCHOOLS = "/s/";

    private final Schools schools;
    private final TeacherQuestions questions;

    OpenQuestions(Schools schools, TeacherQuestions questions) {
        this.schools = schools;
        this.questions = questions;
    }

    @Override
    public String item() {
        return PortalMenu.QUESTIONS;
    }

    /** Not asked for on the pages of who has no such entry. */
    @Override
    public int count(Visitor visitor) {
        return Optional.of(visitor)
                .filter(it -> it.roles().contains(Role.ICT_COORDINATOR.name()))
                .flatMap(Visitor::home)
                .flatMap(this::find)
                .map(School::id)
                .map(questions::countOpen)
                .orElse(0);
    }

    private Optional<School> find(String home) {
        return Brin.find(home.substring(SCHOOLS.length())).flatMap(schools::findSchool);
    }
}
