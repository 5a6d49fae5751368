package nl.startklaar.backup;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import nl.startklaar.audit.Actor;
import nl.startklaar.web.Formats;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When backups are made by themselves: at night, and of real schools only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class BackupJobs {

    @Bean
    @ConditionalOnBooleanProperty(
            name = "startklaar.practice",
            havingValue = false,
            matchIfMissing = true)
    Task<Void> backUpEveryNight(NightlyBackup backup) {
        return Tasks.recurring(
                        "back-up-every-night",
                        Schedules.daily(Formats.AMSTERDAM, LocalTime.of(2, 30)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            backup.run();
                            return null;
                        }));
    }
}
