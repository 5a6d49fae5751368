package nl.startklaar.bench;

import java.util.List;

/**
 * What opening things takes; as JSON it is for programs, so a change of its fields gets the next
 * number.
 *
 * @param shown how many tiles the real work gave, which are as many as the bare query found
 */
public record AccessReport(
        String format,
        long seed,
        int rounds,
        int workers,
        BenchReport.Machine machine,
        BenchReport.Size country,
        long shown,
        List<Line> lines) {

    public static final String FORMAT = "startklaar.bench.access/1";

    public AccessReport {
        lines = List.copyOf(lines);
    }

    /**
     * One kind of work.
     *
     * @param name TILES, SCHOOL or COUNTRY
     * @param pieces of work in one round: pupils or schools
     * @param seconds of one round; of SCHOOL one after the other, of the others by all workers
     * @param bareSeconds the bare queries of the same, by as many workers
     * @param ratio real by bare, the median of the rounds
     */
    public record Line(String name, int pieces, Spread seconds, Spread bareSeconds, double ratio) {

        public double perSecond() {
            return pieces / seconds.median();
        }

        public double millisecondsEach() {
            return seconds.median() * 1000 / pieces;
        }
    }
}
