package nl.startklaar.amend;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.school.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the work of this module is done by itself. */
@Configuration(proxyBeanMethods = false)
class AmendJobs {

    @Bean
    Task<Void> eraseLeaversEveryNight(Schools schools, Leavers leavers, Clock clock) {
        return Tasks.recurring(
                        "erase-leavers", Schedules.daily(clock.getZone(), LocalTime.of(3, 40)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools().forEach(it -> leavers.erase(it.id()));
                            return null;
                        }));
    }
}
