package nl.startklaar.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.intake.LatestFiles.Latest;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Hop;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.Traced;
import nl.startklaar.readiness.Traced.Kind;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first hop: whether the newest files name somebody, and on which line. */
@Component
class InTheFile implements Hop {

    private static final int FIRST = 10;

    /** For whom the pages of the import are. */
    static final Set<Role> READERS = EnumSet.of(Role.ICT_COORDINATOR, Role.HEAD);

    private final LatestFiles files;
    private final RowOfPerson rows;
    private final Rosters rosters;
    private final RunStore runs;
    private final MirrorStore mirrors;
    private final Previews previews;

    InTheFile(
            LatestFiles files,
            RowOfPerson rows,
            Rosters rosters,
            RunStore runs,
            MirrorStore mirrors,
            Previews previews) {
        this.files = files;
        this.rows = rows;
        this.rosters = rosters;
        this.runs = runs;
        this.mirrors = mirrors;
        this.previews = previews;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String title() {
        return "intake.hop.file";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HopLine> follow(CheckedSchool school, Traced person) {
        if (person.row().isPresent()) {
            var row = person.row().get();
            return runs.findRun(school.school(), row.run()).stream()
                    .map(it -> onLine(it, row.line()))
                    .toList();
        }
        var found = new ArrayList<HopLine>();
        for (Latest latest : files.list(school.school(), school.today())) {
            latest.taken().ifPresent(it -> found.add(taken(school, it, latest.year(), person)));
            latest.newer().ifPresent(it -> found.add(newer(school, it, person)));
        }
        return found.isEmpty() ? List.of(never(school)) : found;
    }

    private HopLine taken(CheckedSchool school, ImportRun run, SchoolYear year, Traced person) {
        RosterState roster = rosters.read(school.school(), year);
        return rows.find(run, person, roster)
                .map(it -> onLine(run, it.line()))
                .orElseGet(() -> notInFile(school, run, person));
    }

    private HopLine onLine(ImportRun run, int line) {
        return about(
                run,
                HopLine.yes(
                        Sentence.of(
                                "intake.hop.file.line",
                                line,
                                run.receipt().fileName(),
                                year(run),
                                RunWords.who(run))));
    }

    private HopLine notInFile(CheckedSchool school, ImportRun run, Traced person) {
        var file = run.receipt().fileName();
        if (!rows.isKept(run)) {
            return about(run, HopLine.unknown(Sentence.of("intake.hop.file.not-kept", file)));
        }
        if (person.kind() == Kind.STAFF && hasNoStaff(run)) {
            return about(run, HopLine.unknown(Sentence.of("intake.hop.file.no-staff", file)));
        }
        return about(
                run,
                HopLine.no(
                        Sentence.of("intake.hop.file.absent", file, year(run), RunWords.who(run)),
                        Sentence.of(
                                "intake.hop.file.absent.remedy",
                                person.name(),
                                Las.of(school.details()))));
    }

    private static boolean hasNoStaff(ImportRun run) {
        return run.findings().stream().anyMatch(it -> it.code().equals("no-staff-in-file"));
    }

    /** A file that came later and changed nothing: there most questions end. */
    private HopLine newer(CheckedSchool school, ImportRun run, Traced person) {
        var file = run.receipt().fileName();
        var line =
                switch (run.status()) {
                    case PREVIEW -> waiting(school, run, person);
                    case STOPPED_BY_FILE -> refused(school, run);
                    case APPLYING,
                            APPLIED,
                            UNCHANGED,
                            STOPPED_BY_PERSON,
                            REPLACED,
                            UNDONE,
                            FAILED ->
                            HopLine.waits(Sentence.of("intake.hop.newer." + run.status(), file));
                };
        return about(run, line);
    }

    private HopLine waiting(CheckedSchool school, ImportRun run, Traced person) {
        var file = run.receipt().fileName();
        var inFile =
                mirrors.find(school.school(), run.id())
                        .map(it -> previews.of(school.school(), it).people())
                        .orElse(InFile.NONE);
        var line = person.id().map(inFile.lines()::get);
        var what =
                line.map(it -> Sentence.of("intake.hop.newer.PREVIEW.line", file, it))
                        .orElseGet(() -> Sentence.of("intake.hop.newer.PREVIEW", file));
        return HopLine.waits(what).todo(Sentence.of("intake.hop.newer.PREVIEW.remedy"));
    }

    private static HopLine refused(CheckedSchool school, ImportRun run) {
        var las = Las.of(school.details());
        var file = run.receipt().fileName();
        return run.stop()
                .map(it ->
                        HopLine.no(
                                Sentence.of("intake.hop.newer.STOPPED_BY_FILE", file, it.what()),
                                it.remedy(las)))
                .orElseGet(() -> HopLine.waits(Sentence.of("intake.hop.newer.FAILED", file)));
    }

    private static HopLine never(CheckedSchool school) {
        return HopLine.no(
                        Sentence.of("intake.hop.file.never"),
                        Sentence.of("intake.status.none.lead", Las.of(school.details())))
                .go(new Fix(Sentence.of("intake.check.go"), "/import", 10), READERS);
    }

    private static Object year(ImportRun run) {
        return run.year().<Object>map(SchoolYear::toString).orElse("");
    }

    /** When it came in, and the page that shows it. */
    static HopLine about(ImportRun run, HopLine line) {
        return line.at(run.receipt().at())
                .go(new Fix(Sentence.of("intake.hop.look"), "/import/" + run.id(), 0), READERS);
    }

    static boolean isWaiting(ImportRun run) {
        return run.status() == Status.PREVIEW;
    }
}
