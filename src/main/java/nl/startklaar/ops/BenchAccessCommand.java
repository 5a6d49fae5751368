package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import nl.startklaar.access.Access;
import nl.startklaar.bench.AccessBench;
import nl.startklaar.bench.AccessReport;
import nl.startklaar.bench.BenchDay;
import nl.startklaar.bench.BenchPlan;
import nl.startklaar.bench.TookTooLong;
import nl.startklaar.intake.Imports;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.school.Schools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Measures the tiles of pupils and the rehearsal of a morning in an invented country, in a
 * PostgreSQL of its own that goes again.
 */
@Command(name = "access", mixinStandardHelpOptions = true)
final class BenchAccessCommand implements Callable<Integer> {

    private static final int ROUNDS = 5;

    private final Screen screen;
    private final Figures figures;

    @Mixin private final BenchOptions options = new BenchOptions();

    BenchAccessCommand(Screen screen) {
        this.screen = screen;
        figures = new Figures(screen);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var plan = options.plan(ROUNDS);
        Files.createDirectories(options.folder());
        try (var place = BenchPlace.open(options.folder(), false)) {
            print(measure(plan, place));
            return Exit.OK.code();
        } catch (TookTooLong late) {
            throw options.tookTooLong();
        }
    }

    private AccessReport measure(BenchPlan plan, BenchPlace place)
            throws IOException, SQLException {
        screen.say("ops.bench.begins", place.folder());
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
        if (options.json()) {
            screen.json(report);
            return;
        }
        screen.print(figures.country(report.country()));
        report.lines().forEach(this::print);
    }

    private void print(AccessReport.Line line) {
        screen.print(
                screen.text(
                        "bench.access." + line.name(),
                        line.pieces(),
                        figures.decimal(line.seconds().median()),
                        figures.decimal(line.seconds().least()),
                        figures.decimal(line.seconds().most()),
                        figures.decimal(line.millisecondsEach()),
                        Math.round(line.perSecond()),
                        figures.decimal(line.bareSeconds().median()),
                        figures.decimal(line.ratio())));
    }
}
