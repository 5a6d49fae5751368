package nl.startklaar.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.postgres.LocalPostgres.Role;

/** What a server's folder says of how to connect: its port, and a password for each role. */
record ServerFiles(Path home) {

    static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    boolean hasPort() {
        return Files.exists(portFile());
    }

    /** The one it had last; 0 when it never had one. */
    int port() throws IOException {
        return hasPort() ? Integer.parseInt(Files.readString(portFile())) : 0;
    }

    void writePort(int port) throws IOException {
        write(portFile(), Integer.toString(port));
    }

    boolean hasSecrets() {
        return Files.exists(secrets());
    }

    void makeSecrets() throws IOException {
        var roles = Stream.of(Role.values());
        write(secrets(), roles.map(role -> password()).collect(Collectors.joining("\n")));
    }

    /** One line for each role, in the order of the roles. */
    Map<Role, String> passwords() throws IOException {
        var lines = Files.readAllLines(secrets()).iterator();
        var passwords = new EnumMap<Role, String>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(role, lines.next());
        }
        return passwords;
    }

    private Path portFile() {
        return home.resolve("port");
    }

    private Path secrets() {
        return home.resolve("secrets");
    }

    private static String password() {
        byte[] password = new byte[24];
        new SecureRandom().nextBytes(password);
        return Base64.getUrlEncoder().encodeToString(password);
    }

    /** Whole or not at all, and readable by nobody else. */
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
