package nl.startklaar.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.intake.LatestFiles.Latest;
import nl.startklaar.intake.RowOfPerson.Place;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Hop;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.Traced;
import nl.startklaar.readiness.Traced.FileRow;
import nl.startklaar.readiness.Traced.Kind;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second hop: what became of somebody's row, or why nothing did. */
@Component
class TakenOver implements Hop {

    private static final int SECOND = 20;

    private final LatestFiles files;
    private final RowOfPerson rows;
    private final Rosters rosters;
    private final RunStore runs;

    TakenOver(LatestFiles files, RowOfPerson rows, Rosters rosters, RunStore runs) {
        this.files = files;
        this.rows = rows;
        this.rosters = rosters;
        this.runs = runs;
    }

    @Override
    public int order() {
        return SECOND;
    }

    @Override
    public String title() {
        return "intake.hop.plan";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HopLine> follow(CheckedSchool school, Traced person) {
        if (person.row().isPresent()) {
            return ofRow(school, person, person.row().get());
        }
        var found = new ArrayList<HopLine>();
        for (Latest latest : files.list(school.school(), school.today())) {
            latest.taken()
                    .ifPresent(run -> {
                        var roster = rosters.read(school.school(), latest.year());
                        found.addAll(ofKnown(school, run, roster, person));
                    });
        }
        return found;
    }

    private List<HopLine> ofRow(CheckedSchool school, Traced person, FileRow row) {
        return runs.findRun(school.school(), row.run())
                .map(run ->
                        InTheFile.isWaiting(run)
                                ? List.of(waits(run))
                                : leftOut(school, run, person, row.line()))
                .orElse(List.of());
    }

    private static HopLine waits(ImportRun run) {
        return InTheFile.about(
                run,
                HopLine.waits(Sentence.of("intake.hop.plan.waits"))
                        .todo(Sentence.of("intake.hop.newer.PREVIEW.remedy")));
    }

    private List<HopLine> ofKnown(
            CheckedSchool school, ImportRun run, RosterState roster, Traced person) {
        var place = rows.find(run, person, roster);
        if (place.filter(Place::leftOut).isPresent()) {
            return leftOut(school, run, person, place.get().line());
        }
        var found = new ArrayList<HopLine>();
        did(run, roster, person).forEach(it -> found.add(dated(run, HopLine.yes(it))));
        if (found.isEmpty()) {
            found.add(dated(run, nothingDone(run, roster, person, place)));
        }
        place.ifPresent(it ->
                findings(run, person, it.line()).stream()
                        .map(finding -> told(school, person, finding))
                        .forEach(line -> found.add(dated(run, line))));
        return found;
    }

    private List<Sentence> did(ImportRun run, RosterState roster, Traced person) {
        return run.changeSet()
                .flatMap(it -> rosters.findChangeSet(run.school(), it))
                .flatMap(set -> person.id().map(id -> new DoneTo(id, set, roster).sentences()))
                .orElse(List.of());
    }

    private static HopLine nothingDone(
            ImportRun run, RosterState roster, Traced person, Optional<Place> place) {
        if (place.isPresent()) {
            return HopLine.yes(Sentence.of("intake.hop.plan.same"));
        }
        return isByHand(roster, person)
                ? HopLine.yes(Sentence.of("intake.hop.plan.by-hand"))
                : HopLine.unknown(Sentence.of("intake.hop.plan.nothing", run.receipt().fileName()));
    }

    private static boolean isByHand(RosterState roster, Traced person) {
        return person.id()
                .filter(id ->
                        roster.placements().stream()
                                        .anyMatch(it -> it.byHand() && it.pupil().equals(id))
                                || roster.employments().stream()
                                        .anyMatch(it -> it.byHand() && it.staffMember().equals(id)))
                .isPresent();
    }

    /** Either the file says something wrong about somebody, or a person has to say who it is. */
    private List<HopLine> leftOut(CheckedSchool school, ImportRun run, Traced person, int line) {
        var why =
                findings(run, person, line).stream()
                        .map(it ->
                                HopLine.no(
                                        it.what(person.name()),
                                        it.remedy(Las.of(school.details()))))
                        .toList();
        var told =
                why.isEmpty()
                        ? List.of(
                                HopLine.waits(
                                                Sentence.of(
                                                        "intake.hop.plan.question", person.name()))
                                        .todo(Sentence.of("intake.hop.plan.question.remedy")))
                        : why;
        return told.stream().map(it -> dated(run, InTheFile.about(run, it))).toList();
    }

    /** It came over, and deserves a look. */
    private static HopLine told(CheckedSchool school, Traced person, FindingLine finding) {
        var line = HopLine.yes(finding.what(person.name()));
        return line.todo(finding.remedy(Las.of(school.details())));
    }

    private static List<FindingLine> findings(ImportRun run, Traced person, int line) {
        var subject = person.kind() == Kind.PUPIL ? Subject.PUPIL : Subject.STAFF;
        return run.findings().stream()
                .filter(it -> it.line() == line && it.subject() == subject)
                .toList();
    }

    private static HopLine dated(ImportRun run, HopLine line) {
        return line.at(run.finishedAt().orElse(run.receipt().at()));
    }
}
