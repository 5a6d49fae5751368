package nl.startklaar.rehearsal;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** What came out of the rehearsals: counts, and the ids of who did not get in. */
@Component
class RehearsalTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("rehearsal.run", Kind.READINESS).keptFor(Retention.ONE_YEAR),
                DeclaredTable.ofSchool("rehearsal.stop", Kind.PUPIL)
                        .keptFor(Retention.ONE_YEAR)
                        .about("person_id", OnErasure.DELETE),
                DeclaredTable.ofSchool("rehearsal.stamp", Kind.TRANSIT)
                        .keptFor(Retention.AS_LONG_AS_THE_SCHOOL)
                        .notInBackup(),
                DeclaredTable.ofSchool("rehearsal.change", Kind.TRANSIT)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .notInBackup());
    }
}
