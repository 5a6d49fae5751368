package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.postgres.LocalPostgres;

/**
 * A PostgreSQL that Startklaar did not make: the oldest one on this machine that we can work with,
 * or where there is none the one we ship, emptied of what we know of it.
 */
final class SomebodysPostgres implements AutoCloseable {

    private static final int OLDEST_VERSION = 15;
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String ADMINISTRATOR = "postgres";

    private Path home = Path.of("");
    private Optional<Path> programs = Optional.empty();
    private Optional<LocalPostgres> shipped = Optional.empty();
    private int port;
    private String password = "";

    void start() throws Exception {
        home = Files.createTempDirectory("somebodys-");
        programs = findInstalled();
        if (programs.isPresent()) {
            startInstalled(programs.get());
        } else {
            startShipped();
        }
    }

    private static Optional<Path> findInstalled() throws IOException {
        if (Files.notExists(INSTALLED)) {
            return Optional.empty();
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.filter(it -> version(it) >= OLDEST_VERSION)
                    .filter(it -> Files.isExecutable(it.resolve("bin/initdb")))
                    .min(Comparator.comparing(SomebodysPostgres::version))
                    .map(it -> it.resolve("bin"));
        }
    }

    private static int version(Path folder) {
        var name = folder.getFileName().toString();
        return name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : 0;
    }

    private void startInstalled(Path bin) throws Exception {
        if (isRoot()) {
            run(List.of("chown", ADMINISTRATOR, home.toString()));
        }
        port = Processes.freePort();
        var secret = home.resolve("secret");
        Files.writeString(secret, "administrator");
        password = "administrator";
        asServer(
                bin,
                "initdb",
                "-U",
                ADMINISTRATOR,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--pwfile=" + secret,
                "-D",
                data());
        asServer(
                bin,
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data(),
                "-l",
                home.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + port);
    }

    private void startShipped() throws Exception {
        var server = LocalPostgres.start(home.resolve("postgres"));
        shipped = Optional.of(server);
        port = server.access().port();
        password = String.valueOf(server.access().passwords().get(LocalPostgres.Role.POSTGRES));
        for (String ours : List.of("database startklaar", "role owner", "role app", "role bulk")) {
            execute("drop " + ours);
        }
    }

    /** The database that the page about settings has an administrator make. */
    String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/startklaar";
    }

    /** As its administrator. */
    void execute(String sql) throws SQLException {
        execute("jdbc:postgresql://127.0.0.1:" + port + "/postgres", sql);
    }

    /** As its administrator, in the database that was made for us. */
    void executeInOurs(String sql) throws SQLException {
        execute(address(), sql);
    }

    private void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, ADMINISTRATOR, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asServer(Path bin, String program, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if (isRoot()) { // PostgreSQL refuses root
            command.addAll(
                    List.of("setpriv", "--reuid=" + ADMINISTRATOR, "--regid=" + ADMINISTRATOR));
            command.add("--clear-groups");
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) throws Exception {
        var said = home.resolveSibling(home.getFileName() + ".txt").toFile();
        var process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(said))
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(said.toPath()));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private String data() {
        return home.resolve("data").toString();
    }

    @Override
    public void close() throws Exception {
        if (programs.isPresent()) {
            asServer(programs.get(), "pg_ctl", "stop", "-m", "immediate", "-D", data());
        }
        if (shipped.isPresent()) {
            shipped.get().close();
        }
        Files.deleteIfExists(home.resolveSibling(home.getFileName() + ".txt"));
        try (var all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        }
    }
}
