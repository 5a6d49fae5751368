package nl.startklaar.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.startklaar.backup.BackupRun.Kind;
import nl.startklaar.backup.BackupRun.Result;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Keys;
import nl.startklaar.keys.Passphrase;
import nl.startklaar.school.School;
import nl.startklaar.storage.SchemaVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Makes backups of a running installation, reads them back, and puts them back.
 *
 * <p>A passphrase takes the place of the key ring: with it, a file opens on any machine.
 */
@Service
public class Backups {

    private interface Work {
        List<TableReport> with(BackupHead head, BackupReader from) throws IOException;
    }

    private final BackupFiles files;
    private final SnapshotStore snapshots;
    private final BackupCatalog catalog;
    private final SchoolRestore schoolRestore;
    private final WholeRestore wholeRestore;
    private final BackupRuns runs;
    private final Keys keys;
    private final Clock clock;
    private final boolean practice;

    Backups(
            BackupFiles files,
            SnapshotStore snapshots,
            BackupCatalog catalog,
            SchoolRestore schoolRestore,
            WholeRestore wholeRestore,
            BackupRuns runs,
            Keys keys,
            Clock clock,
            @Value("${startklaar.practice:false}") boolean practice) {
        this.files = files;
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.schoolRestore = schoolRestore;
        this.wholeRestore = wholeRestore;
        this.runs = runs;
        this.keys = keys;
        this.clock = clock;
        this.practice = practice;
    }

    /** Of one school, or without one of everything; all of it as it is at one moment. */
    public BackupOutcome create(Path file, Optional<School> school, Optional<Passphrase> words) {
        var part = new Part(school.map(School::id));
        var code = school.map(it -> it.brin().code()).orElse("");
        return remembering(Kind.CREATE, code, file, () -> write(file, part, words));
    }

    /** Reads everything back into tables like ours, and out again: is it what was written? */
    public BackupOutcome verify(Path file, Optional<Passphrase> words) {
        return remembering(
                Kind.VERIFY,
                "",
                file,
                () ->
                        read(
                                file,
                                words,
                                (head, from) ->
                                        snapshots.aside(wire -> {
                                            var tables = catalog.read(wire);
                                            var staging =
                                                    Staging.read(
                                                            wire,
                                                            tables,
                                                            Part.everything(),
                                                            head,
                                                            from);
                                            staging.mustComeOutTheSame();
                                            return staging.tables().stream()
                                                    .map(staging::inFile)
                                                    .map(TableReport::of)
                                                    .toList();
                                        })));
    }

    /** What putting back one school would change; nothing does. */
    public BackupOutcome previewSchool(Path file, Brin school, Optional<Passphrase> words) {
        return looking(() ->
                read(
                        file,
                        words,
                        (head, from) -> schoolRestore.preview(find(head, school), head, from)));
    }

    /** Puts one school back as it was, while the others go on. */
    public BackupOutcome restoreSchool(Path file, Brin school, Optional<Passphrase> words) {
        return remembering(
                Kind.RESTORE,
                school.code(),
                file,
                () ->
                        read(
                                file,
                                words,
                                (head, from) ->
                                        schoolRestore.restore(find(head, school), head, from)));
    }

    /** What putting back everything would change; nothing does. */
    public BackupOutcome previewAll(Path file, Optional<Passphrase> words) {
        return looking(() ->
                read(
                        file,
                        words,
                        (head, from) -> {
                            mustBeWhole(head);
                            return wholeRestore.preview(head, from);
                        }));
    }

    /**
     * Puts everything back as it was, into an installation in which nobody has worked yet.
     *
     * @param replace somebody may have worked here; what is here goes
     */
    public BackupOutcome restoreAll(Path file, Optional<Passphrase> words, boolean replace) {
        return remembering(
                Kind.RESTORE,
                "",
                file,
                () ->
                        read(
                                file,
                                words,
                                (head, from) -> {
                                    mustBeWhole(head);
                                    var reports = wholeRestore.restore(head, from, replace);
                                    wholeRestore.note(head);
                                    return reports;
                                }));
    }

    /** What was done with backups, the newest first. */
    public List<BackupRun> list(int limit) {
        return runs.list(limit);
    }

    private BackupReport write(Path file, Part part, Optional<Passphrase> words) {
        var heads = new ArrayList<BackupHead>();
        var tables = new ArrayList<TableInFile>();
        files.write(
                file,
                words,
                to ->
                        snapshots.atOneMoment(wire -> {
                            var head = head(part, SnapshotStore.schools(wire, part));
                            heads.add(head);
                            to.head(head);
                            for (var table : catalog.read(wire).inBackup()) {
                                if (part.touches(table)) {
                                    tables.add(SnapshotStore.copy(wire, table, part, to));
                                }
                            }
                            return true;
                        }));
        return report(file, heads.getFirst(), tables.stream().map(TableReport::of).toList());
    }

    private BackupHead head(Part part, List<BackupHead.InIt> schools) {
        return new BackupHead(
                BackupHead.FORMAT,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                practice,
                part.isEverything(),
                schools,
                SchemaVersion.ofEachModule(),
                activeKey());
    }

    private BackupReport read(Path file, Optional<Passphrase> words, Work work) {
        return files.read(
                file,
                words,
                from -> {
                    var head = from.head();
                    if (head.practice() != practice) {
                        throw new Unusable(
                                practice ? "backup.file.in-earnest" : "backup.file.of-practice");
                    }
                    return report(file, head, work.with(head, from));
                });
    }

    private BackupReport report(Path file, BackupHead head, List<TableReport> tables) {
        return new BackupReport(
                file,
                files.size(file),
                head.moment(),
                head.onlySchool(),
                head.schools().size(),
                tables,
                catalog.leftOut(),
                keys.list().stream().anyMatch(it -> it.name().equals(head.activeKey())));
    }

    private String activeKey() {
        return keys.list().stream()
                .filter(Keys.Known::isActive)
                .map(Keys.Known::name)
                .findFirst()
                .orElseThrow();
    }

    private static SchoolId find(BackupHead head, Brin school) {
        return head.findSchool(school.code())
                .orElseThrow(() -> new Unusable("backup.file.other-school", school.code()));
    }

    private static void mustBeWhole(BackupHead head) {
        if (!head.whole()) {
            throw new Unusable("backup.file.one-school", head.onlySchool());
        }
    }

    private static BackupOutcome looking(Supplier<BackupReport> work) {
        try {
            return new BackupOutcome.WouldDo(work.get());
        } catch (Unusable unusable) {
            return new BackupOutcome.Refused(unusable.why());
        }
    }

    private BackupOutcome remembering(
            Kind kind, String school, Path file, Supplier<BackupReport> work) {
        var run = runs.begin(kind, school, String.valueOf(file.getFileName()));
        var result = Result.FAILED;
        var about = Optional.<BackupReport>empty();
        try {
            var report = work.get();
            result = Result.GOOD;
            about = Optional.of(report);
            return new BackupOutcome.Done(report);
        } catch (Unusable unusable) {
            result = Result.REFUSED;
            return new BackupOutcome.Refused(unusable.why());
        } finally {
            runs.finish(run, result, about);
        }
    }
}
