package nl.startklaar.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL beside the JVM, durable, in one folder. The process that holds the folder's
 * lock owns it: it alone starts, stops and recovers the server. Every other process attaches.
 */
public final class LocalPostgres implements AutoCloseable {

    /** How the owner came by its running server. */
    public enum Origin {
        /** The folder was new. */
        CREATED,
        /** The server had been stopped cleanly. */
        STARTED,
        /** An earlier owner left the server behind in good health. */
        TAKEN_OVER,
        /** An earlier owner left a dead, ailing or outdated server, which was started again. */
        RECOVERED
    }

    /** The accounts in the database, each with a password of its own. */
    public enum Role {
        /** The superuser, for repairs. */
        POSTGRES,
        /** Owns the database and changes its tables. */
        OWNER,
        /** Works under row-level security and owns nothing. */
        APP,
        /** Passes row-level security. */
        BULK;

        String user() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Another process owns the folder. */
    public static final class Held extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final String holder;

        Held(Path folder, String holder) {
            super(
                    "%s is held by process %s: attach to its PostgreSQL, or end that process first."
                            .formatted(folder, holder));
            this.holder = holder;
        }

        /** The number of that process. */
        public String holder() {
            return holder;
        }
    }

    /** What one needs to connect. */
    public record Access(int port, Map<Role, String> passwords) {

        public String url() {
            return "jdbc:postgresql://127.0.0.1:%d/startklaar?requireAuth=scram-sha-256"
                    .formatted(port);
        }

        public Connection connect(Role role) throws SQLException {
            String limits = "&connectTimeout=5&loginTimeout=5";
            return DriverManager.getConnection(url() + limits, role.user(), passwords.get(role));
        }

        /** Says nothing of the passwords. */
        @Override
        public String toString() {
            return url();
        }
    }

    private static final String SETTINGS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60 -c"
                    + " fsync=on -c full_page_writes=on -c password_encryption=scram-sha-256 -p ";
    private static final Logger LOG = System.getLogger(LocalPostgres.class.getName());

    private final FolderLock lock;
    private final Path home;
    private final Path data;
    private final ServerFiles files;
    private final PostgresPrograms programs;
    private final Origin origin;
    private Access access;

    /**
     * Takes the folder and brings its server up.
     *
     * @throws Held if another process holds the folder
     * @throws IllegalStateException if PostgreSQL cannot run
     */
    public static LocalPostgres start(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path home = folder.toRealPath();
        var lock = FolderLock.take(home);
        try {
            return new LocalPostgres(home, lock);
        } catch (IOException | RuntimeException | Error failure) {
            lock.close();
            throw failure;
        }
    }

    /**
     * Reads how to connect to the server that another process runs in this folder.
     *
     * @throws IllegalStateException if no server answers there
     */
    public static Access attach(Path folder) throws IOException {
        var none =
                new IllegalStateException(
                        "No PostgreSQL answers for " + folder + ": start it first.");
        var files = new ServerFiles(folder);
        if (!files.hasPort()) {
            throw none;
        }
        var access = new Access(files.port(), files.passwords());
        try (var _ = access.connect(Role.APP)) {
            return access;
        } catch (SQLException e) {
            none.initCause(e);
            throw none;
        }
    }

    /** Whether a server answers for this folder. */
    public static boolean isRunning(Path folder) {
        try {
            attach(folder);
            return true;
        } catch (IOException | IllegalStateException none) {
            return false;
        }
    }

    private LocalPostgres(Path home, FolderLock lock) throws IOException {
        this.home = home;
        this.lock = lock;
        data = home.resolve("data");
        programs = new PostgresPrograms(home, data);
        files = new ServerFiles(home);
        if (!files.hasSecrets()) {
            if (Files.exists(data)) {
                throw new IllegalStateException(home + " has data but no secrets: put them back.");
            }
            files.makeSecrets();
        }
        access = new Access(files.port(), files.passwords());
        origin = up();
        LOG.log(Level.INFO, "PostgreSQL in {0}: {1} as {2}", home, origin, programs.account());
    }

    public Access access() {
        return access;
    }

    public Origin origin() {
        return origin;
    }

    /** Stops the server cleanly and gives the folder back. */
    @Override
    public void close() throws IOException {
        if (lock.isHeld()) {
            try {
                programs.run("", "pg_ctl", "stop", "-t120", "-D", data);
            } finally {
                lock.close();
            }
        }
    }

    /**
     * Stops the server and throws its folder away. The folder leaves its place while it is still
     * ours, so that nobody can begin in it meanwhile.
     */
    public void closeAndDelete() throws IOException {
        try {
            programs.run("", "pg_ctl", "stop", "-t120", "-D", data);
            Path gone = home.resolveSibling(home.getFileName() + ".gone");
            PostgresPrograms.delete(gone); // from an earlier attempt
            Files.move(home, gone, StandardCopyOption.ATOMIC_MOVE);
            PostgresPrograms.delete(gone);
        } finally {
            lock.close();
        }
    }

    private Origin up() throws IOException {
        boolean isNew = Files.notExists(data);
        Path pid = data.resolve("postmaster.pid");
        boolean isLeft = !programs.running().isEmpty();
        boolean isClean = !isLeft && Files.notExists(pid);
        if (isLeft && !isNew) {
            if (isOurs()) {
                return Origin.TAKEN_OVER;
            }
            programs.attempt("", "pg_ctl", "stop", "-t10", "-D", data);
        }
        for (ProcessHandle rest : programs.running()) {
            rest.destroyForcibly();
            rest.onExit().completeOnTimeout(rest, 10, TimeUnit.SECONDS).join();
        }
        if (isNew) {
            create();
        }
        Files.deleteIfExists(pid); // nothing works in this folder, whoever bears that number now
        launch();
        return isNew ? Origin.CREATED : isClean ? Origin.STARTED : Origin.RECOVERED;
    }

    /** Builds the database aside, roles and all, and moves it into place when it is complete. */
    private void create() throws IOException {
        Path part = programs.emptyFolder("data.part");
        String options =
                "-U postgres --auth-local=reject --auth-host=scram-sha-256 -E UTF8 --data-checksums"
                        + " --locale=C.UTF-8 --locale-provider=icu --icu-locale=nl-NL -D";
        programs.run("", "initdb", (Object[]) (options + " " + part).split(" "));
        String roles =
                """
                ALTER ROLE postgres PASSWORD '%s';
                CREATE ROLE owner LOGIN PASSWORD '%s';
                CREATE ROLE app LOGIN PASSWORD '%s';
                CREATE ROLE bulk LOGIN BYPASSRLS PASSWORD '%s';
                CREATE DATABASE startklaar OWNER owner;
                REVOKE ALL ON DATABASE startklaar, postgres, template1 FROM PUBLIC;
                GRANT CONNECT, TEMPORARY ON DATABASE startklaar TO app;
                GRANT CONNECT, TEMPORARY ON DATABASE startklaar TO bulk;
                """
                        .formatted(access.passwords().values().toArray());
        programs.run(
                roles, "postgres", "--single", "-D", part, "-c", "exit_on_error=on", "postgres");
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(home)) {
            folder.force(true);
        }
    }

    /** Starts the server on its former port if that is free, else on any free one. */
    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort(access.port());
            access = new Access(port, access.passwords());
            files.writePort(port);
            try {
                programs.run("", "pg_ctl", "start", "-t300", "-D", data, "-o", SETTINGS + port);
                return;
            } catch (IOException failure) {
                if (attempt == 3 || freePort(port) == port) { // else somebody took it before us
                    throw failure;
                }
            }
        }
    }

    /** Whether the server on our port knows our secret, serves our folder and is up to date. */
    private boolean isOurs() {
        String sql =
                "SELECT current_setting('data_directory') = ?"
                        + " AND current_setting('server_version') = ?";
        try (var connection = access.connect(Role.POSTGRES);
                var query = connection.prepareStatement(sql)) {
            query.setString(1, data.toString());
            query.setString(2, PostgresPrograms.VERSION);
            try (var answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private static int freePort(int wish) throws IOException {
        try (var socket = new ServerSocket(wish, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            return freePort(0);
        }
    }
}
