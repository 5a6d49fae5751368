package nl.startklaar.readiness;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers. A confirmation stays true when who gave it is erased; it loses the
 * name.
 */
@Component
class ReadinessTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("readiness.report", Kind.READINESS),
                DeclaredTable.ofSchool("readiness.change", Kind.TRANSIT)
                        .keptFor(Retention.UNTIL_IT_EXPIRES),
                DeclaredTable.ofSchool("readiness.measurement", Kind.READINESS),
                DeclaredTable.ofSchool("readiness.fact", Kind.READINESS),
                ofPerson("readiness.confirmation", OnErasure.EMPTY),
                ofPerson("readiness.snooze", OnErasure.DELETE),
                ofPerson("readiness.owner", OnErasure.DELETE));
    }

    private static DeclaredTable ofPerson(String name, OnErasure erasure) {
        return DeclaredTable.ofSchool(name, Kind.READINESS).about("account", erasure);
    }
}
