package nl.startklaar.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.startklaar.backup.BackupRun.Kind;
import nl.startklaar.backup.BackupRun.Result;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Passphrase;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;

/**
 * Makes backups of a running installation, reads them back, and puts them back. What is done is
 * remembered, also when it is refused or breaks off.
 *
 * <p>A passphrase takes the place of the key ring: with it, a file opens on any machine.
 */
@Service
public class Backups {

    private final MakeBackup make;
    private final ReadBackup read;
    private final SchoolRestore schoolRestore;
    private final WholeRestore wholeRestore;
    private final BackupRuns runs;

    Backups(
            MakeBackup make,
            ReadBackup read,
            SchoolRestore schoolRestore,
            WholeRestore wholeRestore,
            BackupRuns runs) {
        this.make = make;
        this.read = read;
        this.schoolRestore = schoolRestore;
        this.wholeRestore = wholeRestore;
        this.runs = runs;
    }

    /** Of one school, or without one of everything; all of it as it is at one moment. */
    public BackupOutcome create(Path file, Optional<School> school, Optional<Passphrase> words) {
        var code = school.map(it -> it.brin().code()).orElse("");
        var part = new Part(school.map(School::id));
        return remembering(Kind.CREATE, code, file, () -> make.make(file, part, words));
    }

    /** Reads everything back into tables like ours, and out again: is it what was written? */
    public BackupOutcome verify(Path file, Optional<Passphrase> words) {
        return remembering(Kind.VERIFY, "", file, () -> read.test(file, words));
    }

    /** What putting back one school would change; nothing does. */
    public BackupOutcome previewSchool(Path file, Brin school, Optional<Passphrase> words) {
        return looking(() ->
                read.open(
                        file,
                        words,
                        (head, from) -> schoolRestore.preview(find(head, school), head, from)));
    }

    /** Puts one school back as it was, while the others go on. */
    public BackupOutcome restoreSchool(Path file, Brin school, Optional<Passphrase> words) {
        ReadBackup.Work restore =
                (head, from) -> schoolRestore.restore(find(head, school), head, from);
        return remembering(
                Kind.RESTORE, school.code(), file, () -> read.open(file, words, restore));
    }

    /** What putting back everything would change; nothing does. */
    public BackupOutcome previewAll(Path file, Optional<Passphrase> words) {
        return looking(() ->
                read.open(
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
        ReadBackup.Work restore =
                (head, from) -> {
                    mustBeWhole(head);
                    var reports = wholeRestore.restore(head, from, replace);
                    wholeRestore.note(head);
                    return reports;
                };
        return remembering(Kind.RESTORE, "", file, () -> read.open(file, words, restore));
    }

    /** What was done with backups, the newest first. */
    public List<BackupRun> list(int limit) {
        return runs.list(limit);
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
            about = Optional.of(work.get());
            result = Result.GOOD;
            return new BackupOutcome.Done(about.orElseThrow());
        } catch (Unusable unusable) {
            result = Result.REFUSED;
            return new BackupOutcome.Refused(unusable.why());
        } finally {
            runs.finish(run, result, about);
        }
    }
}
