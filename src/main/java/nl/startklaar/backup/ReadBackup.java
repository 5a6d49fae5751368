package nl.startklaar.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.startklaar.keys.Passphrase;
import org.springframework.stereotype.Service;

/** Opens a file that may be put back here, and reads it back as a test. */
@Service
class ReadBackup {

    interface Work {
        List<TableReport> with(BackupHead head, BackupReader from) throws IOException;
    }

    private final BackupFiles files;
    private final SnapshotStore snapshots;
    private final BackupCatalog catalog;
    private final ThisInstallation installation;

    ReadBackup(
            BackupFiles files,
            SnapshotStore snapshots,
            BackupCatalog catalog,
            ThisInstallation installation) {
        this.files = files;
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.installation = installation;
    }

    BackupReport open(Path file, Optional<Passphrase> words, Work work) {
        return files.read(
                file,
                words,
                from -> {
                    var head = from.head();
                    installation.mustBeOfTheSameKindAs(head);
                    var tables = work.with(head, from);
                    return installation.report(file, files.size(file), head, tables);
                });
    }

    /** Into tables like ours, and out again: is it what was written? */
    BackupReport test(Path file, Optional<Passphrase> words) {
        return open(
                file,
                words,
                (head, from) -> snapshots.aside(wire -> tablesThatCameBack(wire, head, from)));
    }

    private List<TableReport> tablesThatCameBack(Wire wire, BackupHead head, BackupReader from)
            throws IOException {
        var staging = Staging.read(wire, catalog.read(wire), Part.everything(), head, from);
        staging.mustComeOutTheSame();
        return staging.tables().stream().map(staging::inFile).map(TableReport::of).toList();
    }
}
