package nl.startklaar.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One piece of work with a backup, as it is remembered.
 *
 * @param school the code of the school it was for; empty for everything
 */
public record BackupRun(
        UUID id,
        Kind kind,
        String school,
        String file,
        Instant beganAt,
        Optional<Instant> finishedAt,
        Result result,
        long size,
        long rows) {

    public enum Kind {
        CREATE,
        VERIFY,
        RESTORE
    }

    public enum Result {
        /** Still working, or broken off with the machine. */
        BUSY,
        GOOD,
        REFUSED,
        FAILED
    }
}
