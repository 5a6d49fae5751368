package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.startklaar.bench.Asker;
import nl.startklaar.bench.BenchDay;
import nl.startklaar.bench.BenchPlan;
import nl.startklaar.bench.SigninBench;
import nl.startklaar.bench.SigninReport;
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
    private final Figures figures;
    private final List<AskingProcess> asking = new ArrayList<>();

    @Option(names = "--seconds", paramLabel = "N")
    private int seconds = SECONDS;

    @Mixin private final BenchOptions options = new BenchOptions();

    BenchSigninCommand(Screen screen) {
        this.screen = screen;
        figures = new Figures(screen);
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var plan = options.plan(ROUNDS);
        if (seconds < 1) {
            throw new Stopped(Exit.USAGE, "ops.bench.positive");
        }
        Files.createDirectories(options.folder());
        try (var place = BenchPlace.open(options.folder(), false)) {
            print(measure(plan, place));
            return Exit.OK.code();
        } catch (TookTooLong late) {
            throw options.tookTooLong();
        }
    }

    private SigninReport measure(BenchPlan plan, BenchPlace place)
            throws IOException, SQLException {
        screen.say("ops.bench.begins", place.folder());
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
        if (options.json()) {
            screen.json(report);
            return;
        }
        screen.print(figures.country(report.country()));
        screen.print(
                screen.text(
                        "bench.signin.how",
                        report.rounds(),
                        figures.decimal(report.seconds()),
                        Math.round(report.databaseMb())));
        report.lines().forEach(this::print);
    }

    private void print(SigninReport.Line line) {
        screen.print(
                screen.text(
                        "bench.signin." + line.name(),
                        figures.range(line.perSecond()),
                        figures.decimal(line.serverCpu().median()),
                        figures.decimal(line.postgresCpu().median()),
                        figures.decimal(line.askingCpu().median()),
                        figures.decimal(line.p50().median()),
                        figures.range(line.p95()),
                        figures.range(line.p99()),
                        figures.decimal(line.ratio())));
        if (line.failed() > 0) {
            screen.print(screen.text("bench.signin.failed", line.failed()));
        }
    }
}
