package nl.startklaar.licence;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class LicenceTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("licence.contract", Kind.SCHOOL),
                DeclaredTable.ofSchool("licence.licence", Kind.SCHOOL),
                DeclaredTable.ofSchool("licence.seat", Kind.PUPIL)
                        .keptFor(Retention.TWO_YEARS_AFTER_LEAVING)
                        .about("pupil_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("licence.intention", Kind.SCHOOL));
    }
}
