package nl.startklaar.intake;

import java.time.Instant;
import java.util.UUID;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to what a file left open.
 *
 * @param question its id: keys, our ids and the names of groups, and no name of a person
 */
record GivenAnswer(
        SchoolId school,
        String question,
        boolean yes,
        @Nullable UUID account,
        String person,
        Instant at)
        implements OfSchool {}
