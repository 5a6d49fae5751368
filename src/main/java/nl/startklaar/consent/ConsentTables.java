package nl.startklaar.consent;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class ConsentTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("consent.switch", Kind.SCHOOL),
                DeclaredTable.ofSchool("consent.request", Kind.SCHOOL),
                DeclaredTable.ofSchool("consent.form_sent", Kind.SCHOOL),
                DeclaredTable.ofSchool("consent.known_as", Kind.SCHOOL));
    }
}
