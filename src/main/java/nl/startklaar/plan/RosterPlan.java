package nl.startklaar.plan;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.plan.PlanFinding.GroupKeyUsedTwice;
import nl.startklaar.plan.PlanFinding.GroupNameMissing;
import nl.startklaar.plan.PlanFinding.UnknownGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;

/**
 * Works out what a file would do to the roster of its school year; the one place where the words of
 * Edexml become ours. It changes nothing, and asks nothing but its arguments.
 *
 * <p>A file is all there is: whoever is absent from it has left. A row that is left out because of
 * an error says nothing about whom it names: they stay as they are.
 */
public final class RosterPlan {

    private RosterPlan() {}

    /**
     * @param yearBefore the roster of the school year before
     * @param answers what the school has said to what files left open
     */
    public static Planned of(
            EdexmlFile file,
            FileHeader header,
            RosterState now,
            RosterState yearBefore,
            Answers answers,
            LocalDate today,
            Supplier<UUID> ids) {
        var known = new KnownRoster(now);
        var draft = new Draft(ids);
        header.findings().forEach(draft::find);

        var groups = new GroupsPlan(file, header, known, answers, today, draft);
        groups.plan();
        var pupils = new PupilsPlan(header, known, groups, answers, today, draft);
        pupils.plan(file.leerlingen(), yearBefore.placements());
        var staff = new StaffPlan(header, known, groups, answers, today, draft);
        staff.plan(file.leerkrachten(), file.groepen(), yearBefore.employments());

        var changes = draft.changes();
        var after = now.with(changes);
        return new Planned(
                changes,
                draft.findings(),
                draft.questions(),
                lines(pupils, staff),
                pupils.atSchool(),
                groups.count(),
                contradicts(draft.findings())
                        .or(() -> isEmpty(pupils))
                        .or(() -> wouldEmpty(now, after))
                        .or(() ->
                                new Holds(now, after, yearBefore, header, pupils.leftInFile())
                                        .find()));
    }

    private static Map<UUID, Integer> lines(PupilsPlan pupils, StaffPlan staff) {
        Map<UUID, Integer> lines = new LinkedHashMap<>(pupils.lines());
        lines.putAll(staff.lines());
        return lines;
    }

    private static Optional<Stop> wouldEmpty(RosterState now, RosterState after) {
        var pupils = now.placements().stream().map(Placement::pupil).collect(toSet());
        boolean staysOne = after.placements().stream().anyMatch(it -> pupils.contains(it.pupil()));
        return pupils.isEmpty() || staysOne
                ? Optional.empty()
                : Optional.of(new Stop.WouldEmpty(pupils.size()));
    }

    private static Optional<Stop> isEmpty(PupilsPlan pupils) {
        return pupils.atSchool() == 0 ? Optional.of(new Stop.NoPupils()) : Optional.empty();
    }

    private static Optional<Stop> contradicts(List<PlanFinding> findings) {
        var contradictions =
                findings.stream()
                        .filter(it ->
                                it instanceof UnknownGroup
                                        || it instanceof GroupNameMissing
                                        || it instanceof GroupKeyUsedTwice)
                        .count();
        return contradictions == 0
                ? Optional.empty()
                : Optional.of(new Stop.Contradicts((int) contradictions));
    }
}
