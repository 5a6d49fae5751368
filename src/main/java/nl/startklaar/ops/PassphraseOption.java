package nl.startklaar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.startklaar.keys.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Words in place of the key file. They come from a file and never from the command line, where
 * every user of the machine can read along.
 */
final class PassphraseOption {

    @Option(names = "--passphrase-file", paramLabel = "PAD", descriptionKey = "passphrase-file")
    private @Nullable Path file;

    Optional<Passphrase> words() {
        return Optional.ofNullable(file).map(PassphraseOption::read);
    }

    private static Passphrase read(Path file) {
        try {
            return Passphrase.find(Files.readString(file))
                    .orElseThrow(() -> new Stopped(Exit.USAGE, "ops.backup.passphrase.short"));
        } catch (IOException unreadable) {
            throw new Stopped(Exit.NOT_FOUND, "ops.backup.passphrase.none", file.toString());
        }
    }
}
