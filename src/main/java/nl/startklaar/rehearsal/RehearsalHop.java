package nl.startklaar.rehearsal;

import java.util.List;
import java.util.Optional;
import nl.startklaar.catalogue.Offer;

/**
 * One thing that has to be right on the morning. A module that knows of one brings it as a bean:
 * the ways in and the address come so. A hop only looks; what is right itself is decided by the
 * rule that decides on that morning too, never by a copy of it.
 */
public interface RehearsalHop {

    /** Where on the way it stands; the lower is said first. What people may open is 50. */
    int order();

    /** What the history calls it: short, and never changed. */
    String name();

    /**
     * Those who do not get past it; together, and not one by one. Inside the school's transaction.
     */
    List<Stop> look(Walk walk);

    /**
     * One of its own stops in words.
     *
     * @param offer of the product of the stop; empty when it has none, or nobody offers it any more
     */
    Told tell(Stop stop, Optional<Offer> offer, Morning morning);
}
