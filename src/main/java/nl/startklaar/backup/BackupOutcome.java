package nl.startklaar.backup;

import nl.startklaar.web.Sentence;

/** How work with a backup ended. */
public sealed interface BackupOutcome {

    record Done(BackupReport report) implements BackupOutcome {}

    /** Looked at only: this is what would change. */
    record WouldDo(BackupReport report) implements BackupOutcome {}

    /** Nothing has changed, for a reason that a person can do something about. */
    record Refused(Sentence why) implements BackupOutcome {}
}
