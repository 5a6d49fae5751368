package nl.startklaar.licence;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seats that nobody uses any more are freed every night, also when nobody asks for one. */
@Configuration(proxyBeanMethods = false)
class SeatJobs {

    @Bean
    Task<Void> freeUnusedSeatsEveryNight(Schools schools, Seats seats, SchoolDay day, Clock clock) {
        return Tasks.recurring(
                        "free-unused-seats", Schedules.daily(clock.getZone(), LocalTime.of(3, 50)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools()
                                    .forEach(it -> seats.freeUnused(it.id(), day.today()));
                            return null;
                        }));
    }
}
