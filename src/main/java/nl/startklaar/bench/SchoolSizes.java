package nl.startklaar.bench;

import java.util.List;

/**
 * How many pupils the schools of the country have: the classes of Statistics Netherlands for
 * 2022/'23, in which special primary schools are counted as schools of their size. Inside a class
 * small schools are more common than large ones, so that each class has the mean it has in truth.
 */
final class SchoolSizes {

    /** Steps that fill the line from 0 to 1 evenly, however many are taken. */
    private static final double GOLDEN = 0.618_033_988_749_894_9;

    /**
     * Schools of one class.
     *
     * @param slope 1 when all sizes are as common; higher when the small ones are more common
     */
    private record Band(int schools, int smallest, int largest, double slope) {}

    private static final List<Band> BANDS =
            List.of(
                    new Band(1_148, 38, 100, 1.0),
                    new Band(2_099, 104, 200, 1.0),
                    new Band(2_811, 201, 500, 2.0),
                    new Band(257, 501, 1_000, 3.2),
                    new Band(4, 1_001, 1_855, 1.0));

    private static final int SCHOOLS = BANDS.stream().mapToInt(Band::schools).sum();

    private SchoolSizes() {}

    /** Spread so that the first ten schools are as mixed as the first thousand. */
    static int of(int index) {
        double at = (0.5 + index * GOLDEN) % 1.0 * SCHOOLS;
        for (Band band : BANDS) {
            if (at < band.schools()) {
                double share = Math.pow(at / band.schools(), band.slope());
                return (int) (band.smallest() + share * (band.largest() - band.smallest() + 1));
            }
            at -= band.schools();
        }
        return BANDS.getLast().largest();
    }
}
