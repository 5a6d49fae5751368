package nl.startklaar.partner;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** What we sign with is made anew where it is missing; codes and tokens live for minutes. */
@Component
class PartnerTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("partner.client", Kind.CREDENTIAL),
                DeclaredTable.global("partner.signing_key", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .notInBackup(),
                DeclaredTable.global("partner.code", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .about("guest_id", OnErasure.DELETE)
                        .notInBackup(),
                DeclaredTable.global("partner.token", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .about("guest_id", OnErasure.DELETE)
                        .notInBackup());
    }
}
