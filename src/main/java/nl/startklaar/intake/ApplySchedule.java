package nl.startklaar.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Plans the work of applying a file, in the transaction of whoever asks. */
@Component
class ApplySchedule {

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ApplySchedule(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void plan(SchoolId school, UUID run) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        IntakeJobs.APPLY.instance(IntakeJobs.instance(school, run)).build(),
                        clock.instant());
    }
}
