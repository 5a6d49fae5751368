package nl.startklaar.factor;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * A phone, passkeys and the codes on paper belong to a person and go with them. What only lasts a
 * while is in no backup.
 */
@Component
class FactorTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                ofPerson(DeclaredTable.global("factor.authenticator", Kind.CREDENTIAL)),
                ofPerson(DeclaredTable.global("factor.recovery_code", Kind.CREDENTIAL)),
                ofPerson(DeclaredTable.global("factor.reminded", Kind.CREDENTIAL)),
                ofPerson(DeclaredTable.global("factor.passkey", Kind.CREDENTIAL)),
                forAWhile(DeclaredTable.global("factor.challenge", Kind.CREDENTIAL)),
                forAWhile(DeclaredTable.global("factor.shown", Kind.CREDENTIAL)),
                forAWhile(DeclaredTable.global("factor.device", Kind.CREDENTIAL)),
                forAWhile(DeclaredTable.global("factor.pass", Kind.CREDENTIAL)),
                DeclaredTable.ofSchool("factor.school_day", Kind.SCHOOL));
    }

    private static DeclaredTable ofPerson(DeclaredTable table) {
        return table.keptFor(Retention.AS_LONG_AS_THE_PERSON).about("account_id", OnErasure.DELETE);
    }

    private static DeclaredTable forAWhile(DeclaredTable table) {
        return table.keptFor(Retention.UNTIL_IT_EXPIRES)
                .about("account_id", OnErasure.DELETE)
                .notInBackup();
    }
}
