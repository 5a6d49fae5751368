package nl.startklaar.family;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.school.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens after an answer, or every night. */
@Configuration(proxyBeanMethods = false)
class FamilyJobs {

    static final TaskDescriptor<String> FORGOTTEN =
            TaskDescriptor.of("family-forgotten-password", String.class);

    @Bean
    OneTimeTask<String> forgottenAtHomeTask(Parents parents) {
        return Tasks.oneTime(FORGOTTEN)
                .execute((instance, _) -> parents.sendReset(instance.getData()));
    }

    @Bean
    Task<Void> forgetFamiliesEveryNight(Schools schools, FamilySweep sweep, Clock clock) {
        return Tasks.recurring(
                        "forget-families", Schedules.daily(clock.getZone(), LocalTime.of(3, 25)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools().forEach(sweep::sweep);
                            sweep.sweepParents();
                            return null;
                        }));
    }
}
