package nl.startklaar.rehearsal;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** Rehearses one school after the other, without anybody asking. */
@Component
class RehearseSchools {

    private static final Logger LOG = LoggerFactory.getLogger(RehearseSchools.class);

    private final ChangedSchoolsStore changed;
    private final Schools schools;
    private final Rehearsals rehearsals;
    private final Clock clock;
    private final Patience patience = new Patience();

    RehearseSchools(
            ChangedSchoolsStore changed, Schools schools, Rehearsals rehearsals, Clock clock) {
        this.changed = changed;
        this.schools = schools;
        this.rehearsals = rehearsals;
        this.clock = clock;
    }

    /** Many changes of one school since the last time are one rehearsal. */
    void rehearseChanged() {
        var now = clock.instant();
        rehearse(changed.list().stream().filter(it -> patience.mayTry(it, now)).toList());
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
            boolean isFirst = patience.failed(school, clock.instant());
            LOG.atLevel(isFirst ? Level.ERROR : Level.WARN)
                    .addKeyValue("school", school.value())
                    .setCause(work.exceptionNow())
                    .log("Could not rehearse a school");
        } else {
            patience.succeeded(school);
        }
    }
}
