package nl.startklaar.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.Schools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the work of this module is done by itself. What the work is, stands in its deeds. */
@Configuration(proxyBeanMethods = false)
class IntakeJobs {

    static final TaskDescriptor<Void> APPLY = TaskDescriptor.of("apply-import");

    private static final String BETWEEN = "/";

    /** One piece of work per file: asked for twice, it is done once. */
    static String instance(SchoolId school, UUID run) {
        return school.value() + BETWEEN + run;
    }

    @Bean
    Task<Void> applyImportsWhenAsked(ApplyImport applyImport) {
        return Tasks.oneTime(APPLY)
                .onFailure((complete, operations) -> {
                    var instance = complete.getExecution().getId();
                    Actor.JOB.doing(() -> {
                        applyImport.fail(school(instance), run(instance));
                        return null;
                    });
                    operations.stop();
                })
                .execute((instance, _) ->
                        Actor.JOB.doing(() -> {
                            applyImport.apply(school(instance.getId()), run(instance.getId()));
                            return null;
                        }));
    }

    @Bean
    Task<Void> emptyOldMirrorsEveryNight(
            Schools schools, EmptyOldMirrors emptyOldMirrors, Clock clock) {
        return Tasks.recurring(
                        "empty-old-mirrors", Schedules.daily(clock.getZone(), LocalTime.of(3, 10)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools().forEach(it -> emptyOldMirrors.empty(it.id()));
                            return null;
                        }));
    }

    @Bean
    Task<Void> announceThePauseTheDayBefore(Schools schools, Pauses pauses, Clock clock) {
        return Tasks.recurring(
                        "announce-summer-pause",
                        Schedules.daily(clock.getZone(), LocalTime.of(7, 0)))
                .execute((_, _) ->
                        Actor.JOB.doing(() -> {
                            schools.listSchools().forEach(it -> pauses.announce(it.id()));
                            return null;
                        }));
    }

    private static SchoolId school(String instance) {
        return new SchoolId(UUID.fromString(instance.substring(0, instance.indexOf(BETWEEN))));
    }

    private static UUID run(String instance) {
        return UUID.fromString(instance.substring(instance.indexOf(BETWEEN) + 1));
    }
}
