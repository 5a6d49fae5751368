package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil administration calls something of ours, and from when until when.
 *
 * @param startYear of the school year for groups, whose keys are new each year; 0 for people
 * @param key as the sender writes it, trimmed; never one that starts with '#'
 * @param subject our id of the pupil, member of staff or group
 */
public record SourceKey(
        UUID id,
        Kind kind,
        int startYear,
        String key,
        UUID subject,
        LocalDate firstDay,
        @Nullable LocalDate lastDay)
        implements RosterRow {

    public enum Kind {
        PUPIL,
        STAFF,
        GROUP,
        COMBINED_GROUP
    }
}
