package nl.startklaar.ops;

import java.util.List;
import java.util.function.Function;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.springframework.context.ApplicationContext;

/** The work of one command in an application of its own, beside the server that is running. */
final class Beside {

    private Beside() {}

    /** Whatever the command changes is in the log book as done by a command. */
    static Integer server(Screen screen, DataFolder data, Function<ApplicationContext, Exit> work) {
        var database = new Databases(screen.environment(), data.path()).attach();
        try (var application = Application.beside(database)) {
            return Actor.COMMAND.doing(() -> work.apply(application).code());
        }
    }

    /**
     * The same, or where nothing is yet, in a new installation: our own PostgreSQL is started and
     * the tables are made. Nobody is there whom that could disturb.
     */
    static Integer serverOrAlone(
            Screen screen, DataFolder data, Function<ApplicationContext, Exit> work) {
        var databases = new Databases(screen.environment(), data.path());
        var database = databases.isRunning() ? databases.attach() : databases.start();
        try (var application =
                DatabaseBoard.isMigrated(database)
                        ? Application.beside(database)
                        : Application.prepare(database)) {
            return Actor.COMMAND.doing(() -> work.apply(application).code());
        }
    }

    /** The school with this code, as somebody types it. */
    static School school(ApplicationContext application, String code) {
        var schools = application.getBean(Schools.class);
        return Brin.find(code)
                .flatMap(schools::findSchool)
                .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "ops.school.unknown", code));
    }

    /** The school with this code, or without a code all of them. */
    static List<School> schools(ApplicationContext application, String code) {
        return code.isEmpty()
                ? application.getBean(Schools.class).listSchools()
                : List.of(school(application, code));
    }
}
