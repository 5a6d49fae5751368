package nl.startklaar.rehearsal;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rehearses one school after the other, without anybody asking. */
@Component
class RehearseSchools {

    private static final Logger LOG = LoggerFactory.getLogger(RehearseSchools.class);

    private final ChangedSchoolsStore changed;
    private final Schools schools;
    private final Rehearsals rehearsals;

    RehearseSchools(ChangedSchoolsStore changed, Schools schools, Rehearsals rehearsals) {
        this.changed = changed;
        this.schools = schools;
        this.rehearsals = rehearsals;
    }

    /** Many changes of one school since the last time are one rehearsal. */
    void rehearseChanged() {
        rehearse(changed.list());
    }

    void rehearseAll() {
        rehearse(schools.listSchools().stream().map(School::id).toList());
    }

    private void rehearse(List<SchoolId> which) {
        which.forEach(this::rehearse);
    }

    /** One school that fails does not keep the rest of the country waiting. */
    private void rehearse(SchoolId school) {
        var work = new FutureTask<>(() -> Actor.JOB.doing(() -> rehearsals.run(school)));
        work.run();
        if (work.state() == Future.State.FAILED) {
            LOG.atError()
                    .addKeyValue("school", school.value())
                    .setCause(work.exceptionNow())
                    .log("Could not rehearse a school");
        }
    }
}
