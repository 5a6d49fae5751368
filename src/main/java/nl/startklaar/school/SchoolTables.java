package nl.startklaar.school;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class SchoolTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("school.board", Kind.SCHOOL)
                        .partOfSchool(
                                "id in (select board_id from {school.school} where id = :school)"),
                DeclaredTable.global("school.school", Kind.SCHOOL).partOfSchool("id = :school"));
    }
}
