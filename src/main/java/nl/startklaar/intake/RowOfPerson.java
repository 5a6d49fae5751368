package nl.startklaar.intake;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import org.springframework.stereotype.Component;

/** Finds the row of somebody in a file that was taken over. */
@Component
class RowOfPerson {

    /**
     * @param leftOut whether nothing of it came over
     */
    record Place(int line, boolean leftOut) {}

    private final InFileStore store;

    RowOfPerson(InFileStore store) {
        this.store = store;
    }

    /** A row that was left out is theirs when it has a key of theirs. */
    Optional<Place> find(ImportRun run, Traced person, RosterState roster) {
        return person.id()
                .flatMap(id -> {
                    var line = store.findLine(run.school(), run.id(), id);
                    return line.isPresent()
                            ? Optional.of(new Place(line.getAsInt(), false))
                            : Optional.empty();
                })
                .or(() -> findLeftOut(run, person, roster));
    }

    private Optional<Place> findLeftOut(ImportRun run, Traced person, RosterState roster) {
        var keys =
                roster.keys().stream()
                        .filter(it -> person.id().filter(it.subject()::equals).isPresent())
                        .map(SourceKey::key)
                        .collect(toSet());
        return store.listLeftOut(run.school(), run.id()).stream()
                .filter(it -> keys.contains(it.key()) && it.kind() == person.kind())
                .map(it -> new Place(it.line(), true))
                .findFirst();
    }

    /** Whether this file still tells who is not in it. */
    boolean isKept(ImportRun run) {
        return store.isKept(run.school(), run.id());
    }
}
