package nl.startklaar.ops;

import java.nio.file.Path;
import java.time.Duration;
import nl.startklaar.bench.BenchPlan;
import nl.startklaar.bench.Country;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How large a country, and how often; options of every bench. */
final class BenchOptions {

    @Option(names = "--schools", paramLabel = "N", descriptionKey = "bench-schools")
    private int schools = Country.ALL_SCHOOLS;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "bench-seed")
    private long seed = 1;

    @Option(names = "--rounds", paramLabel = "N")
    private @Nullable Integer rounds;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "bench-minutes")
    private int minutes = 60;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    /**
     * @param usually how many rounds, when nobody says it
     */
    BenchPlan plan(int usually) {
        if (schools < 1 || schools > Country.MOST_SCHOOLS) {
            throw new Stopped(Exit.USAGE, "ops.bench.schools", Country.MOST_SCHOOLS);
        }
        int often = rounds == null ? usually : rounds;
        if (often < 1 || minutes < 1) {
            throw new Stopped(Exit.USAGE, "ops.bench.positive");
        }
        int workers = Runtime.getRuntime().availableProcessors();
        return new BenchPlan(schools, seed, often, workers, Duration.ofMinutes(minutes));
    }

    int schools() {
        return schools;
    }

    boolean json() {
        return json;
    }

    Path folder() {
        return data.path();
    }

    /** What is said of a bench that took too long. */
    Stopped tookTooLong() {
        return new Stopped(Exit.HELD, "ops.bench.time", minutes);
    }
}
