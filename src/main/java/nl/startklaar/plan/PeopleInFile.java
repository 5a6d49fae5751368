package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.plan.Lookalikes.Alike;
import nl.startklaar.plan.PeopleInFile.Found.Contradiction;
import nl.startklaar.plan.PeopleInFile.Found.Known;
import nl.startklaar.plan.PeopleInFile.Found.Nobody;
import nl.startklaar.plan.PlanFinding.BadDate;
import nl.startklaar.plan.PlanFinding.EckIdUsedTwice;
import nl.startklaar.plan.PlanFinding.KeyMissing;
import nl.startklaar.plan.PlanFinding.KeyUsedTwice;
import nl.startklaar.plan.PlanFinding.NameMissing;
import nl.startklaar.plan.PlanFinding.PrefixTooLong;
import nl.startklaar.plan.PlanFinding.SamePersonTwice;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.PlanFinding.TemporaryKey;
import nl.startklaar.plan.Question.SamePerson;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.SourceKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What pupils and staff of one file have in common: each has a name and a key of their own, and a
 * key or an ECK iD leads to somebody we know. Keys of people are never closed: they stay theirs,
 * also when they leave for a year and come back. An ECK iD can be replaced.
 */
final class PeopleInFile {

    private static final int LONGEST_PREFIX = 10;

    /** Whom a row is about. */
    sealed interface Found {

        /**
         * @param certain whether the ECK iD or a person says so, and not the record alone
         */
        record Known(UUID id, boolean certain) implements Found {}

        record Nobody() implements Found {}

        /** The key leads to one and the ECK iD to another. */
        record Contradiction(UUID byKey, UUID byEckId) implements Found {}
    }

    private final Subject subject;
    private final Kind kind;
    private final Kind eckKind;
    private final KnownRoster known;
    private final Answers answers;
    private final Draft draft;
    private final Map<String, Integer> linesByKey = new HashMap<>();
    private final Map<String, Integer> linesByEckId = new HashMap<>();
    private final Map<UUID, Integer> linesBySubject = new LinkedHashMap<>();
    private final Map<UUID, Integer> linesOfLeavers = new LinkedHashMap<>();
    private final Set<UUID> claimed = new HashSet<>();
    private final Set<UUID> untouchable = new HashSet<>();

    PeopleInFile(Subject subject, KnownRoster known, Answers answers, Draft draft) {
        this.subject = subject;
        this.kind = subject == Subject.PUPIL ? Kind.PUPIL : Kind.STAFF;
        this.eckKind = subject == Subject.PUPIL ? Kind.PUPIL_ECK_ID : Kind.STAFF_ECK_ID;
        this.known = known;
        this.answers = answers;
        this.draft = draft;
    }

    /** Whoever has a key or an ECK iD in the file is not to be found by name under another. */
    void claim(String key, String eckId) {
        byKey(key).ifPresent(claimed::add);
        byEckId(eckId).ifPresent(claimed::add);
    }

    /** Whether this row can stand for somebody. If not, whom it names stays as they are. */
    boolean isUsable(String key, String eckId, PersonName name, int line) {
        var usable =
                isFirst(key, line) && isFirstOfEckId(eckId, key, line) && isNamed(name, key, line);
        if (usable) {
            tellOfKeyAndPrefix(key, name, line);
        } else {
            byKey(key).ifPresent(this::keepAsIs);
            byEckId(eckId).ifPresent(this::keepAsIs);
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
        var hash = SealedEckId.parse(eckId).hash();
        @Nullable Integer first = hash.isEmpty() ? null : linesByEckId.putIfAbsent(hash, line);
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
     * Whom a row is about: the ECK iD says it, else the key. Who has no key of ours yet, made by
     * hand or come with a key that did not last, is joined by name and birth date, or by name and
     * mail address; but a key never goes to somebody who has another.
     *
     * @param alike all we know of that very name and birth date, or e-mail address
     */
    Found find(String key, String eckId, List<UUID> alike) {
        var byKey = byKey(key);
        var byEckId = byEckId(eckId);
        if (byKey.isPresent() && byEckId.isPresent() && !byKey.equals(byEckId)) {
            return new Contradiction(byKey.get(), byEckId.get());
        }
        if (byEckId.isPresent()) {
            return new Known(byEckId.get(), true);
        }
        return byKey.or(() -> onlyOne(alike).filter(it -> mayJoin(it, key)))
                .map(it -> (Found) new Known(it, false))
                .orElseGet(Nobody::new);
    }

    private boolean mayJoin(UUID id, String key) {
        return !Written.isLasting(key) || !known.hasKey(id);
    }

    /**
     * Somebody new may be one of these. Who is in the file under a key of their own is not.
     *
     * @param who what stands for the row in the question
     * @return whom the row is about after all; nobody when it is somebody new. Empty while a person
     *     still has to say so: then all whom it may be stay as they are
     */
    Optional<Found> ask(String key, String who, int line, List<Alike> alike) {
        var left = new ArrayDeque<>(alike.stream().filter(it -> isFree(it.id())).toList());
        while (!left.isEmpty()) {
            var it = left.getFirst();
            var question = new SamePerson(subject, line, key, who, it.id(), it.likeness());
            var answer = answers.find(question.id());
            if (answer.isEmpty()) {
                draft.ask(question);
                left.forEach(other -> keepAsIs(other.id()));
                return Optional.empty();
            }
            if (answer.get()) {
                return Optional.of(new Known(it.id(), true));
            }
            left.removeFirst();
        }
        return Optional.of(new Nobody());
    }

    private boolean isFree(UUID id) {
        return !claimed.contains(id) && !linesBySubject.containsKey(id);
    }

    private Optional<UUID> byKey(String key) {
        return Written.isLasting(key) ? known.findSubject(kind, key) : Optional.empty();
    }

    private Optional<UUID> byEckId(String eckId) {
        var hash = SealedEckId.parse(eckId).hash();
        return hash.isEmpty() ? Optional.empty() : known.findSubject(eckKind, hash);
    }

    /** The one among these that no key of the file has claimed; several are as good as none. */
    private Optional<UUID> onlyOne(List<UUID> alike) {
        var free = alike.stream().filter(it -> !claimed.contains(it)).toList();
        return free.size() == 1 ? free.stream().findFirst() : Optional.empty();
    }

    /** Two rows of a file never become one person: the second is left out. */
    boolean isSecond(UUID id, String key, int line) {
        @Nullable Integer first = linesBySubject.get(id);
        if (first != null) {
            draft.find(new SamePersonTwice(subject, line, key, first));
        }
        return first != null;
    }

    /** Somebody is in the file; remembers it, and what leads to them when it is new. */
    void see(UUID id, String key, String eckId, int line, LocalDate today) {
        linesBySubject.put(id, line);
        claimed.add(id);
        if (Written.isLasting(key) && byKey(key).isEmpty()) {
            draft.put(null, known.newKey(draft.newId(), kind, key, id, today));
        }
        if (!eckId.isEmpty() && byEckId(eckId).isEmpty()) {
            known.findOpenKey(eckKind, id).ifPresent(old -> draft.put(old, closed(old, today)));
            draft.put(null, eckKey(id, SealedEckId.parse(eckId), today));
        }
    }

    private SourceKey eckKey(UUID id, SealedEckId eckId, LocalDate today) {
        return new SourceKey(
                draft.newId(), eckKind, 0, eckId.hash(), id, today, null, eckId.sealed());
    }

    private static SourceKey closed(SourceKey it, LocalDate today) {
        return new SourceKey(
                it.id(),
                it.kind(),
                it.startYear(),
                it.key(),
                it.subject(),
                it.firstDay(),
                today,
                it.sealed());
    }

    /** A row says of somebody that they have left: it is about them, and they are not in it. */
    void seeLeaver(UUID id, int line) {
        linesOfLeavers.put(id, line);
    }

    /** Who stood in which line, the leavers first. */
    Map<UUID, Integer> lines() {
        Map<UUID, Integer> lines = new LinkedHashMap<>(linesOfLeavers);
        lines.putAll(linesBySubject);
        return lines;
    }

    void keepAsIs(UUID id) {
        untouchable.add(id);
    }

    boolean isKeptAsIs(UUID id) {
        return untouchable.contains(id) && !linesBySubject.containsKey(id);
    }

    boolean isAbsent(UUID id) {
        return !linesBySubject.containsKey(id) && !untouchable.contains(id);
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
