package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil administration calls something of ours, and from when until when.
 *
 * @param startYear of the school year for groups, whose keys are new each year; 0 for people
 * @param key as the sender writes it, trimmed; never one that starts with '#'. Of an ECK iD, its
 *     keyed hash
 * @param subject our id of the pupil, member of staff or group
 * @param sealed the ECK iD itself, which only the holder of the keys can read; empty for others
 */
public record SourceKey(
        UUID id,
        Kind kind,
        int startYear,
        String key,
        UUID subject,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        String sealed)
        implements RosterRow {

    /** The purpose for which ECK iDs are sealed, and hashed. */
    public static final String SEALED_FOR = "eck-id";

    /** A key that may be read. */
    public SourceKey(
            UUID id,
            Kind kind,
            int startYear,
            String key,
            UUID subject,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        this(id, kind, startYear, key, subject, firstDay, lastDay, "");
    }

    /** The same key, leading to another. */
    public SourceKey to(UUID other) {
        return new SourceKey(id, kind, startYear, key, other, firstDay, lastDay, sealed);
    }

    public enum Kind {
        PUPIL,
        STAFF,
        GROUP,
        COMBINED_GROUP,
        PUPIL_ECK_ID,
        STAFF_ECK_ID
    }
}
