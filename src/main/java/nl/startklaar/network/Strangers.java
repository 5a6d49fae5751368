package nl.startklaar.network;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.network.Linked.FoundBy;
import nl.startklaar.network.StrangerPage.Candidate;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.School;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator says who somebody from a portal is. */
@Service
class Strangers {

    private static final int SHOWN = 20;

    private final StrangerStore store;
    private final Acquaintance acquaintance;
    private final People people;
    private final Accounts accounts;
    private final StillHere here;
    private final SchoolDay day;

    Strangers(
            StrangerStore store,
            Acquaintance acquaintance,
            People people,
            Accounts accounts,
            StillHere here,
            SchoolDay day) {
        this.store = store;
        this.acquaintance = acquaintance;
        this.people = people;
        this.accounts = accounts;
        this.here = here;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public Stranger get(School school, UUID portal, UUID id) {
        return store.find(school.id(), portal, id).orElseThrow(() -> new NotFound("stranger", id));
    }

    /** How many came by it lately. */
    @Transactional(readOnly = true)
    public int count(SchoolId school, UUID portal) {
        return store.count(school, portal);
    }

    /** Who may come in by that portal, and is called so. */
    @Transactional(readOnly = true)
    public List<Candidate> search(School school, Connection portal, String typed) {
        var search = new NameSearch(typed);
        if (search.isTooShort()) {
            return List.of();
        }
        var children =
                people.search(school.id(), Sight.everything(), search, day.today()).stream()
                        .filter(it -> portal.forPupils())
                        .filter(it -> it.traced().kind() == Traced.Kind.PUPIL)
                        .filter(it -> it.gone().isEmpty() && it.traced().id().isPresent())
                        .map(it ->
                                new Candidate(
                                        PersonKind.PUPIL,
                                        it.traced().id().orElseThrow(),
                                        it.traced().name(),
                                        it.group()));
        var colleagues =
                accounts.listAt(school.id()).stream()
                        .filter(it -> isFound(it.name(), search))
                        .filter(it -> here.holds(school, portal, PersonKind.STAFF, it.id()))
                        .map(it -> new Candidate(PersonKind.STAFF, it.id(), it.name(), ""));
        return Stream.concat(children, colleagues).limit(SHOWN).toList();
    }

    private static boolean isFound(String name, NameSearch search) {
        return name.toLowerCase(Locale.ROOT).contains(search.words().toLowerCase(Locale.ROOT));
    }

    /** False when that person cannot come in by it, or the stranger is somebody already. */
    @Transactional
    public boolean link(
            School school, Connection portal, UUID stranger, PersonKind kind, UUID person) {
        var who = get(school, portal.id(), stranger);
        return here.holds(school, portal, kind, person)
                && acquaintance.link(
                        school.id(),
                        portal.id(),
                        new Linked(who.number(), kind, person, FoundBy.COORDINATOR));
    }
}
