package nl.startklaar.staff;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Set;
import nl.startklaar.school.Role;
import nl.startklaar.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff contributes to the house: its jobs, and its entries in the menu. */
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

    @Bean
    MenuItem colleaguesItem() {
        return new MenuItem(60, "staff.colleagues.menu", "/medewerkers", managers());
    }

    @Bean
    MenuItem logBookItem() {
        return new MenuItem(70, "staff.log.menu", "/logboek", managers());
    }

    @Bean
    MenuItem installationItem() {
        return new MenuItem(
                80, "staff.installation.menu", "//beheer", Set.of(Role.OPERATOR.name()));
    }

    private static Set<String> managers() {
        return Set.of(Role.ICT_COORDINATOR.name(), Role.HEAD.name());
    }
}
