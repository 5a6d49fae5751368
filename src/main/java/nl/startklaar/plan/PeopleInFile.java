package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.plan.PlanFinding.BadDate;
import nl.startklaar.plan.PlanFinding.EckIdUsedTwice;
import nl.startklaar.plan.PlanFinding.KeyMissing;
import nl.startklaar.plan.PlanFinding.KeyUsedTwice;
import nl.startklaar.plan.PlanFinding.NameMissing;
import nl.startklaar.plan.PlanFinding.PrefixTooLong;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.PlanFinding.TemporaryKey;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.SourceKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What pupils and staff of one file have in common: each has a name and a key of their own, and a
 * key leads to somebody we know. Keys of people are never closed: they stay theirs, also when they
 * leave for a year and come back.
 */
final class PeopleInFile {

    private static final int LONGEST_PREFIX = 10;

    private final Subject subject;
    private final Kind kind;
    private final KnownRoster known;
    private final Draft draft;
    private final Map<String, Integer> linesByKey = new HashMap<>();
    private final Map<String, Integer> linesByEckId = new HashMap<>();
    private final Set<UUID> claimed = new HashSet<>();
    private final Set<UUID> untouchable = new HashSet<>();
    private final Set<UUID> seen = new HashSet<>();

    PeopleInFile(Subject subject, Kind kind, KnownRoster known, Draft draft) {
        this.subject = subject;
        this.kind = kind;
        this.known = known;
        this.draft = draft;
    }

    /** Whoever has a key in the file is not to be found by name under another. */
    void claim(List<String> keys) {
        keys.forEach(it -> find(it).ifPresent(claimed::add));
    }

    /** Whether this row can stand for somebody. If not, whom it names stays as they are. */
    boolean isUsable(String key, String eckId, PersonName name, int line) {
        var usable =
                isFirst(key, line) && isFirstOfEckId(eckId, key, line) && isNamed(name, key, line);
        if (usable) {
            tellOfKeyAndPrefix(key, name, line);
        } else {
            find(key).ifPresent(this::keepAsIs);
        }
        return usable;
    }

    private boolean isFirst(String key, int line) {
        @Nullable Integer first = key.isEmpty() ? null : linesByKey.putIfAbsent(key, line);
        if (first != null) {
            draft.find(new KeyUsedTwice(subject, line, key, first));
        }
        return first == null;
    }

    private boolean isFirstOfEckId(String eckId, String key, int line) {
        @Nullable Integer first = eckId.isEmpty() ? null : linesByEckId.putIfAbsent(eckId, line);
        if (first != null) {
            draft.find(new EckIdUsedTwice(subject, line, key, first));
        }
        return first == null;
    }

    private boolean isNamed(PersonName name, String key, int line) {
        if (Written.isNameless(name)) {
            draft.find(new NameMissing(subject, line, key));
        }
        return !Written.isNameless(name);
    }

    private void tellOfKeyAndPrefix(String key, PersonName name, int line) {
        if (key.isEmpty()) {
            draft.find(new KeyMissing(subject, line));
        } else if (!Written.isLasting(key)) {
            draft.find(new TemporaryKey(subject, line, key));
        }
        if (name.prefix().length() > LONGEST_PREFIX) {
            draft.find(new PrefixTooLong(subject, line, key, name.prefix()));
        }
    }

    /**
     * Whom a row is about. Who came with a key that did not last, and so has none of ours yet, gets
     * the first that does; but a key never goes to somebody who has another.
     *
     * @param alike all we know of that very name and birth date, or e-mail address
     */
    Optional<UUID> find(String key, List<UUID> alike) {
        if (!Written.isLasting(key)) {
            return findOnlyOne(alike);
        }
        return find(key).or(() -> findOnlyOne(alike).filter(it -> !known.hasKey(it)));
    }

    private Optional<UUID> find(String key) {
        return Written.isLasting(key) ? known.findSubject(kind, key) : Optional.empty();
    }

    /** The one among these that no key of the file has claimed; several are as good as none. */
    private Optional<UUID> findOnlyOne(List<UUID> alike) {
        var free = alike.stream().filter(it -> !claimed.contains(it)).toList();
        return free.size() == 1 ? free.stream().findFirst() : Optional.empty();
    }

    /** Somebody is in the file; remembers it, and their key when it is new. */
    void see(UUID id, String key, LocalDate today) {
        seen.add(id);
        claimed.add(id);
        if (Written.isLasting(key) && find(key).isEmpty()) {
            draft.put(null, known.newKey(draft.newId(), kind, key, id, today));
        }
    }

    void keepAsIs(UUID id) {
        untouchable.add(id);
    }

    boolean isKeptAsIs(UUID id) {
        return untouchable.contains(id) && !seen.contains(id);
    }

    boolean isAbsent(UUID id) {
        return !seen.contains(id) && !untouchable.contains(id);
    }

    @Nullable LocalDate date(@Nullable String written, String field, String key, int line) {
        var text = Written.text(written);
        var date = Written.date(text);
        if (!text.isEmpty() && date.isEmpty()) {
            draft.find(new BadDate(subject, line, key, field));
        }
        return date.orElse(null);
    }
}
