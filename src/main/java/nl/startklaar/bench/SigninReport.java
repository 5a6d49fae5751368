package nl.startklaar.bench;

import java.util.List;

/**
 * What signing in takes; as JSON it is for programs, so a change of its fields gets the next
 * number.
 *
 * @param seconds how long each thing was asked in each round
 */
public record SigninReport(
        String format,
        long seed,
        int rounds,
        double seconds,
        BenchReport.Machine machine,
        BenchReport.Size country,
        double databaseMb,
        List<Line> lines) {

    public static final String FORMAT = "startklaar.bench.signin/1";

    public SigninReport {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that was asked.
     *
     * @param name BARE, EMPTY, PUPIL, TEACHER (each as often as it is answered), EMPTY_STEADY,
     *     PUPIL_STEADY, PUPIL_BESIDE (with teachers at the same time), TEACHER_BESIDE
     * @param failed answers that were not as they have to be, of all rounds; there should be none
     * @param serverCpu milliseconds of the server's processor time for each; of what is asked
     *     beside something else, of both
     * @param ratio to the bare sign-in, in time; of PUPIL_STEADY its p99 to that of EMPTY_STEADY;
     *     of PUPIL_BESIDE its p95 to that of PUPIL_STEADY: the median of the rounds
     */
    public record Line(
            String name,
            long failed,
            Spread perSecond,
            Spread serverCpu,
            Spread postgresCpu,
            Spread askingCpu,
            Spread p50,
            Spread p95,
            Spread p99,
            double ratio) {}
}
