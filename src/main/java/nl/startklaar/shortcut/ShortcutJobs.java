package nl.startklaar.shortcut;

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
class ShortcutJobs {

    @Bean
    Task<Void> forgetUsedShortcutsEveryNight(Schools schools, Uses uses, Clock clock) {
        return Tasks.recurring(
                        "forget-used-shortcuts",
                        Schedules.daily(clock.getZone(), LocalTime.of(3, 55)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools().forEach(it -> uses.forget(it.id()));
                            return null;
                        }));
    }
}
