package nl.startklaar.portal;

import java.net.URI;
import java.util.Optional;
import nl.startklaar.catalogue.Product;
import nl.startklaar.school.School;

/**
 * The way to a publisher's own software. Brought as a bean by the module that speaks with
 * publishers; the rule that decides who may open what was asked before.
 */
public interface OutsideDoor {

    /** Where an adult of this school goes; empty when this door does not lead to the product. */
    Optional<URI> forAdult(School school, Product product);

    /** Where a pupil goes. */
    Optional<URI> forPupil(School school, Product product);
}
