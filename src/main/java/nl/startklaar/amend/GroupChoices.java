package nl.startklaar.amend;

import java.util.List;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.web.Choice;

/** The groups of a school, to choose one from in a form. */
final class GroupChoices {

    private GroupChoices() {}

    static List<Choice> of(List<BaseGroup> groups) {
        return groups.stream().map(it -> new Choice(it.id().toString(), it.name())).toList();
    }
}
