package nl.startklaar.licence;

import nl.startklaar.catalogue.CatalogueChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Names, last days and material are the publishers', and checks of schools read them: when they
 * change, the schools that have a contract of these methods look again: once the change is there,
 * and each in a deed of its own.
 */
@Component
class OfferOfSchools {

    private final SchoolsOfMethodsStore schools;
    private final Contracts contracts;

    OfferOfSchools(SchoolsOfMethodsStore schools, Contracts contracts) {
        this.schools = schools;
        this.contracts = contracts;
    }

    @TransactionalEventListener
    public void on(CatalogueChanged changed) {
        schools.list(changed.methods()).forEach(contracts::offerChanged);
    }
}
