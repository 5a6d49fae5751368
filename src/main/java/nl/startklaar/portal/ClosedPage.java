package nl.startklaar.portal;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.access.Explanation;
import nl.startklaar.access.Explanation.Line;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.access.Verdict.State;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.readiness.Fix;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;

/**
 * Why something does not open, for whoever wanted to open it.
 *
 * @param roles of the reader: who can do something about it gets the way there
 */
record ClosedPage(String home, Set<Role> roles, Explanation explanation) {

    ClosedPage {
        roles = Set.copyOf(roles);
    }

    Product product() {
        return explanation.offer().product();
    }

    TeachingMethod method() {
        return explanation.offer().method();
    }

    /** The first condition that is not met. */
    Optional<Sentence> why() {
        return explanation.lines().stream()
                .filter(it -> it.step().state() == State.UNMET)
                .map(Line::says)
                .findFirst();
    }

    /** Where the reader can mend it. */
    Optional<Fix> fix() {
        return explanation
                .remedy()
                .filter(it -> !Collections.disjoint(it.roles(), roles))
                .flatMap(Remedy::fix);
    }

    /** Whether somebody else has to act: then the reader can ask. */
    boolean canAsk() {
        return fix().isEmpty()
                && explanation.remedy().filter(it -> it.who() != Party.NOBODY).isPresent();
    }

    /** What the reader does, when it is they who can do it, or when there is nothing to do. */
    Optional<Sentence> todo() {
        return explanation.remedy().filter(_ -> !canAsk()).map(Remedy::todo);
    }

    String chain() {
        return home + "/waarom/ik/" + product().id();
    }

    String ask() {
        return home + "/lesmateriaal/mist?product=" + product().id();
    }
}
