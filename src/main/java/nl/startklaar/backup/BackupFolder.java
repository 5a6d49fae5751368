package nl.startklaar.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.startklaar.kernel.Brin;
import org.springframework.stereotype.Component;

/** Where backups lie that nobody gave another place. Their names sort by time. */
@Component
public class BackupFolder {

    private static final String NIGHTLY = "nightly-";
    private static final String ENDING = ".backup";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    BackupFolder(BackupSettings settings, Clock clock) {
        this.folder = settings.folder();
        this.clock = clock;
    }

    /** A place for a backup that somebody asks for. */
    public Path place(Optional<Brin> school) {
        var what = school.map(Brin::code).orElse("startklaar");
        return folder.resolve(what + "-" + MOMENT.format(clock.instant()) + ENDING);
    }

    Path placeForTheNight() {
        return folder.resolve(NIGHTLY + MOMENT.format(clock.instant()) + ENDING);
    }

    /** Throws away the oldest nightly backups; what somebody made by hand stays. */
    void keepTheNewest(int number) {
        try {
            for (Path old : nightly().stream().skip(number).toList()) {
                Files.delete(old);
            }
            for (Path broken : list(it -> it.startsWith(NIGHTLY) && it.endsWith(".part"))) {
                Files.delete(broken); // a night in which the machine stopped
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The newest first. */
    List<Path> nightly() throws IOException {
        return list(it -> it.startsWith(NIGHTLY) && it.endsWith(ENDING));
    }

    private List<Path> list(Predicate<String> wanted) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> wanted.test(it.getFileName().toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
