package nl.startklaar.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlWriter;
import nl.startklaar.plan.RosterMirror;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a school its own roster as EDEXML 2.1, as a pupil administration would write it. It holds
 * names, birth dates and ECK iDs, so who asked for it is in the log book.
 */
@Service
class ExportRoster {

    private final Schools schools;
    private final Rosters rosters;
    private final EckIds eckIds;
    private final AuditTrail audit;
    private final SchoolDay day;

    ExportRoster(Schools schools, Rosters rosters, EckIds eckIds, AuditTrail audit, SchoolDay day) {
        this.schools = schools;
        this.rosters = rosters;
        this.eckIds = eckIds;
        this.audit = audit;
        this.day = day;
    }

    @Transactional
    byte[] export(SchoolId school) {
        var today = day.today();
        var brin = schools.getSchool(school).brin();
        var now = rosters.read(school, SchoolYear.of(today));
        var out = new ByteArrayOutputStream();
        try {
            EdexmlWriter.write(RosterMirror.of(now, brin, today), eckIds::open, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        audit.note(school, AuditEntry.of("intake.audit.exported", school.value()));
        return out.toByteArray();
    }
}
