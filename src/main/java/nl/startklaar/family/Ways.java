package nl.startklaar.family;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.FromHome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which parent reaches which child of a school. One parent never learns of another: every question
 * is asked with the parent in it.
 */
@Service
class Ways {

    private final WayStore store;
    private final ParentStore parents;
    private final LetterStore letters;
    private final FromHome door;
    private final GroupsToday roster;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SchoolDay day;

    Ways(
            WayStore store,
            ParentStore parents,
            LetterStore letters,
            FromHome door,
            GroupsToday roster,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            SchoolDay day) {
        this.store = store;
        this.parents = parents;
        this.letters = letters;
        this.door = door;
        this.roster = roster;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.day = day;
    }

    /** Who left is not among them, from the first day on. */
    @Transactional(readOnly = true)
    public List<Child> listChildren(School school, UUID parent) {
        return store.listOfParent(school.id(), parent).stream()
                .flatMap(way ->
                        roster.findPupil(school.id(), way.pupil(), day.today()).stream()
                                .map(it -> new Child(school, way, it)))
                .toList();
    }

    /** In the first days of a school year its roster may still have to come. */
    @Transactional(readOnly = true)
    public boolean waitsForRoster(School school, UUID parent) {
        return store.waitsForRoster(school.id(), parent, SchoolYear.of(day.today()));
    }

    /**
     * Uses a letter up for this parent. False when it opens nothing any more, or the parent has
     * this child already; then the letter stays as it is.
     */
    @Transactional
    public boolean open(School school, UUID letter, UUID parent) {
        var found =
                letters.find(school.id(), letter, day.today())
                        .filter(it -> isNew(school, it, parent));
        var now = clock.instant();
        if (found.isEmpty() || !letters.use(school.id(), letter, day.today(), now)) {
            return false;
        }
        var way =
                new ParentWay(
                        UUID.randomUUID(), found.get().pupil(), parent, found.get().number(), now);
        if (!store.add(school.id(), way)) {
            throw new IllegalStateException("The number of a letter is taken: " + letter);
        }
        parents.addSchool(parent, school.id());
        audit.note(school.id(), AuditEntry.of("family.audit.opened", way.pupil()));
        events.publishEvent(new SchoolChanged(school.id()));
        return true;
    }

    private boolean isNew(School school, Letter letter, UUID parent) {
        return roster.findPupil(school.id(), letter.pupil(), day.today()).isPresent()
                && store.listOfPupil(school.id(), letter.pupil()).stream()
                        .noneMatch(
                                it -> it.parent().equals(parent) || it.number() == letter.number());
    }

    /** The school ends what one parent may; the other parent keeps their own. */
    @Transactional
    public Optional<ParentWay> end(School school, UUID pupil, UUID way) {
        var found = store.find(school.id(), way).filter(it -> it.pupil().equals(pupil));
        found.ifPresent(it -> close(school, it, "family.audit.ended"));
        return found;
    }

    /** The parent leaves. */
    @Transactional
    public void endOf(School school, UUID parent) {
        store.listOfParent(school.id(), parent)
                .forEach(it -> close(school, it, "family.audit.parent-left"));
        parents.forgetSchool(school.id());
    }

    private void close(School school, ParentWay it, String deed) {
        store.end(school.id(), it.id(), clock.instant());
        door.end(school, it.home());
        audit.note(school.id(), AuditEntry.of(deed, it.pupil()));
        events.publishEvent(new SchoolChanged(school.id()));
    }

    /** The children that are inside by this parent are out. */
    @Transactional
    public void endVisits(School school, UUID parent) {
        store.listOfParent(school.id(), parent).forEach(it -> door.endVisits(school, it.id()));
    }
}
