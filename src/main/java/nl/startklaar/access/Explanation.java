package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.readiness.Fix;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;

/**
 * Why somebody may open a product or not, in sentences.
 *
 * @param lines the conditions in their order
 * @param remedy what is to be done about the first that is not met; empty when it opens
 */
public record Explanation(
        Person person,
        Offer offer,
        LocalDate day,
        Verdict verdict,
        List<Line> lines,
        Optional<Remedy> remedy) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** A condition, and what is seen of it. */
    public record Line(Step step, Sentence says) {}

    /**
     * @param who acts
     * @param todo what they do, as a sentence to whoever reads
     * @param fix where it can be done here
     * @param roles to whom that page is there
     */
    public record Remedy(Party who, Sentence todo, Optional<Fix> fix, Set<Role> roles) {

        public Remedy {
            roles = Set.copyOf(roles);
        }
    }

    /** Who has to act. */
    public enum Party {
        COORDINATOR,
        /** Somebody who keeps the pupil administration. */
        LAS,
        PUBLISHER,
        TEACHER,
        /** It is as it should be, or only time is needed. */
        NOBODY
    }

    public boolean opens() {
        return verdict.opens();
    }
}
