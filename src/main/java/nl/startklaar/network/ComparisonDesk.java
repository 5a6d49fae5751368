package nl.startklaar.network;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.calendar.Contact;
import nl.startklaar.calendar.Contacts;
import nl.startklaar.calendar.PartyKind;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Component;

/** Brings together what the pages of a comparison show. */
@Component
class ComparisonDesk {

    private final Comparisons comparisons;
    private final Connections connections;
    private final Contacts contacts;
    private final SchoolDay day;

    ComparisonDesk(
            Comparisons comparisons, Connections connections, Contacts contacts, SchoolDay day) {
        this.comparisons = comparisons;
        this.connections = connections;
        this.contacts = contacts;
        this.day = day;
    }

    ComparisonsPage list(AtSchool at) {
        return new ComparisonsPage(
                at.home() + ComparisonController.PATH,
                at.home() + ConnectionsController.PATH,
                connections.list(at.school()),
                comparisons.list(at.school()));
    }

    ComparisonPage one(AtSchool at, UUID id) {
        var comparison = comparisons.get(at.school(), id);
        return new ComparisonPage(
                ComparisonController.address(at, id),
                at.home() + ComparisonController.PATH,
                at.details(),
                comparison,
                connections.getConnection(at.school(), comparison.portal()),
                provider(at));
    }

    private Optional<Contact> provider(AtSchool at) {
        return contacts.list(at.school(), day.today()).stream()
                .filter(it -> it.kind() == PartyKind.NETWORK_PROVIDER)
                .findFirst();
    }
}
