package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.school.School;
import nl.startklaar.web.Choice;

/** The schools somebody may choose from, each with where they begin there. */
record MySchoolsView(List<Choice> choices) {

    MySchoolsView {
        choices = List.copyOf(choices);
    }

    record Choice(School school, String href) {}
}
