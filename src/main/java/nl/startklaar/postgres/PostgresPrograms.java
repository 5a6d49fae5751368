package nl.startklaar.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL in one folder, and the account they run as: our own, or, because
 * PostgreSQL refuses root, a system user or else a user namespace.
 */
final class PostgresPrograms {

    static final String VERSION = "18.6";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path home;
    private final Path bin;
    private final Path log;
    private String account = System.getProperty("user.name");
    private List<String> prefix = List.of();

    /**
     * Unpacks the programs where needed and finds the account, that of the data if there are any.
     */
    PostgresPrograms(Path home, Path data) throws IOException {
        this.home = home;
        bin = home.resolve("pg-" + VERSION, "bin");
        log = home.resolve("postgres.log");
        if (Files.notExists(log)) {
            Files.createFile(log, ServerFiles.PRIVATE);
        }
        boolean root = new UnixSystem().getUid() == 0;
        permit(
                home,
                root ? "rwx--x--x" : "rwx------"); // another account may pass, and read nothing
        unpack();
        if (root) {
            leaveRoot(
                    Files.exists(data)
                            ? List.of(Files.getOwner(data).getName())
                            : List.of("postgres", "nobody", "root"));
        }
    }

    /** Who runs the server. */
    String account() {
        return account;
    }

    /** Makes an empty folder for the server's account, without what an earlier attempt left. */
    Path emptyFolder(String name) throws IOException {
        Path folder = home.resolve(name);
        delete(folder);
        Files.createDirectory(folder);
        permit(folder, "rwx------");
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        return Files.setOwner(folder, users.lookupPrincipalByName(account));
    }

    /** Runs a program that has to succeed; the exception repeats its complaint. */
    void run(String input, String program, Object... arguments) throws IOException {
        long before = Files.size(log);
        int exit = attempt(input, program, arguments);
        if (exit != 0) {
            byte[] said = Files.readAllBytes(log);
            var lines =
                    new String(said, (int) before, (int) (said.length - before), UTF_8)
                            .lines()
                            .toList();
            String why =
                    lines.stream()
                            .filter(line -> line.matches(".*(FATAL|ERROR|error): .*"))
                            .findFirst()
                            .orElse(lines.isEmpty() ? "exit " + exit : lines.getLast());
            throw new IOException(program + " failed: " + why + " (see " + log + ")");
        }
    }

    /** Runs a program and returns its exit status; whatever it prints goes to the log. */
    int attempt(String input, String program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        var builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear(); // no PGPORT from outside, none of our secrets to the server
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        return process.onExit().join().exitValue();
    }

    /** The processes that run programs of this folder in this folder. */
    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(it -> leads(it, "exe", home + "/pg-") && leads(it, "cwd", home + ""))
                .toList();
    }

    private static boolean leads(ProcessHandle process, String link, String start) {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/" + process.pid(), link));
            return target.toString().startsWith(start);
        } catch (IOException e) {
            return false; // it ended meanwhile, or is not ours to look into
        }
    }

    private void leaveRoot(List<String> candidates) throws IOException {
        for (String candidate : candidates) {
            account = candidate;
            prefix = candidate.equals("root") ? List.of("unshare", "-U") : setpriv(candidate);
            if (works()) {
                return;
            }
        }
        String sentence =
                "PostgreSQL does not run as root, and neither setpriv (to postgres or nobody) nor"
                        + " unshare -U gives it another account that can enter %s.";
        throw new IllegalStateException(sentence.formatted(home));
    }

    private static List<String> setpriv(String user) throws IOException {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":"))
                    .filter(it -> it[0].equals(user))
                    .findFirst()
                    .map(it ->
                            List.of(
                                    "setpriv",
                                    "--reuid=" + it[2],
                                    "--regid=" + it[3],
                                    "--clear-groups"))
                    .orElse(List.of());
        }
    }

    private boolean works() {
        try {
            return !prefix.isEmpty() && attempt("", "postgres", "--version") == 0;
        } catch (IOException e) {
            return false; // this machine has no setpriv or no unshare
        }
    }

    private void unpack() throws IOException {
        Path target = bin.getParent();
        if (Files.exists(target)) {
            return;
        }
        Path part = home.resolve("pg.part");
        delete(part);
        try (InputStream archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException(
                        "No PostgreSQL on the class path: " + ARCHIVE + " is missing.");
            }
            unpack(archive, part);
        }
        try (var all = Files.walk(part)) { // whatever our umask, the server's account may read
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                permit(folder, "rwxr-xr-x");
            }
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the target: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, file);
                    permit(file, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
                }
            }
        }
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
