package nl.startklaar.rehearsal;

import java.util.List;
import nl.startklaar.access.Everybody.Seen;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/**
 * A morning at a school, and everybody who is expected then.
 *
 * @param people with what the rule of access says of each
 */
public record Walk(SchoolId school, Morning morning, List<Seen> people) implements OfSchool {

    public Walk {
        people = List.copyOf(people);
    }
}
