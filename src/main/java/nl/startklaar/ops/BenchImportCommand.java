package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import nl.startklaar.bench.BenchDay;
import nl.startklaar.bench.BenchPlan;
import nl.startklaar.bench.BenchReport;
import nl.startklaar.bench.ImportBench;
import nl.startklaar.bench.TookTooLong;
import nl.startklaar.intake.Imports;
import nl.startklaar.school.Schools;
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

    @Option(names = "--keep")
    private boolean keep;

    @Mixin private final BenchOptions options = new BenchOptions();

    BenchImportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var plan = options.plan(options.schools() <= FEW_SCHOOLS ? ROUNDS_OF_FEW : 1);
        Files.createDirectories(options.folder());
        if (Files.getFileStore(options.folder()).getUsableSpace() < bytesNeeded()) {
            throw new Stopped(
                    Exit.HELD, "ops.bench.disk", options.folder(), bytesNeeded() / 1_000_000);
        }
        try (var place = BenchPlace.open(options.folder(), keep)) {
            return measureAndPrint(plan, place).code();
        }
    }

    private Exit measureAndPrint(BenchPlan plan, BenchPlace place)
            throws IOException, SQLException {
        try {
            print(measure(plan, place));
        } catch (TookTooLong late) {
            throw options.tookTooLong();
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
        if (options.json()) {
            screen.json(report);
        } else {
            new BenchPrinter(screen).print(report);
        }
    }

    private long bytesNeeded() {
        return BYTES_AT_LEAST + options.schools() * BYTES_OF_A_SCHOOL;
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
