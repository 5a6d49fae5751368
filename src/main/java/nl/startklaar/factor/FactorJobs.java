package nl.startklaar.factor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is cleared away every hour. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactorSettings.class)
class FactorJobs {

    @Bean
    RecurringTask<Void> sweepDevicesAndPasses(FactorSweep sweep) {
        return Tasks.recurring("factor-sweep", FixedDelay.ofHours(1))
                .execute((instance, context) -> sweep.sweep());
    }
}
