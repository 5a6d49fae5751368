package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** Erasing an adult empties the account; sessions and links go, and are in no backup. */
@Component
class StaffTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("staff.account", Kind.STAFF)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("id", OnErasure.EMPTY)
                        .partOfSchool(
                                "id in (select account_id from {staff.appointment} where school_id = :school)"),
                DeclaredTable.global("staff.appointment", Kind.STAFF)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("account_id", OnErasure.DELETE),
                DeclaredTable.global("staff.session", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .about("account_id", OnErasure.DELETE)
                        .notInBackup(),
                DeclaredTable.global("staff.mail_link", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .about("account_id", OnErasure.DELETE)
                        .notInBackup(),
                DeclaredTable.global("staff.sign_in_attempt", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .notInBackup(),
                DeclaredTable.global("staff.familiar_browser", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .notInBackup());
    }
}
