package nl.startklaar.place;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.school.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the work of this module is done by itself. */
@Configuration(proxyBeanMethods = false)
class PlaceJobs {

    /**
     * The last ones of a busy minute wait for the next sighting; this is for when there is none.
     */
    @Bean
    Task<Void> writeWhatWasSeen(SeenThere seen, Lately lately) {
        return Tasks.recurring("write-what-was-seen", FixedDelay.of(Sightings.WRITTEN_EVERY))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            seen.catchUp();
                            lately.sweep();
                            return null;
                        }));
    }

    @Bean
    Task<Void> forgetWhoWasSeenEveryNight(Schools schools, SeenThere seen, Clock clock) {
        return Tasks.recurring(
                        "forget-who-was-seen",
                        Schedules.daily(clock.getZone(), LocalTime.of(3, 50)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools().forEach(it -> seen.forget(it.id()));
                            return null;
                        }));
    }
}
