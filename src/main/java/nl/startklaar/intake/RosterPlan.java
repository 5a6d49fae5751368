package nl.startklaar.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.startklaar.intake.IntakeFinding.GroupKeyUsedTwice;
import nl.startklaar.intake.IntakeFinding.GroupNameMissing;
import nl.startklaar.intake.IntakeFinding.UnknownGroup;
import nl.startklaar.las.EdexmlFile;
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
final class RosterPlan {

    private RosterPlan() {}

    static Planned of(
            EdexmlFile file,
            FileHeader header,
            RosterState now,
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
                stop(draft, pupils.atSchool(), now));
    }

    private static Optional<Stop> stop(Draft draft, int atSchool, RosterState now) {
        return contradicts(draft.findings())
                .or(() -> atSchool == 0 ? Optional.of(new Stop.NoPupils()) : Optional.empty())
                .or(() -> losesTooMany(draft.changes(), now.placements().size()));
    }

    private static Optional<Stop> contradicts(List<IntakeFinding> findings) {
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
}
