package nl.startklaar.network;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.network.PortalPage.Addresses;
import nl.startklaar.network.PortalPage.Person;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Form;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a coordinator sees of the portals of a school. */
@Service
class PortalDesk {

    private final Connections connections;
    private final StrangerStore strangers;
    private final LinkedStore linked;
    private final PortalUses uses;
    private final People people;
    private final Accounts accounts;
    private final OurAddress ours;
    private final SchoolDay day;

    PortalDesk(
            Connections connections,
            StrangerStore strangers,
            LinkedStore linked,
            PortalUses uses,
            People people,
            Accounts accounts,
            OurAddress ours,
            SchoolDay day) {
        this.connections = connections;
        this.strangers = strangers;
        this.linked = linked;
        this.uses = uses;
        this.people = people;
        this.accounts = accounts;
        this.ours = ours;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public PortalsPage list(AtSchool at) {
        var lines =
                connections.list(at.school()).stream()
                        .map(it ->
                                new PortalsPage.Line(
                                        it,
                                        strangers.count(at.school(), it.id()),
                                        uses.listWrong(at.school(), it.id()).stream()
                                                .mapToInt(Failing::times)
                                                .sum()))
                        .toList();
        return new PortalsPage(at, lines);
    }

    @Transactional(readOnly = true)
    public PortalPage one(AtSchool at, UUID id, Form form) {
        var school = at.school();
        var portal = connections.getConnection(school, id);
        var names = names(school);
        var known =
                linked.list(school, id).stream()
                        .map(it -> new Person(it, names.getOrDefault(it.person(), "")))
                        .toList();
        return new PortalPage(
                at,
                portal,
                addresses(at, portal),
                strangers.list(school, id),
                known,
                uses.listWrong(school, id),
                uses.lastIn(school, id),
                form);
    }

    private Addresses addresses(AtSchool at, Connection portal) {
        return new Addresses(
                ours.begin(at.details(), portal),
                ours.back(at.details(), portal),
                ours.signedOutThere(at.details(), portal),
                ours.after(at.details(), portal));
    }

    /** Of pupils by their own id, of adults by that of their account. */
    private Map<UUID, String> names(SchoolId school) {
        var names =
                people.list(school, Sight.everything(), day.today()).stream()
                        .filter(it -> it.gone().isEmpty() && it.traced().id().isPresent())
                        .collect(
                                Collectors.toMap(
                                        it -> it.traced().id().orElseThrow(),
                                        it -> it.traced().name(),
                                        (first, _) -> first));
        accounts.listAt(school).forEach(it -> names.put(it.id(), it.name()));
        return names;
    }
}
