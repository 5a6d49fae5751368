package nl.startklaar.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.access.Person.Place;
import nl.startklaar.access.Verdict.State;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.access.Verdict.Why;
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

    private static final Set<Why> OF_THE_PERSON =
            EnumSet.of(
                    Why.NOT_IN_ROSTER,
                    Why.NOT_YET_AT_SCHOOL,
                    Why.LEFT,
                    Why.NO_GROUP,
                    Why.ROLE_GIVES_NO_LESSONS);

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
        /** It is as it should be, or only time is needed. */
        NOBODY
    }

    public boolean opens() {
        return verdict.opens();
    }

    /** Whether it is the same for every product: then it need be said only once. */
    boolean isAboutThePerson() {
        return OF_THE_PERSON.contains(why());
    }

    /**
     * What people would expect here and miss: it is meant for them, and it is linked, or was, or is
     * of their own level.
     */
    boolean isExpected() {
        if (!verdict.meant()) {
            return false;
        }
        return switch (why()) {
            case FINE -> false;
            case NOT_LINKED, ONLY_OTHER_YEAR_GROUP ->
                    offer.product().yearGroup().filter(this::isLevelOfPerson).isPresent();
            default -> !isAboutThePerson();
        };
    }

    /** How far it comes: what stops last, is nearest to being right. */
    int reach() {
        return verdict.firstUnmet()
                .map(it -> it.condition().ordinal())
                .orElse(verdict.chain().size());
    }

    private Why why() {
        return verdict.firstUnmet().map(Step::why).orElse(Why.FINE);
    }

    private boolean isLevelOfPerson(String level) {
        return person.placesOn(day).stream().map(Place::yearGroup).anyMatch(level::equals);
    }

    /** The condition that is not met, in words; empty when it opens. */
    Optional<Sentence> stop() {
        return lines.stream()
                .filter(it -> it.step().state() == State.UNMET)
                .map(Line::says)
                .findFirst();
    }
}
