package nl.startklaar.calendar;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class CalendarTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("calendar.party", Kind.REFERENCE),
                DeclaredTable.global("calendar.contact", Kind.REFERENCE),
                DeclaredTable.global("calendar.publisher_date", Kind.REFERENCE),
                DeclaredTable.global("calendar.maintenance_window", Kind.REFERENCE),
                DeclaredTable.ofSchool("calendar.settings", Kind.SCHOOL),
                DeclaredTable.ofSchool("calendar.deviation", Kind.SCHOOL),
                DeclaredTable.ofSchool("calendar.school_party", Kind.SCHOOL),
                DeclaredTable.ofSchool("calendar.school_contact", Kind.SCHOOL),
                DeclaredTable.ofSchool("calendar.feed_key", Kind.CREDENTIAL).notInBackup());
    }
}
