package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.postgres.LocalPostgres;
import nl.startklaar.postgres.LocalPostgres.Access;
import nl.startklaar.postgres.LocalPostgres.Role;
import org.springframework.boot.SpringApplication;

/**
 * Finds the database: the one that STARTKLAAR_DATABASE_URL names, or else our own PostgreSQL in the
 * data folder. Only the server starts that one; commands ask the running server's.
 */
final class Databases {

    static final String URL = "STARTKLAAR_DATABASE_URL";

    private static final String KEYS = "STARTKLAAR_KEYS";

    private static final int OLDEST_VERSION = 15;

    private final Map<String, String> environment;
    private final Path data;

    Databases(Map<String, String> environment, Path data) {
        this.environment = environment;
        this.data = data;
    }

    /** For the server: starts our own PostgreSQL, which stops when this process ends. */
    Database start() {
        return named().orElseGet(this::startOurs);
    }

    /** For a command beside the server. */
    Database attach() {
        return named().orElseGet(this::attachToOurs);
    }

    /** Whether there is something to attach to; a database that somebody named always is. */
    boolean isRunning() {
        return environment.containsKey(URL) || LocalPostgres.isRunning(ours());
    }

    private Optional<Database> named() {
        return Optional.ofNullable(environment.get(URL)).map(this::named);
    }

    private Database named(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new Stopped(Exit.USAGE, "ops.database.not-postgresql");
        }
        var database =
                new Database(
                        url, password("OWNER"), password("APP"), password("BULK"), keys(), data);
        var server = ask(database);
        if (server.version() < OLDEST_VERSION) {
            throw new Stopped(Exit.HELD, "ops.database.too-old", server.version(), OLDEST_VERSION);
        }
        if (server.isMighty()) {
            throw new Stopped(Exit.NO_ACCESS, "ops.database.mighty");
        }
        return database;
    }

    private String password(String role) {
        return environment.getOrDefault("STARTKLAAR_DATABASE_" + role + "_PASSWORD", "");
    }

    private static DatabaseBoard.Server ask(Database database) {
        try {
            return DatabaseBoard.read(database);
        } catch (SQLException refused) {
            throw "28".equals(String.valueOf(refused.getSQLState()).substring(0, 2))
                    ? new Stopped(Exit.NO_ACCESS, "ops.database.password", database.address())
                    : new Stopped(Exit.UNREACHABLE, "ops.database.silent", database.address());
        }
    }

    private Database startOurs() {
        var server = openOurs();
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        return from(server);
    }

    /** Our own PostgreSQL, for whoever closes it again; nobody else has it meanwhile. */
    LocalPostgres openOurs() {
        try {
            return LocalPostgres.start(ours());
        } catch (LocalPostgres.Held held) {
            throw new Stopped(Exit.HELD, "ops.data.held", data, held.holder());
        } catch (IOException | IllegalStateException broken) {
            throw new Stopped(
                    Exit.FAULT, "ops.database.does-not-start", String.valueOf(broken.getMessage()));
        }
    }

    /** Runs when the application has closed, and with it every connection. */
    private static void stop(LocalPostgres server) {
        try {
            server.close();
        } catch (IOException broken) {
            System.err.println(broken.getMessage()); // the next start repairs what is left
        }
    }

    private Database attachToOurs() {
        try {
            return from(LocalPostgres.attach(ours()));
        } catch (IOException | IllegalStateException none) {
            throw new Stopped(Exit.UNREACHABLE, "ops.server.none", data);
        }
    }

    /** The folder of our own PostgreSQL. */
    Path ours() {
        return data.resolve("postgres");
    }

    Database from(LocalPostgres server) {
        return from(server.access());
    }

    private Database from(Access access) {
        var passwords = access.passwords();
        return new Database(
                access.url(),
                String.valueOf(passwords.get(Role.OWNER)),
                String.valueOf(passwords.get(Role.APP)),
                String.valueOf(passwords.get(Role.BULK)),
                keys(),
                data);
    }

    /** Not in the folder of the database, so that a copy of that folder holds no keys. */
    private Path keys() {
        return Optional.ofNullable(environment.get(KEYS))
                .map(it -> Path.of(it).toAbsolutePath())
                .orElse(data.resolve("keys.json"));
    }
}
