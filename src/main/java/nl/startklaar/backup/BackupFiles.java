package nl.startklaar.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import nl.startklaar.keys.KeyLost;
import nl.startklaar.keys.Passphrase;
import nl.startklaar.keys.StreamSeals;
import nl.startklaar.keys.Tampered;
import nl.startklaar.keys.WrongPassphrase;
import org.springframework.stereotype.Component;

/** The files of backups: sealed, only for their owner, and there as a whole or not at all. */
@Component
class BackupFiles {

    interface Writing<T> {
        T write(BackupWriter to) throws IOException;
    }

    interface Reading<T> {
        T read(BackupReader from) throws IOException;
    }

    private static final String PURPOSE = "backup.file";
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final StreamSeals seals;

    BackupFiles(StreamSeals seals) {
        this.seals = seals;
    }

    /** Under another name until it is complete and on the disk. */
    <T> T write(Path file, Optional<Passphrase> words, Writing<T> writing) {
        if (Files.exists(file)) {
            throw new Unusable("backup.file.exists", file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder(file));
            Files.deleteIfExists(part);
            T written = writeTo(part, words, writing);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(folder(file))) {
                folder.force(true);
            }
            return written;
        } catch (IOException | UncheckedIOException failed) {
            throw new Unusable("backup.file.not-written", file.toString());
        }
    }

    /** Leaves nothing behind when it fails. */
    private <T> T writeTo(Path part, Optional<Passphrase> words, Writing<T> writing)
            throws IOException {
        boolean isWhole = false;
        try (var channel = FileChannel.open(part, Set.of(CREATE_NEW, WRITE), PRIVATE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            T written;
            try (var to = new BackupWriter(sealed(out, words, channel))) {
                written = writing.write(to);
            }
            isWhole = true;
            return written;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** What is wrong with the file ends the work with a sentence about it. */
    <T> T read(Path file, Optional<Passphrase> words, Reading<T> reading) {
        try (var in = Files.newInputStream(file);
                var from = new BackupReader(seals.open(PURPOSE, words, in))) {
            return reading.read(from);
        } catch (NoSuchFileException none) {
            throw new Unusable("backup.file.none", file.toString());
        } catch (EOFException | ZipException | Tampered changed) {
            throw new Unusable("backup.file.changed", file.toString());
        } catch (KeyLost lost) {
            throw new Unusable("backup.file.key", lost.key());
        } catch (WrongPassphrase wrong) {
            throw new Unusable(
                    wrong.isMissing()
                            ? "backup.file.passphrase.missing"
                            : "backup.file.passphrase.wrong");
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unusable("backup.file.not-read", file.toString());
        }
    }

    long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private OutputStream sealed(OutputStream out, Optional<Passphrase> words, FileChannel channel)
            throws IOException {
        var onDisk = new OnDisk(out, channel);
        return words.isPresent()
                ? seals.seal(PURPOSE, words.orElseThrow(), onDisk)
                : seals.seal(PURPOSE, onDisk);
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Is closed only when everything has reached the disk. */
    private static final class OnDisk extends FilterOutputStream {

        private final FileChannel channel;

        OnDisk(OutputStream out, FileChannel channel) {
            super(out);
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
            channel.force(true);
            super.close();
        }
    }
}
