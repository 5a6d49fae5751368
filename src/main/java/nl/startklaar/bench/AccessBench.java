package nl.startklaar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.startklaar.access.Access;
import nl.startklaar.access.PersonRef;
import nl.startklaar.bench.BareMaterial.Child;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.postgres.LocalPostgres;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Sentence;

/**
 * Fills an invented country with pupils and material, and measures the tiles of pupils and the
 * rehearsal of a morning: each right beside the bare queries for the same rows.
 */
public final class AccessBench {

    private static final int CHILDREN = 2000;
    private static final int SCHOOLS_ONE_BY_ONE = 50;
    private static final double NANOSECONDS = 1e9;

    private final BenchPlan plan;
    private final LocalPostgres.Access database;
    private final RealWork country;
    private final Access access;
    private final Rehearsals rehearsals;
    private final Consumer<Sentence> progress;

    public AccessBench(
            BenchPlan plan,
            LocalPostgres.Access database,
            Schools schools,
            Imports imports,
            Access access,
            Rehearsals rehearsals,
            Consumer<Sentence> progress) {
        this.plan = plan;
        this.database = database;
        this.country = new RealWork(schools, imports);
        this.access = access;
        this.rehearsals = rehearsals;
        this.progress = progress;
    }

    /**
     * @param folder where the files are written, of nobody else
     * @throws TookTooLong when the plan's time is over
     */
    public AccessReport run(Path folder) throws IOException, SQLException {
        var year = SchoolYear.of(Turn.FIRST.day());
        var files = new SentFiles(new Country(plan.seed(), year), plan.schools(), folder);
        try (var crew = new Crew(plan.workers(), plan.most());
                var bare = new BareCrew(crew, database, year)) {
            progress.accept(Sentence.of("bench.progress.schools", plan.schools()));
            country.open(plan.schools());
            var sent = files.write(Turn.FIRST, crew);
            country.bringIn(files, crew);
            bare.one().fill(year.firstDay());
            var children = bare.one().listChildren(CHILDREN);
            return report(sent, children, crew, bare);
        }
    }

    private AccessReport report(
            SentFiles.Written sent, List<Child> children, Crew crew, BareCrew bare)
            throws SQLException {
        var schools = IntStream.range(0, plan.schools()).mapToObj(country::id).toList();
        var few = schools.stream().limit(SCHOOLS_ONE_BY_ONE).toList();
        var shown = new AtomicLong();
        var counted = new AtomicLong();
        var tiles = new Rounds("TILES", children.size());
        var school = new Rounds("SCHOOL", few.size());
        var all = new Rounds("COUNTRY", schools.size());
        for (int round = 0; round <= plan.rounds(); round++) { // the first only warms up
            progress.accept(Sentence.of("bench.progress.round", round));
            shown.set(0);
            tiles.add(
                    round,
                    seconds(() -> crew.map(crew.divide(children), it -> tiles(it, shown))),
                    seconds(() -> counted.set(bare.sum(children, BareMaterial::countTiles))));
            same(shown.get(), counted.get());
            school.add(
                    round,
                    seconds(() -> few.forEach(this::rehearse)),
                    seconds(() -> bare.one().readSchools(ids(few))));
            all.add(
                    round,
                    seconds(() -> crew.map(crew.divide(schools), this::rehearse)),
                    seconds(() -> bare.sum(ids(schools), BareMaterial::readSchools)));
        }
        return new AccessReport(
                AccessReport.FORMAT,
                plan.seed(),
                plan.rounds(),
                plan.workers(),
                ThisMachine.look(),
                BenchReport.Size.of(sent),
                shown.get(),
                List.of(tiles.line(), school.line(), all.line()));
    }

    private Void tiles(List<Child> children, AtomicLong shown) {
        for (Child child : children) {
            var pupil = PersonRef.pupil(child.pupil());
            var school = new SchoolId(child.school());
            shown.addAndGet(access.tiles(school, pupil, Turn.FIRST.day()).size());
        }
        return null;
    }

    /** What does something else, cannot be compared. */
    private static void same(long shown, long counted) {
        if (shown != counted) {
            throw new IllegalStateException(
                    "%d tiles were shown, of %d that there are".formatted(shown, counted));
        }
    }

    private Void rehearse(List<SchoolId> schools) {
        schools.forEach(this::rehearse);
        return null;
    }

    private void rehearse(SchoolId school) {
        var outcome = rehearsals.at(school, Morning.of(Turn.FIRST.day()));
        if (outcome.pupils() == 0 || outcome.pupilsIn() < outcome.pupils()) {
            throw new IllegalStateException("Not everybody gets in at " + school);
        }
    }

    private static List<UUID> ids(List<SchoolId> schools) {
        return schools.stream().map(SchoolId::value).toList();
    }

    /** Work that is measured. */
    private interface Measured {

        void run() throws SQLException;
    }

    private static double seconds(Measured work) throws SQLException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / NANOSECONDS;
    }

    /** One kind of work, round after round. */
    private static final class Rounds {

        private final String name;
        private final int pieces;
        private final List<Double> real = new ArrayList<>();
        private final List<Double> bare = new ArrayList<>();

        Rounds(String name, int pieces) {
            this.name = name;
            this.pieces = pieces;
        }

        void add(int round, double realSeconds, double bareSeconds) {
            if (round > 0) {
                real.add(realSeconds);
                bare.add(bareSeconds);
            }
        }

        AccessReport.Line line() {
            var ratios =
                    IntStream.range(0, real.size())
                            .mapToObj(it -> real.get(it) / bare.get(it))
                            .toList();
            return new AccessReport.Line(
                    name, pieces, Spread.of(real), Spread.of(bare), Spread.of(ratios).median());
        }
    }
}
