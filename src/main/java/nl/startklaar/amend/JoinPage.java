package nl.startklaar.amend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;

/**
 * Two groups that may be one.
 *
 * @param join what would become of them; empty until the other is chosen
 */
record JoinPage(InYear in, BaseGroup group, Form form, Optional<JoinGroups> join) {

    String self() {
        return in.home() + "/groepen/" + group.id() + "/samen";
    }

    /** Those of the same name first. */
    List<Choice> others() {
        return others(in, group).stream()
                .map(it ->
                        new Choice(
                                it.id().toString(),
                                it.name() + " (" + String.join(", ", it.yearGroups()) + ")"))
                .toList();
    }

    static List<BaseGroup> others(InYear in, BaseGroup group) {
        return in.groups().stream()
                .filter(it -> !it.id().equals(group.id()))
                .sorted(Comparator.comparing(it -> !it.name().equalsIgnoreCase(group.name())))
                .toList();
    }
}
