package nl.startklaar.place;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * An address that a school knows stays true without the name of who added it. What was seen is kept
 * for thirty days, and goes into no backup.
 */
@Component
class PlaceTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("place.known", Kind.SCHOOL)
                        .about("added_by", OnErasure.EMPTY),
                DeclaredTable.ofSchool("place.change", Kind.SCHOOL)
                        .about("account", OnErasure.EMPTY),
                seen("place.seen"),
                seen("place.seen_visitor"),
                seen("place.notice"));
    }

    private static DeclaredTable seen(String name) {
        return DeclaredTable.ofSchool(name, Kind.TRANSIT)
                .keptFor(Retention.THIRTY_DAYS)
                .notInBackup();
    }
}
