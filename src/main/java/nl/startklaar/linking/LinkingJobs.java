package nl.startklaar.linking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.school.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links that begin today take their seats, after those that nobody uses any more were freed. */
@Configuration(proxyBeanMethods = false)
class LinkingJobs {

    @Bean
    Task<Void> giveSeatsEveryNight(Schools schools, SeatsForWhoWaits seats, Clock clock) {
        return Tasks.recurring("give-seats", Schedules.daily(clock.getZone(), LocalTime.of(4, 0)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools().forEach(it -> seats.give(it.id()));
                            return null;
                        }));
    }
}
