package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;

/** What everybody of a school's roster may open on a day: pupils first, then staff. */
public record Everybody(LocalDate day, List<Seen> people) {

    public Everybody {
        people = List.copyOf(people);
    }

    /**
     * @param inRoster whether they are expected at school that day
     * @param answers the rule's answer for each product of every method that is linked around them;
     *     people to whom the same facts apply share one and the same list
     */
    public record Seen(Person person, Verdict.Step inRoster, List<Answer> answers) {}
}
