package nl.startklaar.amend;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** Ids only. That two children are two, or one, is forgotten with the first of them. */
@Component
class AmendTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("amend.access", Kind.STAFF)
                        .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                        .about("account_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("amend.not_double", Kind.PUPIL)
                        .keptFor(Retention.TWO_YEARS_AFTER_LEAVING)
                        .about("person", OnErasure.DELETE),
                DeclaredTable.ofSchool("amend.merged", Kind.PUPIL)
                        .keptFor(Retention.TWO_YEARS_AFTER_LEAVING)
                        .about("gone", OnErasure.DELETE));
    }
}
