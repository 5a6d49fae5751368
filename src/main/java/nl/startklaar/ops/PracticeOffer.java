package nl.startklaar.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.startklaar.catalogue.CatalogueFile;
import nl.startklaar.catalogue.CatalogueReading.Refused;
import nl.startklaar.catalogue.CatalogueReading.Understood;
import nl.startklaar.catalogue.CatalogueUpkeep;
import nl.startklaar.kernel.SchoolId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What three invented publishers offer, taken over as every operator does: from a file. */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeOffer {

    private static final ClassPathResource FILE = new ClassPathResource("practice/catalogue.json");

    private final CatalogueUpkeep upkeep;
    private final PracticeContracts contracts;

    PracticeOffer(CatalogueUpkeep upkeep, PracticeContracts contracts) {
        this.upkeep = upkeep;
        this.contracts = contracts;
    }

    void open() {
        switch (CatalogueFile.read(content())) {
            case Understood(var file) -> upkeep.takeOver(file);
            case Refused(var problems) -> throw new IllegalStateException(problems.toString());
        }
    }

    /** What the school has of it. */
    void choose(SchoolId school) {
        contracts.open(school);
    }

    private static byte[] content() {
        try {
            return FILE.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
