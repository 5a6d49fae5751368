package nl.startklaar.rehearsal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import nl.startklaar.web.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is rehearsed by itself. */
@Configuration(proxyBeanMethods = false)
class RehearsalJobs {

    private static final int SECONDS = 15;

    /** Soon after a change, and once for many changes in a row. */
    @Bean
    Task<Void> rehearseSchoolsThatChanged(RehearseSchools rehearse) {
        return Tasks.recurring("rehearse-changed", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> rehearse.rehearseChanged());
    }

    /** Days pass too: a licence that ends tonight was never changed. */
    @Bean
    Task<Void> rehearseEverySchoolEveryNight(RehearseSchools rehearse) {
        return Tasks.recurring(
                        "rehearse-every-school",
                        Schedules.daily(Formats.AMSTERDAM, LocalTime.of(4, 45)))
                .execute((_, _) -> rehearse.rehearseAll());
    }
}
