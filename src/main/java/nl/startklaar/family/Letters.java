package nl.startklaar.family;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters for parents. Nothing of a parent is needed to print one: whoever holds it, and proves a
 * mail address, is the parent. So it works once, for sixty days, and a new one kills the old one.
 */
@Service
class Letters {

    static final int VALID_DAYS = 60;

    /** The letter of a whole group: the first of each child. The second is printed when asked. */
    static final int FIRST = 1;

    static final List<Integer> NUMBERS = List.of(FIRST, 2);

    private final LetterStore store;
    private final WayStore ways;
    private final GroupsToday roster;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SchoolDay day;

    Letters(
            LetterStore store,
            WayStore ways,
            GroupsToday roster,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            SchoolDay day) {
        this.store = store;
        this.ways = ways;
        this.roster = roster;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.day = day;
    }

    /** For who has no letter that works and nobody at home who comes in. */
    @Transactional
    public List<PrintedLetter> printMissing(School school, Collection<UUID> pupils) {
        store.lock(school.id());
        var have =
                store.list(school.id(), day.today()).stream().map(Letter::pupil).collect(toSet());
        ways.list(school.id()).forEach(it -> have.add(it.pupil()));
        return make(school, pupils.stream().filter(it -> !have.contains(it)).toList(), FIRST);
    }

    /** The first letters that nobody used yet, once more; the old ones open nothing any more. */
    @Transactional
    public List<PrintedLetter> printUnused(School school, Collection<UUID> pupils) {
        store.lock(school.id());
        var unused =
                store.list(school.id(), day.today()).stream()
                        .filter(it -> it.number() == FIRST)
                        .map(Letter::pupil)
                        .collect(toSet());
        return make(school, pupils.stream().filter(unused::contains).toList(), FIRST);
    }

    /** One child, once more: what was printed before with that number opens nothing any more. */
    @Transactional
    public List<PrintedLetter> print(School school, UUID pupil, int number) {
        store.lock(school.id());
        boolean isTaken =
                ways.listOfPupil(school.id(), pupil).stream().anyMatch(it -> it.number() == number);
        return isTaken || !NUMBERS.contains(number)
                ? List.of()
                : make(school, List.of(pupil), number);
    }

    private List<PrintedLetter> make(School school, List<UUID> pupils, int number) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        var lastDay = day.today().plusDays(VALID_DAYS);
        var made =
                pupils.stream()
                        .map(it ->
                                new PrintedLetter(
                                        it, number, LetterCode.random(school.brin()), lastDay))
                        .toList();
        store.close(school.id(), pupils, number, clock.instant());
        store.add(school.id(), made, clock.instant(), Actor.current().account());
        audit.note(
                school.id(),
                AuditEntry.of(
                        "family.audit.letters-printed",
                        pupils.size() == 1 ? pupils.getFirst() : pupils.size()));
        events.publishEvent(new SchoolChanged(school.id()));
        return made;
    }

    /** Empty when it opens nothing: used, replaced, too old, or of a child that has left. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(School school, LetterCode code) {
        return store.find(school.id(), code.hash(), day.today())
                .filter(it -> isHere(school.id(), it));
    }

    private boolean isHere(SchoolId school, Letter it) {
        return roster.findPupil(school, it.pupil(), day.today()).isPresent();
    }
}
