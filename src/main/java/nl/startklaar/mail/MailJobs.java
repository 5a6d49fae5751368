package nl.startklaar.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the outbox every few seconds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailJobs {

    @Bean
    RecurringTask<Void> sendMail(Postman postman) {
        return Tasks.recurring("mail-send", FixedDelay.ofSeconds(5))
                .execute((instance, context) -> postman.deliver());
    }
}
