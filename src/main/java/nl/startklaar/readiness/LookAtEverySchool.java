package nl.startklaar.readiness;

import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import nl.startklaar.audit.Actor;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the list of every school before anybody is up, so that the history has every day and the
 * first page of the morning is there at once.
 */
@Component
class LookAtEverySchool {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtEverySchool.class);

    private final Schools schools;
    private final Readiness readiness;

    LookAtEverySchool(Schools schools, Readiness readiness) {
        this.schools = schools;
        this.readiness = readiness;
    }

    void lookAtAll() {
        for (School school : schools.listSchools()) {
            lookAt(school);
        }
    }

    /** One school that fails does not keep the rest of the country waiting. */
    private void lookAt(School school) {
        var look = new FutureTask<>(() -> Actor.JOB.doing(() -> readiness.measure(school)));
        look.run();
        if (look.state() == Future.State.FAILED) {
            LOG.atError()
                    .addKeyValue("school", school.id().value())
                    .setCause(look.exceptionNow())
                    .log("Could not look at a school");
        }
    }
}
