package nl.startklaar.ops;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.util.HashMap;
import java.util.Map;
import nl.startklaar.Startklaar;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.storage.SchemaVersion;
import nl.startklaar.web.WebSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the application: as the server, or quietly beside it for one command. */
final class Application {

    /** What an installation may change by its own configuration. */
    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "logging.level.root", "warn",
                    "logging.level.nl.startklaar", "info",
                    // a start that fails is explained once, by the command
                    "logging.level.org.springframework.boot.SpringApplication", "off",
                    "logging.pattern.console", "%d{HH:mm:ss} %-5level %msg%kvp%n%wEx",
                    "spring.task.execution.shutdown.await-termination", "true",
                    "spring.task.execution.shutdown.await-termination-period", "60s",
                    "server.shutdown", "graceful",
                    "spring.lifecycle.timeout-per-shutdown-phase", "10s");

    private Application() {}

    /** Migrates the database and serves pages, until the process is told to end. */
    static ConfigurableApplicationContext serve(
            Database database, int port, Map<String, Object> settings) {
        try {
            var application =
                    builder(database, with(settings, port))
                            .properties("startklaar.web.address=" + here(settings, port))
                            .web(WebApplicationType.SERVLET)
                            .run();
            application.getBean(SchemaVersion.class).record();
            return application;
        } catch (PortInUseException taken) { // by somebody who came between our look and now
            throw new Stopped(Exit.FAULT, "ops.port.taken", Integer.toString(taken.getPort()));
        }
    }

    /** Until somebody says by which name it is known. */
    private static String here(Map<String, Object> settings, int port) {
        var scheme = settings.containsKey("server.ssl.bundle") ? "https" : "http";
        return scheme + "://localhost:" + port;
    }

    private static Map<String, Object> with(Map<String, Object> settings, int port) {
        var all = new HashMap<>(settings);
        all.put("server.port", port);
        return all;
    }

    /** Where people find the server, as far as it knows. */
    static String address(ApplicationContext application) {
        return application.getBean(WebSettings.class).address();
    }

    /**
     * Only what a command needs: nothing migrates, no job runs, no page is served, and a database
     * that knows other migrations is left alone.
     */
    static ConfigurableApplicationContext beside(Database database) {
        var settings =
                Map.<String, Object>of(
                        "spring.flyway.enabled",
                        "false",
                        "startklaar.practice",
                        DatabaseBoard.isPractice(database));
        var context =
                builder(database, settings)
                        .lazyInitialization(true) // above all no page, and what guards pages
                        .web(WebApplicationType.NONE)
                        .initializers(Application::withoutJobs)
                        .run();
        if (!context.getBean(SchemaVersion.class).isOurs()) {
            context.close();
            throw new Stopped(Exit.HELD, "ops.database.other-version");
        }
        return context;
    }

    /** For a new installation that is filled from a backup: makes the tables, and no more. */
    static ConfigurableApplicationContext prepare(Database database) {
        var context =
                builder(database, Map.of("startklaar.practice", "false"))
                        .lazyInitialization(true)
                        .web(WebApplicationType.NONE)
                        .initializers(Application::withoutJobs)
                        .run();
        context.getBean(SchemaVersion.class).record();
        return context;
    }

    /** With a database that is new and nobody else's: migrates it, and does nothing by itself. */
    static ConfigurableApplicationContext measured(Database database, SchoolDay day) {
        return measured(database, day, Map.of("startklaar.practice", "false"))
                .lazyInitialization(true)
                .web(WebApplicationType.NONE)
                .run();
    }

    /**
     * The same with its pages, on a port that nobody knows. Who asks says from where, as a proxy of
     * ours does.
     */
    static ConfigurableApplicationContext measuredServer(Database database, SchoolDay day) {
        var settings =
                Map.<String, Object>of(
                        "startklaar.practice", "false",
                        "startklaar.web.trusted-proxies", "127.0.0.1/32",
                        "server.address", "127.0.0.1",
                        "server.port", "0");
        return measured(database, day, settings).web(WebApplicationType.SERVLET).run();
    }

    static int port(ApplicationContext server) {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static SpringApplicationBuilder measured(
            Database database, SchoolDay day, Map<String, Object> settings) {
        return builder(database, settings)
                .initializers(Application::withoutJobs)
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(SchoolDay.class, () -> day));
    }

    /** The whole server without its deeds, on a port that nobody knows. */
    static ConfigurableApplicationContext rehearse(Database database) {
        var settings =
                Map.<String, Object>of(
                        "spring.flyway.enabled", "false",
                        "server.address", "127.0.0.1",
                        "server.port", "0");
        return builder(database, settings)
                .web(WebApplicationType.SERVLET)
                .initializers(Application::withoutJobs)
                .run();
    }

    private static SpringApplicationBuilder builder(
            Database database, Map<String, Object> settings) {
        var fixed = new HashMap<>(settings);
        fixed.putAll(database.properties());
        return new SpringApplicationBuilder(Startklaar.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(DEFAULTS)
                .properties(database.defaults())
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("the command", fixed)));
    }

    private static void withoutJobs(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(DbSchedulerStarter.class, () -> () -> {});
    }
}
