package nl.startklaar.plan;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.plan.PlanFinding.GroupKeyUsedTwice;
import nl.startklaar.plan.PlanFinding.GroupNameMissing;
import nl.startklaar.plan.PlanFinding.UnknownGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterState;

/**
 * Works out what a file would do to the roster of its school year; the one place where the words of
 * Edexml become ours. It changes nothing, and asks nothing but its arguments.
 *
 * <p>A file is all there is: whoever is absent from it has left. A row that is left out because of
 * an error says nothing about whom it names: they stay as they are.
 */
public final class RosterPlan {

    private static final String LAST_YEAR_GROUP = "8";

    private RosterPlan() {}

    public static Planned of(
            EdexmlFile file,
            FileHeader header,
            RosterState now,
            RosterState yearBefore,
            LocalDate today,
            Supplier<UUID> ids) {
        var known = new KnownRoster(now);
        var draft = new Draft(ids);
        header.findings().forEach(draft::find);

        var groups = new GroupsPlan(file, known, today, draft);
        groups.plan();
        var pupils = new PupilsPlan(header, known, groups, today, draft);
        pupils.plan(file.leerlingen());
        new StaffPlan(header, known, groups, today, draft)
                .plan(file.leerkrachten(), file.groepen());

        return new Planned(
                draft.changes(),
                draft.findings(),
                pupils.atSchool(),
                file.groepen().size(),
                contradicts(draft.findings())
                        .or(() -> isEmpty(pupils))
                        .or(() ->
                                now.placements().isEmpty()
                                        ? losesTooManyOf(yearBefore, header, draft.changes())
                                        : losesTooMany(draft.changes(), now.placements().size())));
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

    private static Optional<Stop> losesTooMany(List<RosterChange> changes, int pupils) {
        int leaving =
                (int)
                        changes.stream()
                                .filter(it -> it.after() == null)
                                .filter(it -> it.before() instanceof Placement)
                                .count();
        if (leaving > 0 && leaving == pupils) {
            return Optional.of(new Stop.WouldEmpty(pupils));
        }
        return leaving > 0 && leaving * 2 >= pupils
                ? Optional.of(new Stop.LosesMany(leaving, pupils))
                : Optional.empty();
    }

    /** The first file of a school year can only be held against the year before. */
    private static Optional<Stop> losesTooManyOf(
            RosterState yearBefore, FileHeader header, List<RosterChange> changes) {
        var expected = listExpected(yearBefore, header.referenceDay());
        var placed =
                changes.stream()
                        .map(RosterChange::after)
                        .filter(Placement.class::isInstance)
                        .map(it -> ((Placement) it).pupil())
                        .collect(toSet());
        int missing = (int) expected.stream().filter(it -> !placed.contains(it)).count();
        return missing > 0 && missing * 2 >= expected.size()
                ? Optional.of(new Stop.LosesManyOfLastYear(missing, expected.size()))
                : Optional.empty();
    }

    /** Whoever did not leave during the year, or after it from the last year group. */
    private static List<UUID> listExpected(RosterState yearBefore, LocalDate referenceDay) {
        return yearBefore.placements().stream()
                .filter(it -> !it.yearGroup().equals(LAST_YEAR_GROUP))
                .filter(it -> it.lastDay() == null || it.lastDay().isAfter(referenceDay))
                .map(Placement::pupil)
                .toList();
    }
}
