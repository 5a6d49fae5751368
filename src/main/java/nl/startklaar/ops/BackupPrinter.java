package nl.startklaar.ops;

import nl.startklaar.backup.BackupOutcome;
import nl.startklaar.backup.BackupReport;
import nl.startklaar.backup.TableReport;
import nl.startklaar.web.Formats;

/** Shows what was done with a backup: one sentence per table, and what it comes to. */
record BackupPrinter(Screen screen) {

    /** How the command ends, once the reason of a refusal was told. */
    Exit refuse(BackupOutcome.Refused refused) {
        screen.say(refused.why());
        return Exit.REFUSED;
    }

    void printTables(BackupReport report) {
        report.tables()
                .forEach(it ->
                        screen.print(
                                screen.text("ops.backup.table", it.table(), number(it.rows()))));
    }

    /** Only what changes; the rest stays as it is. */
    void printChanges(BackupReport report) {
        for (TableReport it : report.tables()) {
            if (it.added() + it.removed() + it.leftOut() > 0) {
                screen.print(
                        screen.text(
                                "ops.backup.change",
                                it.table(),
                                number(it.added()),
                                number(it.removed()),
                                it.leftOut()));
            }
        }
        if (report.changes() == 0) {
            screen.say("ops.backup.no-change");
        }
    }

    void sayWhatItIs(BackupReport report) {
        screen.say(
                "ops.backup.of",
                report.made(),
                report.schools(),
                number(report.rows()),
                size(report.size()));
    }

    void sayWhatIsMissing(BackupReport report) {
        screen.say("ops.backup.left-out", String.join(", ", report.leftOut()));
        if (!report.hasKeys()) {
            screen.say("ops.backup.keys-lost");
        }
        if (report.lost() > 0) {
            screen.say("ops.backup.lost", report.lost());
        }
    }

    String size(long bytes) {
        return bytes < 10 << 20 ? number(bytes >> 10) + " kB" : number(bytes >> 20) + " MB";
    }

    private String number(long number) {
        return new Formats(screen.locale()).number(number);
    }
}
