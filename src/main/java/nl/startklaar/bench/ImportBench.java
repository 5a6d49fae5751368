package nl.startklaar.bench;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.postgres.LocalPostgres.Access;
import nl.startklaar.postgres.LocalPostgres.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Sentence;

/**
 * Lets an invented country send its files, one turn after another, and measures what that takes:
 * first the real work, and right after it the bare cost of the same.
 */
public final class ImportBench {

    private final BenchPlan plan;
    private final Access database;
    private final BenchDay day;
    private final Consumer<Sentence> progress;
    private final RealWork real;

    public ImportBench(
            BenchPlan plan,
            Access database,
            BenchDay day,
            Schools schools,
            Imports imports,
            Consumer<Sentence> progress) {
        this.plan = plan;
        this.database = database;
        this.day = day;
        this.progress = progress;
        this.real = new RealWork(schools, imports);
    }

    /** One turn in one round. */
    private record Measured(
            Turn turn,
            SentFiles.Written sent,
            RealWork.Ended ended,
            BareWork.Kept kept,
            Figures real,
            Figures bare) {}

    /**
     * @param folder where the files are written, of nobody else
     * @throws TookTooLong when the plan's time is over
     */
    public BenchReport run(Path folder) throws IOException, SQLException {
        var files = new SentFiles(country(), plan.schools(), folder);
        var measured = new ArrayList<Measured>();
        try (var crew = new Crew(plan.workers(), plan.most());
                var bare = new BareWork(real, files, stores());
                var ours = store()) {
            progress.accept(Sentence.of("bench.progress.schools", plan.schools()));
            real.open(plan.schools());
            ours.prepare();
            for (int round = 1; round <= plan.rounds(); round++) {
                ours.empty();
                for (Turn turn : Turn.values()) {
                    measured.add(measure(turn, round, files, crew, bare, ours));
                }
            }
            return report(measured, ours);
        }
    }

    private Country country() {
        return new Country(plan.seed(), SchoolYear.of(Turn.FIRST.day()));
    }

    private List<BareStore> stores() throws SQLException {
        var stores = new ArrayList<BareStore>();
        for (int it = 0; it < plan.workers(); it++) {
            stores.add(store());
        }
        return stores;
    }

    private BareStore store() throws SQLException {
        return new BareStore(database.connect(Role.POSTGRES));
    }

    private Measured measure(
            Turn turn, int round, SentFiles files, Crew crew, BareWork bare, BareStore ours)
            throws IOException, SQLException {
        progress.accept(Sentence.of("bench.progress.turn", round, name(turn)));
        day.itIs(turn.day());
        var sent = files.write(turn, crew);
        var ended = new ArrayList<RealWork.Ended>();
        long mark = ours.mark();
        ours.settle();
        try (var realMeter = meter(ours);
                var bareMeter = meter(ours)) {
            realMeter.run(() -> ended.add(real.bringIn(files, crew)));
            ours.settle();
            var kept = bare.copy(turn, plan.schools(), mark, crew, bareMeter);
            return new Measured(
                    turn, sent, ended.getFirst(), kept, realMeter.figures(), bareMeter.figures());
        }
    }

    static Sentence name(Turn turn) {
        return Sentence.of("bench.turn." + turn.name());
    }

    private static Meter meter(BareStore ours) throws SQLException {
        long backend = Long.parseLong(ours.list("select pg_backend_pid()").getFirst());
        return new Meter(ProcessTimes.parentOf(backend));
    }

    private BenchReport report(List<Measured> measured, BareStore ours) throws SQLException {
        var sent = measured.getFirst().sent();
        return new BenchReport(
                BenchReport.FORMAT,
                plan.seed(),
                plan.rounds(),
                plan.workers(),
                ThisMachine.look(),
                BenchReport.Size.of(sent),
                ours
                        .list(
                                "select name || '=' || current_setting(name) from pg_settings"
                                        + " where source in ('configuration file', 'command line', 'default')"
                                        + " and name in ('server_version', 'shared_buffers', 'fsync',"
                                        + " 'synchronous_commit', 'full_page_writes', 'max_wal_size', 'work_mem')")
                        .stream()
                        .collect(toMap(it -> it.split("=")[0], it -> it.split("=")[1])),
                Double.parseDouble(
                                ours.list("select pg_database_size(current_database())::text")
                                        .getFirst())
                        / 1e6,
                List.of(Turn.values()).stream().map(it -> line(of(it, measured))).toList());
    }

    private static List<Measured> of(Turn turn, List<Measured> measured) {
        return measured.stream().filter(it -> it.turn() == turn).toList();
    }

    private static BenchReport.Line line(List<Measured> rounds) {
        var last = rounds.getLast();
        var real = rounds.stream().map(Measured::real).toList();
        var bare = rounds.stream().map(Measured::bare).toList();
        return new BenchReport.Line(
                last.turn().name(),
                last.ended().statuses(),
                last.ended().errors(),
                last.kept().differences(),
                last.kept().rows(),
                BenchReport.Taken.of(real),
                BenchReport.Taken.of(bare),
                ratio(rounds, Figures::wallSeconds),
                ratio(rounds, Figures::cpuSeconds));
    }

    private static double ratio(List<Measured> rounds, ToDoubleFunction<Figures> figure) {
        return Spread.of(
                        rounds.stream()
                                .map(it ->
                                        figure.applyAsDouble(it.real())
                                                / figure.applyAsDouble(it.bare()))
                                .toList())
                .median();
    }
}
