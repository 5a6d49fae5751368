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

    @Bean
    Task<Void> lookAtEverySchoolEveryMorning(LookAtEverySchool look) {
        return Tasks.recurring(
                        "look-at-every-school",
                        Schedules.daily(Formats.AMSTERDAM, LocalTime.of(5, 30)))
                .execute((_, _) -> look.lookAtAll());
    }
}
