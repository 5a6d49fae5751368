package nl.startklaar.linking;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** A group has an id of its own, so only a pupil's links are found by a pupil's id. */
@Component
class LinkingTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("linking.link", Kind.PUPIL)
                        .keptFor(Retention.TWO_YEARS_AFTER_LEAVING)
                        .about("target_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("linking.on_paper", Kind.SCHOOL),
                DeclaredTable.ofSchool("linking.change_set", Kind.AUDIT)
                        .keptFor(Retention.ONE_YEAR),
                DeclaredTable.ofSchool("linking.change", Kind.AUDIT).keptFor(Retention.ONE_YEAR),
                DeclaredTable.ofSchool("linking.waiting", Kind.SCHOOL));
    }
}
