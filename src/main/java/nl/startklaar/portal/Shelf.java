package nl.startklaar.portal;

import java.util.List;
import java.util.UUID;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Sentence;

/** What opens for whom, as the one rule decides it: these pages decide nothing themselves. */
interface Shelf {

    /** For the adult who looks, by method and level. */
    List<Material> listFor(AtSchool at);

    /** For a pupil, by method and level. */
    List<Material> listForPupil(SchoolId school, UUID pupil);

    /** Why a product does not open for the adult who looks. */
    Sentence why(AtSchool at, Product product);
}
