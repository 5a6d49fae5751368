package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.startklaar.access.Access;
import nl.startklaar.bench.AccessBench;
import nl.startklaar.bench.AccessReport;
import nl.startklaar.bench.BenchDay;
import nl.startklaar.bench.BenchPlan;
import nl.startklaar.bench.Country;
import nl.startklaar.bench.TookTooLong;
import nl.startklaar.intake.Imports;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.school.Schools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures the tiles of pupils and the rehearsal of a morning in an invented country, in a
 * PostgreSQL of its own that goes again.
 */
@Command(name = "access", mixinStandardHelpOptions = true)
final class BenchAccessCommand implements Callable<Integer> {

    private static final int ROUNDS = 5;

    private final Screen screen;

    @Option(names = "--schools", paramLabel = "N")
    private int schools = Country.ALL_SCHOOLS;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = ROUNDS;

    @Option(names = "--minutes", paramLabel = "N")
    private int minutes = 60;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    BenchAccessCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (schools < 1 || schools > Country.MOST_SCHOOLS) {
            throw new Stopped(Exit.USAGE, "ops.bench.schools", Country.MOST_SCHOOLS);
        }
        if (rounds < 1 || minutes < 1) {
            throw new Stopped(Exit.USAGE, "ops.bench.positive");
        }
        Files.createDirectories(data.path());
        try (var place = BenchPlace.open(data.path(), false)) {
            print(measure(place));
            return Exit.OK.code();
        } catch (TookTooLong late) {
            throw new Stopped(Exit.HELD, "ops.bench.time", minutes);
        }
    }

    private AccessReport measure(BenchPlace place) throws IOException, SQLException {
        screen.say("ops.bench.begins", place.folder());
        int workers = Runtime.getRuntime().availableProcessors();
        var plan = new BenchPlan(schools, seed, rounds, workers, Duration.ofMinutes(minutes));
        try (var application = Application.measured(place.database(), new BenchDay())) {
            return new AccessBench(
                            plan,
                            place.access(),
                            application.getBean(Schools.class),
                            application.getBean(Imports.class),
                            application.getBean(Access.class),
                            application.getBean(Rehearsals.class),
                            screen::say)
                    .run(place.folder().resolve("files"));
        }
    }

    private void print(AccessReport report) {
        if (json) {
            screen.json(report);
            return;
        }
        var size = report.country();
        screen.print(
                screen.text(
                        "bench.country",
                        size.schools(),
                        size.pupils(),
                        size.groups(),
                        size.staff(),
                        Math.round(size.fileMb())));
        report.lines().forEach(this::print);
    }

    private void print(AccessReport.Line line) {
        screen.print(
                screen.text(
                        "bench.access." + line.name(),
                        line.pieces(),
                        decimal(line.seconds().median()),
                        decimal(line.seconds().least()),
                        decimal(line.seconds().most()),
                        decimal(line.millisecondsEach()),
                        Math.round(line.perSecond()),
                        decimal(line.bareSeconds().median()),
                        decimal(line.ratio())));
    }

    private String decimal(double figure) {
        return String.format(screen.locale(), "%.2f", figure);
    }
}
