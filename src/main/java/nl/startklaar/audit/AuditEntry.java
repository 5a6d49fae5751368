package nl.startklaar.audit;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change, without its values: those live in the change set, which can be erased.
 *
 * @param deed what was done, as a key of the words: "staff.audit.invited"
 * @param subject what it was done to: an id of ours, never a name
 * @param fields which fields changed
 * @param changeSet where the values are, if they are kept
 */
public record AuditEntry(
        String deed, String subject, Set<String> fields, @Nullable UUID changeSet) {

    public AuditEntry {
        fields = Set.copyOf(fields);
    }

    public static AuditEntry of(String deed, Object subject, String... fields) {
        return new AuditEntry(deed, subject.toString(), Set.of(fields), null);
    }

    public AuditEntry in(UUID set) {
        return new AuditEntry(deed, subject, fields, set);
    }
}
