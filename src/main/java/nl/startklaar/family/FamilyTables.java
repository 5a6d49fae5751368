package nl.startklaar.family;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * Of a parent we keep a mail address and the hash of a password; no name, and nothing that a pupil
 * administration sends. Visits and links are in no backup.
 */
@Component
class FamilyTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("family.parent", Kind.CREDENTIAL)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("id", OnErasure.DELETE)
                        .partOfSchool(
                                "id in (select parent_id from {family.parent_school} where school_id = :school)"),
                DeclaredTable.global("family.parent_school", Kind.CREDENTIAL)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("parent_id", OnErasure.DELETE)
                        .partOfSchool("school_id = :school"),
                passing(DeclaredTable.global("family.session", Kind.CREDENTIAL))
                        .about("parent_id", OnErasure.DELETE),
                passing(DeclaredTable.global("family.mail_link", Kind.CREDENTIAL)),
                DeclaredTable.ofSchool("family.letter", Kind.CREDENTIAL)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .about("pupil_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("family.way", Kind.CREDENTIAL)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("pupil_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("family.moved", Kind.CREDENTIAL)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("pupil_id", OnErasure.DELETE));
    }

    private static DeclaredTable passing(DeclaredTable table) {
        return table.keptFor(Retention.UNTIL_IT_EXPIRES).notInBackup();
    }
}
