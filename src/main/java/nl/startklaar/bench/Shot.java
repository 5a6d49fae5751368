package nl.startklaar.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What came of asking one thing for some seconds.
 *
 * @param count how many were answered well
 * @param failed how many were not, of which there should be none
 * @param cpuSeconds processor time of who asked
 * @param p50 milliseconds, from when each was due
 */
record Shot(
        long count,
        long failed,
        double seconds,
        double cpuSeconds,
        double p50,
        double p95,
        double p99) {

    private static final double NANOS_OF_A_MILLI = 1e6;

    static Shot of(long[] nanos, long failed, double seconds, double cpuSeconds) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Shot(
                sorted.length,
                failed,
                seconds,
                cpuSeconds,
                share(sorted, 0.50),
                share(sorted, 0.95),
                share(sorted, 0.99));
    }

    private static double share(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / NANOS_OF_A_MILLI;
    }

    double perSecond() {
        return count / seconds;
    }

    /** As one process tells it to another. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%d %d %f %f %f %f %f",
                count,
                failed,
                seconds,
                cpuSeconds,
                p50,
                p95,
                p99);
    }

    static Shot of(String line) {
        var told = line.split(" ", -1);
        return new Shot(
                Long.parseLong(told[0]),
                Long.parseLong(told[1]),
                Double.parseDouble(told[2]),
                Double.parseDouble(told[3]),
                Double.parseDouble(told[4]),
                Double.parseDouble(told[5]),
                Double.parseDouble(told[6]));
    }
}
