package nl.startklaar.portal;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** What adults opened and asked for. Whoever asks is told to name no pupil. */
@Component
class PortalTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("portal.opening", Kind.STAFF)
                        .keptFor(Retention.ONE_YEAR)
                        .wipedInSummer()
                        .about("account_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("portal.question", Kind.STAFF)
                        .keptFor(Retention.ONE_YEAR)
                        .about("asked_by", OnErasure.DELETE));
    }
}
