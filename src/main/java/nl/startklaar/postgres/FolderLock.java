package nl.startklaar.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.startklaar.postgres.LocalPostgres.Held;

/** Makes one process the owner of a folder, for as long as it lives or until it lets go. */
final class FolderLock implements AutoCloseable {

    /** Our locks. To open and close such a file once more would drop its lock: ask here first. */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private final Path home;
    private final FileChannel channel;

    private FolderLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * @throws Held if another process holds the folder, or we do already
     */
    static FolderLock take(Path home) throws IOException {
        synchronized (HELD) {
            return new FolderLock(home, lock(home));
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            HELD.remove(home, channel);
            channel.close();
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        if (HELD.containsKey(home)) {
            throw new Held(home, Long.toString(ProcessHandle.current().pid()));
        }
        var lock =
                FileChannel.open(
                        home.resolve("lock"), Set.of(CREATE, READ, WRITE), ServerFiles.PRIVATE);
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
}
