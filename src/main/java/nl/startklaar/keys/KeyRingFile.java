package nl.startklaar.keys;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key ring as a file that only its owner reads. It is made at the first start, and replaced
 * whole or not at all. Several processes may use it: a server sees within a second that a command
 * added a key.
 */
@Component
class KeyRingFile {

    /** The ring as it was read, and the file it was read from. */
    private record Seen(KeyRing ring, Stamp stamp, long lookedAt) {}

    private record Stamp(@Nullable Object file, FileTime changed, long size) {}

    private static final Set<PosixFilePermission> ONLY_OWNER =
            PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(ONLY_OWNER);
    private static final long FRESH_FOR = TimeUnit.SECONDS.toNanos(1);
    private static final Logger LOG = LoggerFactory.getLogger(KeyRingFile.class);

    private final Path file;
    private final Clock clock;
    private volatile Seen seen;

    @Autowired
    KeyRingFile(@Value("${startklaar.keys}") String file, Clock clock) {
        this(Path.of(file), clock);
    }

    KeyRingFile(Path file, Clock clock) {
        this.file = file.toAbsolutePath().normalize();
        this.clock = clock;
        createIfMissing();
        keepPrivate();
        seen = read();
    }

    /** The ring of at most a second ago. */
    KeyRing ring() {
        var known = seen;
        return System.nanoTime() - known.lookedAt() < FRESH_FOR ? known.ring() : ringNow();
    }

    /** The ring as the file has it at this moment. */
    KeyRing ringNow() {
        var known = seen;
        seen =
                stamp().equals(known.stamp())
                        ? new Seen(known.ring(), known.stamp(), System.nanoTime())
                        : read();
        return seen.ring();
    }

    /** Replaces the ring, one process at a time, so that no key that somebody adds gets lost. */
    KeyRing change(UnaryOperator<KeyRing> change) {
        return alone(() -> {
            write(change.apply(read().ring()));
            seen = read();
            return seen.ring();
        });
    }

    private void createIfMissing() {
        if (Files.notExists(file)) {
            alone(() -> {
                if (Files.notExists(file)) {
                    write(KeyRing.first(clock.instant()));
                }
                return true;
            });
        }
    }

    private void keepPrivate() {
        try {
            if (!Files.getPosixFilePermissions(file).equals(ONLY_OWNER)) {
                Files.setPosixFilePermissions(file, ONLY_OWNER);
                LOG.atWarn()
                        .addKeyValue("file", file)
                        .log("The key file was open to others; it is not any more");
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Seen read() {
        try {
            var stamp = stamp(); // before reading: an older stamp only means reading once more
            return new Seen(KeyRing.read(Files.readAllBytes(file)), stamp, System.nanoTime());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stamp stamp() {
        try {
            var is = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(is.fileKey(), is.lastModifiedTime(), is.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(KeyRing ring) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var channel = FileChannel.open(part, Set.of(CREATE_NEW, WRITE), PRIVATE)) {
            var bytes = ByteBuffer.wrap(ring.write());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(folder())) {
            folder.force(true);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T alone(Work<T> work) {
        synchronized (KeyRingFile.class) { // a lock on a file is one of the whole process
            try {
                Files.createDirectories(folder());
                var lock = file.resolveSibling(file.getFileName() + ".lock");
                try (var channel = FileChannel.open(lock, Set.of(CREATE, WRITE), PRIVATE);
                        var _ = channel.lock()) {
                    return work.run();
                }
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    private Path folder() {
        return Objects.requireNonNull(file.getParent());
    }
}
