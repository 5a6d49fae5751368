package nl.startklaar.portal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a teacher misses.
 *
 * @param method absent when it is told in words only
 * @param product of the method, when just that one is meant
 * @param doneAt absent while it waits
 */
record TeacherQuestion(
        UUID id,
        Instant askedAt,
        UUID askedBy,
        Optional<UUID> group,
        Optional<UUID> method,
        Optional<UUID> product,
        String remark,
        Optional<Instant> doneAt) {

    boolean isOpen() {
        return doneAt.isEmpty();
    }
}
