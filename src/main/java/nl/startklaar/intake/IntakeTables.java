package nl.startklaar.intake;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * History stays, in numbers and keys. What tells of pupils, the mirror, lies in a table of its own,
 * and is gone within a week.
 */
@Component
class IntakeTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("intake.run", Kind.SCHOOL),
                DeclaredTable.ofSchool("intake.answer", Kind.SCHOOL),
                DeclaredTable.ofSchool("intake.pause", Kind.SCHOOL),
                DeclaredTable.ofSchool("intake.mirror", Kind.PUPIL)
                        .keptFor(Retention.SEVEN_DAYS)
                        .wipedInSummer()
                        .notInBackup());
    }
}
