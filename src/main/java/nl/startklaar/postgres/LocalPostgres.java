package nl.startklaar.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

        private Held(Path folder, String holder) {
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

    static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final String SETTINGS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60"
                    + " -c fsync=on -c full_page_writes=on -c password_encryption=scram-sha-256 -p ";
    private static final Logger LOG = System.getLogger(LocalPostgres.class.getName());

    /** Our locks. To open and close such a file once more would drop its lock: ask here first. */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private final FileChannel lock;
    private final Path home;
    private final Path data;
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
        FileChannel lock = lock(home);
        try {
            return new LocalPostgres(home, lock);
        } catch (IOException | RuntimeException | Error failure) {
            unlock(home, lock);
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
        if (Files.notExists(folder.resolve("port"))) {
            throw none;
        }
        var access = new Access(port(folder), passwords(folder));
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

    private LocalPostgres(Path home, FileChannel lock) throws IOException {
        this.home = home;
        this.lock = lock;
        data = home.resolve("data");
        programs = new PostgresPrograms(home, data);
        Path secrets = home.resolve("secrets");
        if (Files.notExists(secrets)) {
            if (Files.exists(data)) {
                throw new IllegalStateException(home + " has data but no secrets: put them back.");
            }
            var roles = Stream.of(Role.values());
            write(secrets, roles.map(role -> password()).collect(Collectors.joining("\n")));
        }
        access = new Access(port(home), passwords(home));
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
        if (lock.isOpen()) {
            try {
                programs.run("", "pg_ctl", "stop", "-t120", "-D", data);
            } finally {
                unlock(home, lock);
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
            unlock(home, lock);
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
            write(home.resolve("port"), Integer.toString(port));
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

    private static synchronized FileChannel lock(Path home) throws IOException {
        if (HELD.containsKey(home)) {
            throw new Held(home, Long.toString(ProcessHandle.current().pid()));
        }
        var lock = FileChannel.open(home.resolve("lock"), Set.of(CREATE, READ, WRITE), PRIVATE);
        try {
            if (lock.tryLock() == null) {
                var holder = ByteBuffer.allocate(20);
                lock.read(holder);
                throw new Held(home, UTF_8.decode(holder.flip()).toString());
            }
            lock.truncate(0).write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
            HELD.put(home, lock);
            return lock;
        } finally {
            if (!HELD.containsValue(lock)) {
                lock.close();
            }
        }
    }

    private static synchronized void unlock(Path home, FileChannel lock) throws IOException {
        HELD.remove(home, lock);
        lock.close();
    }

    private static int port(Path home) throws IOException {
        Path file = home.resolve("port");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    }

    private static int freePort(int wish) throws IOException {
        try (var socket = new ServerSocket(wish, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            return freePort(0);
        }
    }

    /** One line for each role, in the order of the roles. */
    private static Map<Role, String> passwords(Path home) throws IOException {
        var lines = Files.readAllLines(home.resolve("secrets")).iterator();
        var passwords = new EnumMap<Role, String>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(role, lines.next());
        }
        return passwords;
    }

    private static String password() {
        byte[] password = new byte[24];
        new SecureRandom().nextBytes(password);
        return Base64.getUrlEncoder().encodeToString(password);
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var channel = FileChannel.open(part, Set.of(CREATE_NEW, WRITE), PRIVATE)) {
            channel.write(UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
