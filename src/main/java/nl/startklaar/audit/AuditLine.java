package nl.startklaar.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One line of the trail as it is read back. */
public record AuditLine(
        UUID id,
        Instant at,
        Actor.Kind actor,
        Optional<UUID> account,
        String address,
        String deed,
        String subject,
        List<String> fields) {}
