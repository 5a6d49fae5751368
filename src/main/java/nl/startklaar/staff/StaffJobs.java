package nl.startklaar.staff;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens later or every hour. */
@Configuration(proxyBeanMethods = false)
class StaffJobs {

    @Bean
    OneTimeTask<String> forgottenPasswordTask(ForgottenPassword forgotten) {
        return Tasks.oneTime(ForgottenPassword.TASK)
                .execute((instance, context) -> forgotten.send(instance.getData()));
    }

    @Bean
    RecurringTask<Void> sweepSessions(Sweep sweep) {
        return Tasks.recurring("staff-sweep", FixedDelay.ofHours(1))
                .execute((instance, context) -> sweep.sweep());
    }
}
