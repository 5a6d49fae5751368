package nl.startklaar.backup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.backup.BackupRun.Kind;
import nl.startklaar.backup.BackupRun.Result;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was done with backups; also what broke off, which stays busy for ever. */
@Service
class BackupRuns {

    private final BackupRunStore store;
    private final Clock clock;

    BackupRuns(BackupRunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    @WithoutSchool
    public UUID begin(Kind kind, String school, String file) {
        var id = UUID.randomUUID();
        store.add(id, kind, school, file, clock.instant());
        return id;
    }

    @Transactional
    @WithoutSchool
    public void finish(UUID id, Result result, Optional<BackupReport> about) {
        store.finish(
                id,
                result,
                about.map(BackupReport::size).orElse(0L),
                about.map(BackupReport::rows).orElse(0L),
                clock.instant());
        about.map(BackupReport::school)
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> store.isOf(id, it));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public List<BackupRun> list(int limit) {
        return store.list(limit);
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<BackupRun> findLastGood(Kind kind) {
        return store.findLastGood(kind);
    }
}
