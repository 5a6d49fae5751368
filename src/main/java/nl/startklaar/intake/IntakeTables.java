package nl.startklaar.intake;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * History stays, in numbers and keys; so does on which line somebody of ours stood. What tells of
 * pupils, the mirror and the rows that were left out, lies in tables of its own, and is gone within
 * a week.
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
                        .notInBackup(),
                DeclaredTable.ofSchool("intake.in_file", Kind.AUDIT),
                DeclaredTable.ofSchool("intake.left_out", Kind.PUPIL)
                        .keptFor(Retention.SEVEN_DAYS)
                        .wipedInSummer()
                        .notInBackup());
    }
}
