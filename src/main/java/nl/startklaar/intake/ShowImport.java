package nl.startklaar.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.roster.RosterFollowers;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.UndoOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at a file that was sent, or at those that came before it. */
@Service
class ShowImport {

    /** Enough to find what things were called. */
    private static final int EARLIER = 100;

    private final RunStore store;
    private final MirrorStore mirrors;
    private final Previews previews;
    private final Rosters rosters;
    private final RosterHistory history;
    private final RosterFollowers followers;
    private final SchoolDay day;

    ShowImport(
            RunStore store,
            MirrorStore mirrors,
            Previews previews,
            Rosters rosters,
            RosterHistory history,
            RosterFollowers followers,
            SchoolDay day) {
        this.store = store;
        this.mirrors = mirrors;
        this.previews = previews;
        this.rosters = rosters;
        this.history = history;
        this.followers = followers;
        this.day = day;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<ImportRun> listRuns(SchoolId school, int limit) {
        return store.listRuns(school, limit);
    }

    /** The people and groups of the school year of today. */
    @Transactional(readOnly = true)
    RosterState rosterOf(SchoolId school) {
        return rosters.read(school, SchoolYear.of(day.today()));
    }

    /** Why an applied import cannot be undone any more; empty when it can, or was never applied. */
    @Transactional
    Optional<UndoOutcome> findObstacle(SchoolId school, ImportRun run) {
        return run.status() == Status.APPLIED
                ? run.changeSet().flatMap(it -> history.findObstacle(school, it))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    Optional<RunView> findView(SchoolId school, UUID id) {
        return store.findRun(school, id).map(this::view);
    }

    private RunView view(ImportRun run) {
        var mirror = mirrors.find(run.school(), run.id());
        return run.status() == Status.PREVIEW && mirror.isPresent()
                ? waiting(run, mirror.get())
                : past(run);
    }

    private RunView waiting(ImportRun run, EdexmlFile file) {
        var preview = previews.of(run.school(), file);
        var names = FindingNames.of(file);
        var following =
                preview.year()
                        .map(it -> followers.wouldFollow(run.school(), it, preview.changes()))
                        .orElse(List.of());
        return RunView.of(run, preview, names)
                .withNotesOf(run, names)
                .stillStoppedBy(run.stop())
                .withFollowing(following);
    }

    /** From the file while there is one, and later from the roster. */
    private FindingNames names(ImportRun run) {
        return mirrors.find(run.school(), run.id())
                .map(FindingNames::of)
                .or(() -> run.year().map(it -> FindingNames.of(rosters.read(run.school(), it))))
                .orElseGet(FindingNames::none);
    }

    /** The newest first. */
    private List<UUID> listChangeSetsBefore(ImportRun run) {
        return store.listRuns(run.school(), EARLIER).stream()
                .dropWhile(it -> !it.id().equals(run.id()))
                .skip(1)
                .flatMap(it -> it.changeSet().stream())
                .toList();
    }

    private RunView past(ImportRun run) {
        var rows =
                run.changeSet()
                        .map(it ->
                                previews.done(
                                        run.school(),
                                        it,
                                        run.counts().firstOfYear(),
                                        listChangeSetsBefore(run)))
                        .orElse(List.of());
        var names = names(run);
        var findings = run.findings().stream().map(names::find).toList();
        var processedBefore =
                run.status() == Status.UNCHANGED
                        ? store.findApplied(run.school(), run.receipt().sha256())
                        : Optional.<Instant>empty();
        return new RunView(
                run,
                rows,
                findings,
                List.of(),
                run.stop(),
                run.counts(),
                processedBefore,
                run.fingerprint(),
                run.changeSet().map(it -> followers.followed(run.school(), it)).orElse(List.of()));
    }
}
