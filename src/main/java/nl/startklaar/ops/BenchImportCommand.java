package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.startklaar.bench.BenchDay;
import nl.startklaar.bench.BenchPlan;
import nl.startklaar.bench.BenchReport;
import nl.startklaar.bench.Country;
import nl.startklaar.bench.ImportBench;
import nl.startklaar.bench.TookTooLong;
import nl.startklaar.intake.Imports;
import nl.startklaar.school.Schools;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures the import of an invented country. It has a PostgreSQL of its own, as an installation
 * has it, in a folder that goes again; the data of the installation are not touched.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
final class BenchImportCommand implements Callable<Integer> {

    /**
     * As the database is at its largest, the rows for comparison and the log for recovery in it.
     */
    private static final long BYTES_OF_A_SCHOOL = 4_000_000;

    private static final long BYTES_AT_LEAST = 2_000_000_000;

    /** Up to so many schools, five rounds take a minute or two. */
    private static final int FEW_SCHOOLS = 200;

    private static final int ROUNDS_OF_FEW = 5;

    private final Screen screen;

    @Option(names = "--schools", paramLabel = "N")
    private int schools = Country.ALL_SCHOOLS;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--rounds", paramLabel = "N")
    private @Nullable Integer rounds;

    @Option(names = "--minutes", paramLabel = "N")
    private int minutes = 60;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--keep")
    private boolean keep;

    @Mixin private final DataFolder data = new DataFolder();

    BenchImportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var plan = plan();
        Files.createDirectories(data.path());
        if (Files.getFileStore(data.path()).getUsableSpace() < bytesNeeded()) {
            throw new Stopped(Exit.HELD, "ops.bench.disk", data.path(), bytesNeeded() / 1_000_000);
        }
        try (var place = BenchPlace.open(data.path(), keep)) {
            return measureAndPrint(plan, place).code();
        }
    }

    private Exit measureAndPrint(BenchPlan plan, BenchPlace place)
            throws IOException, SQLException {
        try {
            print(measure(plan, place));
        } catch (TookTooLong late) {
            throw new Stopped(Exit.HELD, "ops.bench.time", minutes);
        } catch (RuntimeException broken) {
            if (place.isBrokenOff()) {
                return Exit.FAULT;
            }
            throw broken;
        }
        if (keep) {
            screen.say("ops.bench.kept", place.folder());
        }
        return Exit.OK;
    }

    private void print(BenchReport report) {
        if (json) {
            screen.json(report);
        } else {
            new BenchPrinter(screen).print(report);
        }
    }

    private BenchPlan plan() {
        if (schools < 1 || schools > Country.MOST_SCHOOLS) {
            throw new Stopped(Exit.USAGE, "ops.bench.schools", Country.MOST_SCHOOLS);
        }
        int often = rounds != null ? rounds : schools <= FEW_SCHOOLS ? ROUNDS_OF_FEW : 1;
        if (often < 1 || minutes < 1) {
            throw new Stopped(Exit.USAGE, "ops.bench.positive");
        }
        int workers = Runtime.getRuntime().availableProcessors();
        return new BenchPlan(schools, seed, often, workers, Duration.ofMinutes(minutes));
    }

    private long bytesNeeded() {
        return BYTES_AT_LEAST + schools * BYTES_OF_A_SCHOOL;
    }

    private BenchReport measure(BenchPlan plan, BenchPlace place) throws IOException, SQLException {
        screen.say("ops.bench.begins", place.folder());
        var day = new BenchDay();
        try (var application = Application.measured(place.database(), day)) {
            return new ImportBench(
                            plan,
                            place.access(),
                            day,
                            application.getBean(Schools.class),
                            application.getBean(Imports.class),
                            screen::say)
                    .run(place.folder().resolve("files"));
        }
    }
}
