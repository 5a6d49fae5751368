package nl.startklaar.roster;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.OnErasure;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/**
 * Names stand with the person and in the changes, nowhere else. A change stays when a person is
 * erased, because others in its change set still need it, but it says no more who it was.
 */
@Component
class RosterTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                ofPupil("roster.pupil", "id"),
                ofPupil("roster.placement", "pupil_id"),
                ofPupil("roster.combined_membership", "pupil_id"),
                ofStaff("roster.staff_member", "id"),
                ofStaff("roster.employment", "staff_member_id"),
                ofStaff("roster.staffing", "staff_member_id"),
                DeclaredTable.ofSchool("roster.base_group", Kind.SCHOOL),
                DeclaredTable.ofSchool("roster.combined_group", Kind.SCHOOL),
                ofPupil("roster.source_key", "subject_id"),
                ofPupil("roster.departure", "subject_id"),
                DeclaredTable.ofSchool("roster.change_set", Kind.AUDIT).keptFor(Retention.ONE_YEAR),
                DeclaredTable.ofSchool("roster.change", Kind.PUPIL)
                        .keptFor(Retention.ONE_YEAR)
                        .about("row_id", OnErasure.EMPTY));
    }

    private static DeclaredTable ofPupil(String table, String column) {
        return DeclaredTable.ofSchool(table, Kind.PUPIL)
                .keptFor(Retention.TWO_YEARS_AFTER_LEAVING)
                .about(column, OnErasure.DELETE);
    }

    private static DeclaredTable ofStaff(String table, String column) {
        return DeclaredTable.ofSchool(table, Kind.STAFF)
                .keptFor(Retention.AS_LONG_AS_THE_PERSON)
                .about(column, OnErasure.DELETE);
    }
}
