package nl.startklaar.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.keys.Passphrase;
import nl.startklaar.storage.SchemaVersion;
import org.springframework.stereotype.Service;

/** Writes what is in the tables at one moment into one file, table after table. */
@Service
class MakeBackup {

    private record Made(BackupHead head, List<TableReport> tables) {}

    private final BackupFiles files;
    private final SnapshotStore snapshots;
    private final BackupCatalog catalog;
    private final ThisInstallation installation;
    private final Clock clock;

    MakeBackup(
            BackupFiles files,
            SnapshotStore snapshots,
            BackupCatalog catalog,
            ThisInstallation installation,
            Clock clock) {
        this.files = files;
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.installation = installation;
        this.clock = clock;
    }

    BackupReport make(Path file, Part part, Optional<Passphrase> words) {
        var made =
                files.write(
                        file, words, to -> snapshots.atOneMoment(wire -> write(wire, part, to)));
        return installation.report(file, files.size(file), made.head(), made.tables());
    }

    private Made write(Wire wire, Part part, BackupWriter to) throws IOException {
        var head = head(part, SnapshotStore.schools(wire, part));
        to.head(head);
        var tables = new ArrayList<TableReport>();
        for (var table : catalog.read(wire).inBackup()) {
            if (part.touches(table)) {
                tables.add(TableReport.of(SnapshotStore.copy(wire, table, part, to)));
            }
        }
        return new Made(head, tables);
    }

    private BackupHead head(Part part, List<BackupHead.InIt> schools) {
        return new BackupHead(
                BackupHead.FORMAT,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                installation.isPractice(),
                part.isEverything(),
                schools,
                SchemaVersion.ofEachModule(),
                installation.activeKey());
    }
}
