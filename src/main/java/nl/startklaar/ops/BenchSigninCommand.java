package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.bench.Asker;
import nl.startklaar.bench.BenchDay;
import nl.startklaar.bench.BenchPlan;
import nl.startklaar.bench.Country;
import nl.startklaar.bench.SigninBench;
import nl.startklaar.bench.SigninReport;
import nl.startklaar.bench.Spread;
import nl.startklaar.bench.TookTooLong;
import nl.startklaar.intake.Imports;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures how pupils and teachers of an invented country come in, at a server and a PostgreSQL of
 * its own that go again. Only this machine is asked.
 */
@Command(name = "signin", mixinStandardHelpOptions = true)
final class BenchSigninCommand implements Callable<Integer> {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;

    private final Screen screen;
    private final List<AskingProcess> asking = new ArrayList<>();

    @Option(names = "--schools", paramLabel = "N")
    private int schools = Country.ALL_SCHOOLS;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = ROUNDS;

    @Option(names = "--seconds", paramLabel = "N")
    private int seconds = SECONDS;

    @Option(names = "--minutes", paramLabel = "N")
    private int minutes = 60;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    BenchSigninCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (schools < 1 || schools > Country.MOST_SCHOOLS) {
            throw new Stopped(Exit.USAGE, "ops.bench.schools", Country.MOST_SCHOOLS);
        }
        if (rounds < 1 || minutes < 1 || seconds < 1) {
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

    private SigninReport measure(BenchPlace place) throws IOException, SQLException {
        screen.say("ops.bench.begins", place.folder());
        int workers = Runtime.getRuntime().availableProcessors();
        var plan = new BenchPlan(schools, seed, rounds, workers, Duration.ofMinutes(minutes));
        try (var server = Application.measuredServer(place.database(), new BenchDay())) {
            return new SigninBench(
                            plan,
                            seconds,
                            place.access(),
                            server.getBean(Schools.class),
                            server.getBean(Imports.class),
                            server.getBean(Accounts.class),
                            screen::say)
                    .run(
                            place.folder().resolve("files"),
                            it -> begin(it, Application.port(server)));
        } finally {
            asking.forEach(AskingProcess::close);
        }
    }

    private Asker begin(Path guests, int port) {
        var process = AskingProcess.start(guests, port);
        asking.add(process);
        return process;
    }

    private void print(SigninReport report) {
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
        screen.print(
                screen.text(
                        "bench.signin.how",
                        report.rounds(),
                        decimal(report.seconds()),
                        Math.round(report.databaseMb())));
        report.lines().forEach(this::print);
    }

    private void print(SigninReport.Line line) {
        screen.print(
                screen.text(
                        "bench.signin." + line.name(),
                        range(line.perSecond()),
                        decimal(line.serverCpu().median()),
                        decimal(line.postgresCpu().median()),
                        decimal(line.askingCpu().median()),
                        decimal(line.p50().median()),
                        range(line.p95()),
                        range(line.p99()),
                        decimal(line.ratio())));
        if (line.failed() > 0) {
            screen.print(screen.text("bench.signin.failed", line.failed()));
        }
    }

    private String range(Spread figure) {
        return "%s (%s–%s)"
                .formatted(
                        decimal(figure.median()), decimal(figure.least()), decimal(figure.most()));
    }

    private String decimal(double figure) {
        return String.format(screen.locale(), "%.2f", figure);
    }
}
