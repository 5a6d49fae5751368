package nl.startklaar.shortcut;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * A shortcut stays true without the name of who made it. Which devices used it is kept for thirty
 * days, and goes into no backup.
 */
@Component
class ShortcutTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("shortcut.shortcut", Kind.SCHOOL)
                        .about("made_by", OnErasure.EMPTY),
                DeclaredTable.ofSchool("shortcut.old_address", Kind.SCHOOL),
                DeclaredTable.ofSchool("shortcut.use", Kind.TRANSIT)
                        .keptFor(Retention.THIRTY_DAYS)
                        .notInBackup());
    }
}
