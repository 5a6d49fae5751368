package nl.startklaar.intake;

import java.util.UUID;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person has looked, and says: change nothing. */
@Service
class StopImport {

    private final EndRun endRun;

    StopImport(EndRun endRun) {
        this.endRun = endRun;
    }

    /** False when nothing waited any more. */
    @Transactional
    boolean stop(SchoolId school, UUID id) {
        return endRun.end(
                school, id, Status.PREVIEW, Status.STOPPED_BY_PERSON, "intake.audit.stopped");
    }
}
