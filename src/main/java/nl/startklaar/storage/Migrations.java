package nl.startklaar.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates the database module by module: each has a folder and a history of its own, so that a
 * module's numbers never wait for another's. What belongs to no module goes first.
 */
@Component
public class Migrations implements FlywayMigrationStrategy {

    private static final String PLACE = "db/migration/";
    private static final String ROOT = "__root";
    private static final Pattern MODULE = Pattern.compile(".*/" + PLACE + "([^/]+)/[^/]+\\.sql");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:" + PLACE + module)
                    .table(history(module))
                    .baselineOnMigrate(true) // the other modules' tables are there already
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    private static String history(String module) {
        return "flyway_schema_history" + (module.equals(ROOT) ? "" : "_" + module);
    }

    /** In a fixed order; no module's tables lean on another's. */
    private static List<String> modules() {
        return Arrays.stream(files())
                .map(Migrations::moduleOf)
                .distinct()
                .sorted(
                        Comparator.comparing((String it) -> !it.equals(ROOT))
                                .thenComparing(it -> it))
                .toList();
    }

    static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + PLACE + "*/*.sql");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String moduleOf(Resource file) {
        try {
            var place = MODULE.matcher(file.getURL().toString());
            if (!place.matches()) {
                throw new IllegalStateException("Not in a module's folder: " + file);
            }
            return place.group(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
