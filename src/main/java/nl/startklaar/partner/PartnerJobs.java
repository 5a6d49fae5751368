package nl.startklaar.partner;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes what has run out. */
@Configuration(proxyBeanMethods = false)
class PartnerJobs {

    @Bean
    RecurringTask<Void> sweepVisits(Grants grants, SigningKeys keys) {
        return Tasks.recurring("partner-sweep", FixedDelay.ofHours(1))
                .execute(
                        (instance, context) -> {
                            grants.sweep();
                            keys.sweep();
                        });
    }
}
