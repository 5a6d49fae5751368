package nl.startklaar.catalogue;

import java.util.List;

/** What came of reading a file of the catalogue. One thing that is wrong refuses it whole. */
public sealed interface CatalogueReading {

    record Understood(CatalogueFile file) implements CatalogueReading {}

    /** What is wrong, place by place; of a file that is wrong everywhere the first places. */
    record Refused(List<CatalogueProblem> problems) implements CatalogueReading {

        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused of(String place, String words, Object... arguments) {
            return new Refused(List.of(CatalogueProblem.of(place, words, arguments)));
        }
    }
}
