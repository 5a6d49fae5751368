package nl.startklaar.amend;

import java.util.List;
import nl.startklaar.roster.BaseGroup;

/** One thing to choose from in a form. */
record Choice(String value, String label) {

    static List<Choice> ofGroups(List<BaseGroup> groups) {
        return groups.stream().map(it -> new Choice(it.id().toString(), it.name())).toList();
    }

    static List<Choice> of(List<String> values) {
        return values.stream().map(it -> new Choice(it, it)).toList();
    }
}
