package nl.startklaar.mail;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** The outbox is left out of backups: it holds links that still open doors. */
@Component
class MailTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("mail.outbox", Kind.TRANSIT)
                        .keptFor(Retention.THIRTY_DAYS)
                        .notInBackup());
    }
}
