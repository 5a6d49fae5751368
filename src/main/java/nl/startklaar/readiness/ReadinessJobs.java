package nl.startklaar.readiness;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import nl.startklaar.web.Formats;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the engine works by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadinessSettings.class)
class ReadinessJobs {

    /** Before anybody is up. */
    static final LocalTime EVERY_MORNING = LocalTime.of(5, 30);

    @Bean
    Task<Void> lookAtEverySchoolEveryMorning(LookAtEverySchool look) {
        return Tasks.recurring(
                        "look-at-every-school", Schedules.daily(Formats.AMSTERDAM, EVERY_MORNING))
                .execute((_, _) -> look.lookAtAll());
    }
}
