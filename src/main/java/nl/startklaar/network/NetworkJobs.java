package nl.startklaar.network;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every night: what has run out goes, and each portal in use that describes itself is read anew.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NetworkSettings.class)
class NetworkJobs {

    @Bean
    Task<Void> lookAfterPortalsEveryNight(
            Schools schools,
            NetworkSweep sweep,
            Connections connections,
            Connecting connecting,
            Clock clock) {
        return Tasks.recurring(
                        "look-after-portals", Schedules.daily(clock.getZone(), LocalTime.of(4, 5)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            for (School school : schools.listSchools()) {
                                sweep.sweep(school.id());
                                connections.list(school.id()).stream()
                                        .filter(it -> it.isOn() && !it.byHand())
                                        .forEach(it -> connecting.readAnew(school.id(), it));
                            }
                            return null;
                        }));
    }
}
