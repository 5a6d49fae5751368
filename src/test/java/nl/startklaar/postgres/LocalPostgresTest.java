package nl.startklaar.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.startklaar.postgres.LocalPostgres.Access;
import nl.startklaar.postgres.LocalPostgres.Origin;
import nl.startklaar.postgres.LocalPostgres.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every promise of {@link LocalPostgres}, kept by real processes. */
class LocalPostgresTest {

    private static final boolean ROOT = new UnixSystem().getUid() == 0;
    private static final Pattern NEEDED =
            Pattern.compile("(test-)?classes|(embedded-)?postgres.*|commons-.*|xz-.*");

    /** Open to other accounts, unlike the folders JUnit makes. */
    private static Path base;

    private static Path home;
    private static String classPath;
    private final List<Process> children = new ArrayList<>();

    @BeforeAll
    static void firstStart() throws IOException {
        base = Files.createTempDirectory("local-postgres-").toRealPath();
        permit(base, "rwxr-xr-x");
        classPath = readableByAll();
        home = base.resolve("shared");
        long begin = System.nanoTime();
        try (var own = LocalPostgres.start(home)) {
            figure("first start (unpack, initdb, roles, start)", begin);
            assertEquals(Origin.CREATED, own.origin());
            long stop = System.nanoTime();
            own.close();
            figure("clean stop", stop);
        }
    }

    @AfterEach
    void endChildren() throws Exception {
        for (Process child : children) {
            child.destroyForcibly().waitFor();
        }
        LocalPostgres.start(home).close();
        assertEquals(List.of(), servers(home), "close() leaves no process");
    }

    @AfterAll
    static void clean() throws Exception {
        for (ProcessHandle left : servers(base)) {
            left.destroyForcibly();
            left.onExit().get(10, TimeUnit.SECONDS);
        }
        delete(base);
    }

    @Test
    void isDurablePrivateAndModest() throws Exception {
        try (var own = LocalPostgres.start(home);
                var connection = own.access().connect(Role.POSTGRES)) {
            assertAll(
                    () -> assertEquals("18.6", setting(connection, "server_version")),
                    () -> assertEquals("on", setting(connection, "fsync")),
                    () -> assertEquals("on", setting(connection, "full_page_writes")),
                    () -> assertEquals("on", setting(connection, "synchronous_commit")),
                    () -> assertEquals("on", setting(connection, "data_checksums")),
                    () -> assertEquals("scram-sha-256", setting(connection, "password_encryption")),
                    () -> assertEquals("127.0.0.1", setting(connection, "listen_addresses")),
                    () -> assertEquals("", setting(connection, "unix_socket_directories")),
                    () -> assertEquals("60", setting(connection, "max_connections")),
                    () ->
                            assertEquals(
                                    "reject,scram-sha-256",
                                    one(
                                            connection,
                                            "SELECT string_agg(DISTINCT auth_method, ',' ORDER BY auth_method) FROM pg_hba_file_rules")),
                    () ->
                            assertEquals(
                                    "4",
                                    one(
                                            connection,
                                            "SELECT count(*) FROM pg_authid WHERE rolpassword LIKE 'SCRAM-SHA-256$%'")));
            for (String file : List.of("secrets", "port", "lock", "postgres.log")) {
                assertEquals("rw-------", permissions(home.resolve(file)), file);
            }
            assertEquals("rwx------", permissions(home.resolve("data")));
            assertEquals(
                    new Access(own.access().port(), own.access().passwords()),
                    LocalPostgres.attach(home));
            assertEquals(
                    4, new HashSet<>(own.access().passwords().values()).size(), "four secrets");
            assertFalse(own.access().toString().contains(own.access().passwords().get(Role.APP)));
            String log = Files.readString(home.resolve("postgres.log"));
            own.access()
                    .passwords()
                    .values()
                    .forEach(p -> assertFalse(log.contains(p), "secret in log"));
        }
    }

    @Test
    void listensOnLoopbackOnlyAndAsksForThePassword() throws Exception {
        try (var own = LocalPostgres.start(home)) {
            int port = own.access().port();
            assertEquals(Integer.toString(port), Files.readString(home.resolve("port")));
            for (var network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : network.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThrows(
                                IOException.class,
                                () -> new Socket(address, port).close(),
                                address.toString());
                    }
                }
            }
            var wrong =
                    assertThrows(
                            SQLException.class,
                            () -> DriverManager.getConnection(own.access().url(), "app", "guess"));
            assertEquals("28P01", wrong.getSQLState());
        }
    }

    @Test
    void rolesHaveTheirPlace() throws Exception {
        try (var own = LocalPostgres.start(home)) {
            try (var owner = own.access().connect(Role.OWNER)) {
                run(owner, "DROP TABLE IF EXISTS pupil");
                run(owner, "CREATE TABLE pupil (school int, name text)");
                run(owner, "ALTER TABLE pupil ENABLE ROW LEVEL SECURITY");
                run(
                        owner,
                        "CREATE POLICY own ON pupil USING (school = current_setting('app.school')::int)");
                run(owner, "INSERT INTO pupil VALUES (1, 'Sanne'), (2, 'Daan')");
                run(owner, "GRANT SELECT ON pupil TO app, bulk");
                assertEquals(
                        "owner",
                        one(
                                owner,
                                "SELECT datdba::regrole FROM pg_database WHERE datname = current_database()"));
            }
            try (var app = own.access().connect(Role.APP)) {
                run(app, "SET app.school = 1");
                assertEquals("1", one(app, "SELECT count(*) FROM pupil"));
                for (String sql :
                        List.of(
                                "CREATE TABLE t ()",
                                "CREATE SCHEMA s",
                                "TRUNCATE pupil",
                                "COPY pupil TO PROGRAM 'true'")) {
                    assertEquals(
                            "42501",
                            assertThrows(SQLException.class, () -> run(app, sql), sql)
                                    .getSQLState());
                }
                run(app, "CREATE TEMP TABLE t ()"); // an import is compared in one
            }
            try (var bulk = own.access().connect(Role.BULK)) {
                assertEquals("2", one(bulk, "SELECT count(*) FROM pupil"));
                run(bulk, "CREATE TEMP TABLE t ()");
            }
            try (var superuser = own.access().connect(Role.POSTGRES)) {
                assertEquals(
                        "app:f:f,bulk:t:f,owner:f:f,postgres:t:t",
                        one(
                                superuser,
                                "SELECT string_agg(concat_ws(':', rolname, rolbypassrls, rolsuper), ',' ORDER BY rolname) FROM pg_roles WHERE rolcanlogin"));
                assertEquals(
                        "0",
                        one(
                                superuser,
                                "SELECT count(*) FROM pg_shdepend WHERE refobjid = 'app'::regrole AND deptype = 'o'"));
            }
        }
    }

    @Test
    void sortsTheDutchWay() throws Exception {
        try (var own = LocalPostgres.start(home);
                var app = own.access().connect(Role.APP)) {
            String names =
                    "SELECT string_agg(n, ' ' ORDER BY n %s) FROM unnest(ARRAY['Zoë','aap','Émile','Eva','Daan']) n";
            assertEquals("aap Daan Émile Eva Zoë", one(app, names.formatted("")));
            assertEquals("Daan Eva Zoë aap Émile", one(app, names.formatted("COLLATE \"C\"")));
            assertEquals(
                    "aap Daan Émile Eva Zoë", one(app, names.formatted("COLLATE \"nl-NL-x-icu\"")));
        }
    }

    @Test
    void keepsItsPortAndPasswordsAndYieldsATakenPort() throws Exception {
        Access before;
        long begin = System.nanoTime();
        try (var own = LocalPostgres.start(home)) {
            figure("warm start", begin);
            assertEquals(Origin.STARTED, own.origin());
            before = own.access();
        }
        try (var own = LocalPostgres.start(home)) {
            assertEquals(before, own.access());
        }
        try (var _ = new ServerSocket(before.port(), 1, InetAddress.ofLiteral("127.0.0.1"));
                var own = LocalPostgres.start(home)) {
            assertNotEquals(before.port(), own.access().port());
            assertEquals(own.access(), LocalPostgres.attach(home));
        }
    }

    @Test
    void onlyOneProcessOwnsTheFolder() throws Exception {
        Process owner = child("start", home);
        assertTrue(line(owner).startsWith("STARTED "));
        var refused = assertThrows(IllegalStateException.class, () -> LocalPostgres.start(home));
        assertEquals(
                home
                        + " is held by process "
                        + owner.pid()
                        + ": attach to its PostgreSQL, or end that process first.",
                refused.getMessage());
        assertEquals("REFUSED " + refused.getMessage(), line(child("start", home)));
        say(owner, "close");
        assertEquals("CLOSED", line(owner));
        try (var own = LocalPostgres.start(home)) {
            assertEquals(Origin.STARTED, own.origin());
        }
    }

    @Test
    void aSecondTryInTheSameJvmDoesNotDropTheLock() throws Exception {
        try (var own = LocalPostgres.start(home)) {
            String us = "held by process " + ProcessHandle.current().pid();
            assertTrue(
                    message(assertThrows(LocalPostgres.Held.class, () -> LocalPostgres.start(home)))
                            .contains(us));
            Path alias = Files.createSymbolicLink(base.resolve("alias"), home);
            assertThrows(IllegalStateException.class, () -> LocalPostgres.start(alias));
            assertEquals(own.access(), LocalPostgres.attach(home));
            assertTrue(
                    line(child("start", home)).contains(us), "another process still sees our lock");
        }
    }

    @Test
    void othersAttachOrHearThatNothingRuns() throws Exception {
        assertTrue(
                line(child("attach", base.resolve("nowhere")))
                        .endsWith("nowhere: start it first."));
        assertEquals(
                "REFUSED No PostgreSQL answers for " + home + ": start it first.",
                line(child("attach", home)));
        Process owner = child("start", home);
        line(owner);
        Process guest = child("attach", home);
        assertTrue(line(guest).startsWith("ATTACHED jdbc:postgresql://127.0.0.1:"));
        say(guest, "SELECT 1");
        assertEquals("DONE", line(guest));
        guest.destroyForcibly().waitFor();
        assertDoesNotThrow(() -> LocalPostgres.attach(home).connect(Role.APP).close());
    }

    @Test
    void takesOverTheServerOfAKilledJvm() throws Exception {
        Process owner = child("start", home);
        line(owner);
        say(owner, "CREATE TABLE IF NOT EXISTS kept AS SELECT generate_series(1, 1000) n");
        assertEquals("DONE", line(owner));
        long postmaster = postmaster(home);
        kill("-KILL", owner.pid());
        owner.waitFor();
        assertDoesNotThrow(() -> LocalPostgres.attach(home), "the server outlives its owner");
        long begin = System.nanoTime();
        try (var own = LocalPostgres.start(home)) {
            figure("take-over after kill -9 of the JVM", begin);
            assertEquals(Origin.TAKEN_OVER, own.origin());
            assertEquals(postmaster, postmaster(home), "the same server");
            assertEquals(
                    "1000", one(own.access().connect(Role.OWNER), "SELECT count(*) FROM kept"));
            assertTrue(
                    message(assertThrows(LocalPostgres.Held.class, () -> LocalPostgres.start(home)))
                            .contains("held"));
        }
    }

    @Test
    void recoversWhatWasCommittedWhenEverythingIsKilled() throws Exception {
        Process owner = child("start", home);
        line(owner);
        say(owner, "CREATE TABLE crash AS SELECT generate_series(1, 200000) n");
        assertEquals("DONE", line(owner));
        owner.destroyForcibly().waitFor();
        for (ProcessHandle server : servers(home)) {
            server.destroyForcibly();
        }
        // the number in postmaster.pid now belongs to an innocent process of the server's account
        Path pid = home.resolve("data", "postmaster.pid");
        String account = ROOT ? Files.getOwner(home.resolve("data")).getName() : "";
        var sleep = new ArrayList<>(List.of("sleep", "60"));
        if (ROOT) {
            sleep.addAll(
                    0,
                    List.of(
                            "setpriv",
                            "--reuid=" + account,
                            "--regid=" + group(account),
                            "--clear-groups"));
        }
        Process innocent = new ProcessBuilder(sleep).start();
        children.add(innocent);
        Files.writeString(pid, Files.readString(pid).replaceFirst("\\d+", "" + innocent.pid()));
        long begin = System.nanoTime();
        try (var own = LocalPostgres.start(home)) {
            figure("recovery after kill -9 of JVM and server", begin);
            assertEquals(Origin.RECOVERED, own.origin());
            assertEquals(
                    "200000", one(own.access().connect(Role.OWNER), "SELECT count(*) FROM crash"));
            assertTrue(innocent.isAlive());
        }
    }

    @Test
    void restartsAServerThatNoLongerAnswers() throws Exception {
        Process owner = child("start", home);
        line(owner);
        owner.destroyForcibly().waitFor();
        long postmaster = postmaster(home);
        kill("-STOP", postmaster);
        long begin = System.nanoTime();
        try (var own = LocalPostgres.start(home)) {
            figure("recovery from a hung server", begin);
            assertEquals(Origin.RECOVERED, own.origin());
            assertNotEquals(postmaster, postmaster(home));
        }
    }

    @Test
    void doesNotTakeAStrangerForItsServer() throws Exception {
        Path other = base.resolve("other");
        try (var _ = LocalPostgres.start(other)) {
            int port = LocalPostgres.attach(other).port();
            Files.writeString(home.resolve("port"), Integer.toString(port));
            assertThrows(IllegalStateException.class, () -> LocalPostgres.attach(home));
            try (var own = LocalPostgres.start(home)) {
                assertEquals(Origin.STARTED, own.origin());
                assertNotEquals(port, own.access().port());
                assertEquals(port, LocalPostgres.attach(other).port(), "the neighbour is unharmed");
            }
        }
    }

    @Test
    void tellsAStrangerOnItsPortNoPassword() throws Exception {
        try (var stranger = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
            var heard =
                    CompletableFuture.supplyAsync(() -> {
                        try (var socket = stranger.accept()) {
                            var in = new DataInputStream(socket.getInputStream());
                            int length = in.readInt();
                            while (in.readInt() > 80_000_000) { // wants encryption: no
                                socket.getOutputStream().write('N');
                                length = in.readInt();
                            }
                            in.skipNBytes(length - 8);
                            byte[] passwordPlease = {'R', 0, 0, 0, 8, 0, 0, 0, 3};
                            socket.getOutputStream().write(passwordPlease);
                            return new String(in.readAllBytes(), UTF_8);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            Files.writeString(home.resolve("port"), Integer.toString(stranger.getLocalPort()));
            var refused =
                    assertThrows(IllegalStateException.class, () -> LocalPostgres.attach(home));
            assertTrue(
                    message(refused.getCause()).contains("requireAuth"),
                    () -> message(refused.getCause()));
            String secret = Files.readAllLines(home.resolve("secrets")).get(Role.APP.ordinal());
            assertFalse(heard.get(10, TimeUnit.SECONDS).contains(secret));
        }
    }

    @Test
    void aKilledFirstStartLeavesNothingHalfDone() throws Exception {
        for (String at : List.of("pg.part", "data.part")) {
            Path fresh = base.resolve("cut-" + at);
            Process owner = child("start", fresh);
            for (int i = 0;
                    i < 2000
                            && Files.notExists(
                                    fresh.resolve(at, at.startsWith("pg") ? "bin" : "base"));
                    i++) {
                Thread.sleep(5);
            }
            kill("-KILL", owner.pid());
            owner.waitFor();
            assertTrue(Files.exists(fresh.resolve(at)), at);
            assertFalse(Files.exists(fresh.resolve("data")));
            assertEquals(at.startsWith("data"), Files.exists(fresh.resolve("pg-18.6")));
            try (var own = LocalPostgres.start(fresh)) {
                assertEquals(Origin.CREATED, own.origin());
                own.access().connect(Role.BULK).close();
            }
            assertFalse(Files.exists(fresh.resolve(at)));
        }
    }

    @Test
    @Tag("needs-root")
    void asRootTheServerIsASystemUser() throws Exception {
        onlyRootCanTry();
        try (var _ = LocalPostgres.start(home)) {
            Path process = Path.of("/proc/" + postmaster(home));
            String user = Files.getOwner(process).getName();
            assertTrue(List.of("postgres", "nobody").contains(user), user);
            String status = Files.readString(process.resolve("status"));
            assertTrue(status.matches("(?s).*Groups:\\s*\\n.*CapEff:\\s*0+\\n.*"), status);
            assertEquals(user, Files.getOwner(home.resolve("data")).getName());
            for (String ours :
                    List.of("", "secrets", "lock", "pg-18.6/bin/postgres", "postgres.log")) {
                assertEquals("root", Files.getOwner(home.resolve(ours)).getName());
            }
            assertEquals("rwx--x--x", permissions(home));
        }
    }

    @Test
    @Tag("needs-root")
    void nobodyServesWhereNoPostgresUserExists() throws Exception {
        onlyRootCanTry();
        Path fresh = base.resolve("nobody");
        String script = "umask 077; mount --bind \"$1\" /etc/passwd; shift; exec \"$@\"";
        Path passwd =
                Files.write(
                        base.resolve("passwd"),
                        Files.readAllLines(Path.of("/etc/passwd")).stream()
                                .filter(l -> !l.startsWith("postgres:"))
                                .toList());
        Process owner =
                spawn(
                        List.of("unshare", "-m", "sh", "-c", script, "sh", passwd.toString()),
                        "start",
                        fresh);
        assertTrue(line(owner).startsWith("CREATED "));
        assertEquals("nobody", Files.getOwner(Path.of("/proc/" + postmaster(fresh))).getName());
        say(owner, "close");
        assertEquals("CLOSED", line(owner));
        try (var own = LocalPostgres.start(fresh)) {
            assertEquals(
                    "nobody",
                    Files.getOwner(Path.of("/proc/" + postmaster(fresh))).getName(),
                    "the data stay with nobody");
            own.access().connect(Role.APP).close();
        }
    }

    @Test
    @Tag("needs-root")
    void fallsBackToAUserNamespaceWhereSystemUsersCannotEnter() throws Exception {
        onlyRootCanTry();
        Path closed = Files.createDirectory(base.resolve("closed"));
        permit(closed, "rwx------");
        Path fresh = closed.resolve("home");
        try (var own = LocalPostgres.start(fresh)) {
            assertEquals("root", Files.getOwner(fresh.resolve("data")).getName());
            assertNotEquals(namespace(ProcessHandle.current().pid()), namespace(postmaster(fresh)));
            own.access().connect(Role.APP).close();
        }
        try (var own = LocalPostgres.start(fresh)) {
            assertEquals(Origin.STARTED, own.origin());
        }
    }

    @Test
    void saysWhatIsWrongInOneSentence() throws Exception {
        Path secrets = home.resolve("secrets");
        Path aside = Files.move(secrets, base.resolve("secrets"));
        try {
            var missing =
                    assertThrows(IllegalStateException.class, () -> LocalPostgres.start(home));
            assertEquals(home + " has data but no secrets: put them back.", missing.getMessage());
        } finally {
            Files.move(aside, secrets);
        }
        Path version = home.resolve("data", "PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            var outdated = assertThrows(IOException.class, () -> LocalPostgres.start(home));
            assertTrue(message(outdated).startsWith("pg_ctl failed: "), message(outdated));
            assertTrue(
                    message(outdated)
                            .contains("FATAL:  database files are incompatible with server"),
                    outdated.getMessage());
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    @Tag("needs-root")
    void saysSoWhereNeitherIsAllowed() throws Exception {
        onlyRootCanTry();
        Path fresh = base.resolve("refused");
        String script = "echo 0 > /proc/sys/user/max_user_namespaces; exec \"$@\"";
        String said =
                line(
                        spawn(
                                List.of("unshare", "-U", "-r", "sh", "-c", script, "sh"),
                                "start",
                                fresh));
        assertEquals(
                "REFUSED PostgreSQL does not run as root, and neither setpriv (to postgres or nobody) nor unshare -U gives it another account that can enter "
                        + fresh
                        + ".",
                said);
    }

    @Test
    @Tag("needs-root")
    void anOrdinaryUserNeedsNothingSpecial() throws Exception {
        onlyRootCanTry();
        Path room = Files.createDirectory(base.resolve("room"));
        chown(room, "nobody");
        Path fresh = room.resolve("home");
        var ordinary =
                List.of(
                        "setpriv",
                        "--reuid=nobody",
                        "--regid=" + group("nobody"),
                        "--clear-groups");
        Process owner = spawn(ordinary, "start", fresh);
        assertTrue(line(owner).startsWith("CREATED "));
        assertEquals("nobody", Files.getOwner(Path.of("/proc/" + postmaster(fresh))).getName());
        assertEquals("rwx------", permissions(fresh));
        assertTrue(
                line(spawn(ordinary, "start", fresh)).contains("held by process " + owner.pid()));
        kill("-KILL", owner.pid());
        owner.waitFor();
        assertTrue(line(spawn(ordinary, "attach", fresh)).startsWith("ATTACHED "));
        Process next = spawn(ordinary, "start", fresh);
        assertTrue(line(next).startsWith("TAKEN_OVER "));
        String said = Files.readString(base.resolve("errors"));
        assertTrue(said.contains("PostgreSQL in " + fresh + ": TAKEN_OVER as nobody"), said);
        say(next, "close");
        assertEquals("CLOSED", line(next));
        assertEquals(List.of(), servers(fresh));
    }

    private Process child(String word, Path folder) throws IOException {
        return spawn(List.of(), word, folder);
    }

    private Process spawn(List<String> before, String word, Path folder) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Child.class.getName(),
                        word,
                        folder.toString()));
        Process child =
                new ProcessBuilder(command)
                        .directory(base.toFile())
                        .redirectError(base.resolve("errors").toFile())
                        .start();
        children.add(child);
        return child;
    }

    private static String message(@Nullable Throwable fault) {
        return fault == null ? "" : String.valueOf(fault.getMessage());
    }

    private static String line(Process child) throws IOException {
        BufferedReader reader = child.inputReader(UTF_8);
        String line = reader.readLine();
        if (line == null) {
            throw new IOException(
                    "the other process said: " + Files.readString(base.resolve("errors")));
        }
        return line;
    }

    private static void say(Process child, String words) throws IOException {
        var writer = child.outputWriter(UTF_8);
        writer.write(words + "\n");
        writer.flush();
    }

    private static void kill(String signal, long pid) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor());
    }

    private static void chown(Path file, String user) throws Exception {
        assertEquals(0, new ProcessBuilder("chown", user, file.toString()).start().waitFor());
    }

    private static String group(String user) throws Exception {
        return new String(
                        new ProcessBuilder("id", "-g", user)
                                .start()
                                .getInputStream()
                                .readAllBytes(),
                        UTF_8)
                .strip();
    }

    private static Path namespace(long pid) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + pid, "ns", "user"));
    }

    private static long postmaster(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data", "postmaster.pid")).getFirst());
    }

    private static List<ProcessHandle> servers(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(p -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc/" + p.pid(), "exe"))
                                .startsWith(folder);
                    } catch (IOException e) {
                        return false;
                    }
                })
                .toList();
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return one(connection, "SHOW " + name);
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void figure(String what, long begin) {
        System.out.printf("FIGURE %s: %d ms%n", what, (System.nanoTime() - begin) / 1_000_000);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** A copy of what the other process needs of the class path, which other accounts may read. */
    private static String readableByAll() throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path from = Path.of(entry);
            Path to = base.resolve("lib", copies.size() + "-" + from.getFileName());
            if (Files.notExists(from) || !NEEDED.matcher(from.getFileName().toString()).matches()) {
                continue;
            }
            try (var all = Files.walk(from)) {
                for (Path file : all.toList()) {
                    Path copy = to.resolve(from.relativize(file).toString()).normalize();
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                    permit(copy, Files.isDirectory(copy) ? "rwxr-xr-x" : "rw-r--r--");
                }
            }
            copies.add(to.toString());
        }
        return String.join(":", copies);
    }

    private static void delete(Path folder) throws Exception {
        assertEquals(0, new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor());
    }

    /** As anybody else these are left out by name of their tag, never passed over in silence. */
    private static void onlyRootCanTry() {
        assertTrue(ROOT, "needs root: leave it out with -DexcludedGroups=needs-root");
    }
}
