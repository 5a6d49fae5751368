package nl.startklaar.bench;

import java.util.List;
import java.util.Map;

/**
 * What a bench has measured; as JSON it is for programs, so a change of its fields gets the next
 * number.
 *
 * @param settings of PostgreSQL, where they are not what it does by itself
 * @param databaseMb how large the database was at the end, ours for comparison included
 */
public record BenchReport(
        String format,
        long seed,
        int rounds,
        int workers,
        Machine machine,
        Size country,
        Map<String, String> settings,
        double databaseMb,
        List<Line> turns) {

    public static final String FORMAT = "startklaar.bench.import/1";

    public BenchReport {
        settings = Map.copyOf(settings);
        turns = List.copyOf(turns);
    }

    /**
     * @param heapMb the most the Java heap may have
     */
    public record Machine(
            int cores,
            double memoryMb,
            double heapMb,
            String collector,
            String java,
            String system) {}

    /** The country in its first file. */
    public record Size(long schools, long pupils, long groups, long staff, double fileMb) {

        static Size of(SentFiles.Written sent) {
            return new Size(
                    sent.schools(), sent.pupils(), sent.groups(), sent.staff(), sent.bytes() / 1e6);
        }
    }

    /**
     * One kind of file: what the real work took, and what it costs at the least.
     *
     * @param name FIRST, SAME_BYTES, UNCHANGED, CHANGED or AUGUST
     * @param ended how many files ended how in the last round, by the status of their import
     * @param errors how many findings were errors; there should be none
     * @param differences how many pupils the bare comparison found to be different
     * @param rows how many rows were kept, by table
     * @param ratio real by bare on the clock: the median of the rounds
     * @param cpuRatio the same in processor time
     */
    public record Line(
            String name,
            Map<String, Long> ended,
            long errors,
            long differences,
            Map<String, Long> rows,
            Taken real,
            Taken bare,
            double ratio,
            double cpuRatio) {

        public Line {
            ended = Map.copyOf(ended);
            rows = Map.copyOf(rows);
        }

        /** Of all tables. */
        public long allRows() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What some work took, over all rounds; see {@link Figures}. */
    public record Taken(
            Spread wallSeconds,
            Spread jvmCpuSeconds,
            Spread postgresCpuSeconds,
            Spread peakHeapMb,
            Spread jvmResidentMb,
            Spread postgresResidentMb) {

        static Taken of(List<Figures> rounds) {
            return new Taken(
                    Spread.of(rounds, Figures::wallSeconds),
                    Spread.of(rounds, Figures::jvmCpuSeconds),
                    Spread.of(rounds, Figures::postgresCpuSeconds),
                    Spread.of(rounds, Figures::peakHeapMb),
                    Spread.of(rounds, Figures::jvmResidentMb),
                    Spread.of(rounds, Figures::postgresResidentMb));
        }
    }
}
