package nl.startklaar.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Iedereen zit goed</i>: every pupil has a group, every group a teacher, every teacher what is
 * needed to sign in. A teacher who is a trainee too is said as evidence, and keeps nothing open: it
 * may be just so.
 */
@Component
class EveryonePlaced implements Check {

    private final Rosters rosters;
    private final Clock clock;

    EveryonePlaced(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N3";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var years = rosters.readWithYearBefore(school.school(), school.year());
        var now = years.now();
        if (now.groups().isEmpty() && now.placements().isEmpty()) {
            return new NotYet(Sentence.of("roster.n3.waits"));
        }
        var before = years.before();
        return verdict(
                new PupilReview(now, before, school.today()),
                new StaffReview(now, school.today()),
                now.groups().size());
    }

    private Verdict verdict(PupilReview pupils, StaffReview staff, int groups) {
        var evidence = evidence(pupils, staff, groups);
        var actions = actions(pupils, staff);
        if (!actions.isEmpty()) {
            return new NotMet(Severity.ACTION, actions, evidence);
        }
        var attentions = pupils.againInLastYear();
        return attentions.isEmpty()
                ? new Met(evidence)
                : new NotMet(Severity.ATTENTION, attentions, evidence);
    }

    /** When the whole school is still in its old year, that is said once and first. */
    private static List<Finding> actions(PupilReview pupils, StaffReview staff) {
        return Stream.of(
                        pupils.yearNotChanged().stream().toList(),
                        pupils.withoutGroup(),
                        staff.groupsWithoutTeacher(),
                        staff.incompleteTeachers())
                .flatMap(List::stream)
                .toList();
    }

    private List<Evidence> evidence(PupilReview pupils, StaffReview staff, int groups) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(
                Evidence.measured(
                        clock.instant(),
                        "roster.n3.looked",
                        pupils.count(),
                        groups,
                        staff.count()));
        for (String name : staff.teachersWhoAreTrainees()) {
            evidence.add(Evidence.measured(clock.instant(), "roster.n3.trainee", name));
        }
        return evidence;
    }
}
