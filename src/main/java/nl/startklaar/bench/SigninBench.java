package nl.startklaar.bench;

import static nl.startklaar.bench.SigninRounds.What;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.startklaar.audit.Actor;
import nl.startklaar.bench.BareMaterial.Child;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.postgres.LocalPostgres;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Sentence;

/**
 * Fills an invented country with pupils who have a card and teachers who have a password, and lets
 * them come in at a real server, over HTTP: as many as it can, and steadily; pupils alone, and with
 * teachers beside them.
 */
public final class SigninBench {

    /** As many as come within a few rounds without anybody coming twice. */
    private static final int PUPILS = 40_000;

    private static final int TEACHERS = 500;

    /** At once, when as many come as can. */
    private static final int MANY_HANDS = 8;

    /** More hands than are ever busy at a steady rate, as long as the server keeps up. */
    private static final int SPARE_HANDS = 32;

    private static final int HASHED_AT_ONCE = 2;
    private static final int PUPILS_A_SECOND = 200;
    private static final int TEACHERS_A_SECOND = 10;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    private final BenchPlan plan;
    private final double seconds;
    private final LocalPostgres.Access database;
    private final RealWork country;
    private final Schools schools;
    private final Accounts accounts;
    private final Consumer<Sentence> progress;

    public SigninBench(
            BenchPlan plan,
            double seconds,
            LocalPostgres.Access database,
            Schools schools,
            Imports imports,
            Accounts accounts,
            Consumer<Sentence> progress) {
        this.plan = plan;
        this.seconds = seconds;
        this.database = database;
        this.country = new RealWork(schools, imports);
        this.schools = schools;
        this.accounts = accounts;
        this.progress = progress;
    }

    /**
     * @param folder where the files are written, of nobody else
     * @param start begins asking on behalf of those in the file it is given
     * @throws TookTooLong when the plan's time is over
     */
    public SigninReport run(Path folder, Function<Path, Asker> start)
            throws IOException, SQLException {
        var year = SchoolYear.of(Turn.FIRST.day());
        var files = new SentFiles(new Country(plan.seed(), year), plan.schools(), folder);
        try (var crew = new Crew(plan.workers(), plan.most());
                var material =
                        new BareMaterial(database.connect(LocalPostgres.Role.POSTGRES), year);
                var bare = new BareDoor(database, MANY_HANDS)) {
            progress.accept(Sentence.of("bench.progress.schools", plan.schools()));
            country.open(plan.schools());
            var sent = files.write(Turn.FIRST, crew);
            country.bringIn(files, crew);
            material.fill(year.firstDay());
            var children = material.listChildren(PUPILS);
            var guests = folder.resolve("guests");
            new Guests(pupils(children), teachers()).write(guests);
            var meter = new ServerMeter(material.serverProcess());
            var rounds = measure(new Scene(start.apply(guests), children, bare, meter), crew);
            return new SigninReport(
                    SigninReport.FORMAT,
                    plan.seed(),
                    plan.rounds(),
                    seconds,
                    ThisMachine.look(),
                    BenchReport.Size.of(sent),
                    Spread.rounded(material.databaseBytes() / MEGABYTE),
                    rounds.lines());
        }
    }

    private List<Guests.Pupil> pupils(List<Child> children) {
        var brins = new HashMap<UUID, String>();
        IntStream.range(0, plan.schools())
                .forEach(it -> brins.put(country.id(it).value(), Country.brin(it).code()));
        return children.stream()
                .map(it ->
                        new Guests.Pupil(
                                brins.getOrDefault(it.school(), ""),
                                BareMaterial.cardOf(it.pupil())))
                .toList();
    }

    private List<String> teachers() {
        var names = new LinkedHashMap<String, String>();
        IntStream.range(0, TEACHERS)
                .forEach(it -> names.put("l" + it + "@bench.example", "Leerkracht " + it));
        return Actor.COMMAND.doing(() -> {
            var made = accounts.addPractice(names, Guests.PASSWORD);
            for (int it = 0; it < made.size(); it++) {
                var school = schools.findSchool(Country.brin(it % plan.schools())).orElseThrow();
                accounts.appoint(school, made.get(it), Role.TEACHER, null);
            }
            return List.copyOf(names.keySet());
        });
    }

    /** Everything that a round needs. */
    private record Scene(Asker asker, List<Child> children, BareDoor bare, ServerMeter meter) {}

    private SigninRounds measure(Scene scene, Crew crew) {
        var rounds = new SigninRounds();
        for (int round = 0; round <= plan.rounds(); round++) { // the first only warms up
            progress.accept(Sentence.of("bench.progress.round", round));
            var all = round(scene);
            if (round > 0) {
                all.forEach(it -> rounds.add(it.what(), it.answered()));
            }
            crew.map(List.of(round), it -> it); // breaks off when the time is over
        }
        return rounds;
    }

    private record Found(What what, Answered answered) {}

    private List<Found> round(Scene scene) {
        var found = new ArrayList<Found>();
        found.add(bare(scene));
        found.addAll(ask(scene, List.of(What.EMPTY), fully(Visit.Kind.EMPTY, MANY_HANDS)));
        found.addAll(ask(scene, List.of(What.PUPIL), fully(Visit.Kind.PUPIL, MANY_HANDS)));
        found.addAll(ask(scene, List.of(What.TEACHER), fully(Visit.Kind.TEACHER, HASHED_AT_ONCE)));
        var empty = steadily(Visit.Kind.EMPTY, PUPILS_A_SECOND);
        var pupil = steadily(Visit.Kind.PUPIL, PUPILS_A_SECOND);
        var teacher = steadily(Visit.Kind.TEACHER, TEACHERS_A_SECOND);
        found.addAll(ask(scene, List.of(What.EMPTY_STEADY), empty));
        found.addAll(ask(scene, List.of(What.PUPIL_STEADY), pupil));
        found.addAll(ask(scene, List.of(What.PUPIL_BESIDE, What.TEACHER_BESIDE), pupil, teacher));
        return found;
    }

    private static Asking fully(Visit.Kind kind, int hands) {
        return new Asking(kind, 0, hands);
    }

    private static Asking steadily(Visit.Kind kind, int rate) {
        return new Asking(kind, rate, SPARE_HANDS);
    }

    private Found bare(Scene scene) {
        var before = scene.meter().look();
        long begin = System.nanoTime();
        long count = scene.bare().letIn(scene.children(), begin + (long) (seconds * NANOS));
        double took = (System.nanoTime() - begin) / NANOS;
        var spent = scene.meter().since(before);
        var shot = new Shot(count, 0, took, spent.server(), 0, 0, 0);
        return new Found(What.BARE, new Answered(shot, 0, spent.postgres()));
    }

    private List<Found> ask(Scene scene, List<What> what, Asking... askings) {
        var before = scene.meter().look();
        var line = new StringBuilder(String.format(Locale.ROOT, "%.3f", seconds));
        List.of(askings).forEach(it -> line.append(' ').append(it.word()));
        var told = scene.asker().ask(line.toString(), askings.length);
        var spent = scene.meter().since(before);
        return IntStream.range(0, askings.length)
                .mapToObj(it -> new Found(what.get(it), spent.on(Shot.of(told.get(it)))))
                .toList();
    }
}
