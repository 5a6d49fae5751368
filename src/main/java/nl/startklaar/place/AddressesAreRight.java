package nl.startklaar.place;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.place.UnknownAddress.Guess;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Het internetadres van de school klopt</i>: what was seen this week against the list. That an
 * address is on the list proves nothing: only somebody who came in from there does.
 */
@Component
class AddressesAreRight implements Check {

    private static final Fix LOOK =
            new Fix(Sentence.of("place.check.go"), AddressController.PATH, 2);

    private final KnownStore known;
    private final SeenStore seen;
    private final MovedNotice moved;
    private final Clock clock;

    AddressesAreRight(KnownStore known, SeenStore seen, MovedNotice moved, Clock clock) {
        this.known = known;
        this.seen = seen;
        this.moved = moved;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N4";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var since = SeenThere.kept(school.today());
        int count = known.list(school.school(), school.today(), since).size();
        var last = seen.findLastKnown(school.school(), since);
        var unknown = seen.listUnknown(school.school(), SeenThere.thisWeek(school.today()));
        var urgent = count == 0 ? nothingKnown(unknown) : urgent(school, unknown);
        var evidence = evidence(count, last, unknown);
        if (!urgent.isEmpty()) {
            return new NotMet(Severity.ACTION, urgent, evidence);
        }
        var doubtful = doubtful(unknown);
        if (!doubtful.isEmpty()) {
            return new NotMet(Severity.ATTENTION, doubtful, evidence);
        }
        return last.isPresent() ? new Met(evidence) : new AsksYou();
    }

    /** Without a list nobody gets in; what was seen is only a hint at what to add. */
    private static List<Finding> nothingKnown(List<UnknownAddress> unknown) {
        var remedy =
                unknown.stream()
                        .filter(it -> it.guess() == Guess.SCHOOL)
                        .findFirst()
                        .map(it -> Sentence.of("place.check.none.remedy-seen", it.text()))
                        .orElse(Sentence.of("place.check.none.remedy"));
        return List.of(Finding.of(Sentence.of("place.check.none"), remedy, LOOK));
    }

    private List<Finding> urgent(CheckedSchool school, List<UnknownAddress> unknown) {
        var found = new ArrayList<Finding>();
        moved.find(school.school(), school.today())
                .map(AddressesAreRight::moved)
                .ifPresent(found::add);
        unknown.stream()
                .filter(UnknownAddress::isWherePupilsStandOutside)
                .map(AddressesAreRight::refused)
                .forEach(found::add);
        return found;
    }

    private static Finding moved(Moved it) {
        return Finding.of(
                Sentence.of("place.check.moved", it.where().busy().people(), it.where().text()),
                Sentence.of("place.check.moved.remedy"),
                LOOK);
    }

    private static Finding refused(UnknownAddress it) {
        return Finding.of(
                Sentence.of(
                        "place.check.refused",
                        it.refusals().times(),
                        it.text(),
                        it.refusals().devices(),
                        it.refusals().since().orElse(it.first())),
                Sentence.of("place.check.refused.remedy"),
                LOOK);
    }

    private static List<Finding> doubtful(List<UnknownAddress> unknown) {
        var found = new ArrayList<Finding>();
        for (UnknownAddress it : unknown) {
            if (it.isWhereStaffWork()) {
                found.add(
                        Finding.of(
                                Sentence.of("place.check.staff", it.busy().people(), it.text()),
                                Sentence.of("place.check.staff.remedy"),
                                LOOK));
            } else if (it.busy().refused() > 0) {
                found.add(
                        Finding.of(
                                Sentence.of("place.check.one-refused", it.text()),
                                Sentence.of("place.check.one-refused.remedy"),
                                LOOK));
            }
        }
        return found;
    }

    private List<Evidence> evidence(
            int count, Optional<Instant> last, List<UnknownAddress> unknown) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(
                Evidence.measured(clock.instant(), "place.check.looked", count, unknown.size()));
        last.map(it -> new Evidence(Evidence.Kind.SEEN, Sentence.of("place.check.seen", it), it))
                .ifPresent(evidence::add);
        return evidence;
    }
}
