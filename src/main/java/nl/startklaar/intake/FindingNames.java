package nl.startklaar.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.intake.RunView.Found;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.Written;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import org.jspecify.annotations.Nullable;

/** Findings hold no names; whoever reads them gets the names from where they are still known. */
final class FindingNames {

    private record Place(Subject subject, int line, String key) {}

    private record KeyOf(Subject subject, String key) {}

    private final Map<Place, String> byPlace = new HashMap<>();
    private final Map<KeyOf, String> byKey = new HashMap<>();

    private FindingNames() {}

    static FindingNames none() {
        return new FindingNames();
    }

    static FindingNames of(EdexmlFile file) {
        var names = new FindingNames();
        file.groepen()
                .forEach(it ->
                        names.put(Subject.GROUP, it.line(), it.key(), Written.text(it.naam())));
        file.samengesteldeGroepen()
                .forEach(it ->
                        names.put(Subject.GROUP, it.line(), it.key(), Written.text(it.naam())));
        file.leerlingen()
                .forEach(it ->
                        names.put(
                                Subject.PUPIL,
                                it.line(),
                                it.key(),
                                Written.name(it.naam()).full()));
        file.leerkrachten()
                .forEach(it ->
                        names.put(
                                Subject.STAFF,
                                it.line(),
                                it.key(),
                                Written.name(it.naam()).full()));
        return names;
    }

    static FindingNames of(RosterState roster) {
        var names = new FindingNames();
        Map<UUID, String> bySubject = new HashMap<>();
        roster.pupils().forEach(it -> bySubject.put(it.id(), it.name().full()));
        roster.staff().forEach(it -> bySubject.put(it.id(), it.name().full()));
        roster.groups().forEach(it -> bySubject.put(it.id(), it.name()));
        roster.combinedGroups().forEach(it -> bySubject.put(it.id(), it.name()));
        for (SourceKey it : roster.keys()) {
            Optional.ofNullable(bySubject.get(it.subject()))
                    .ifPresent(
                            name -> names.byKey.put(new KeyOf(subject(it.kind()), it.key()), name));
        }
        return names;
    }

    private static Subject subject(SourceKey.Kind kind) {
        return switch (kind) {
            case PUPIL, PUPIL_ECK_ID -> Subject.PUPIL;
            case STAFF, STAFF_ECK_ID -> Subject.STAFF;
            case GROUP, COMBINED_GROUP -> Subject.GROUP;
        };
    }

    private void put(Subject subject, int line, @Nullable String key, String name) {
        byPlace.put(new Place(subject, line, Written.text(key)), name);
    }

    Found find(FindingLine it) {
        var name =
                Optional.ofNullable(byPlace.get(new Place(it.subject(), it.line(), it.key())))
                        .or(() -> Optional.ofNullable(byKey.get(new KeyOf(it.subject(), it.key()))))
                        .filter(found -> !found.isEmpty())
                        .orElse(it.key());
        return new Found(it, name);
    }
}
