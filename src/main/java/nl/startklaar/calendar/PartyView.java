package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.web.Page;

/** Everything we know of one party, also what has ended. */
record PartyView(
        Party party,
        List<PartyContact> contacts,
        List<PublisherDate> dates,
        List<MaintenanceWindow> maintenance,
        LocalDate today)
        implements ShowsDays {

    List<PublisherDate.Kind> kinds() {
        return List.of(PublisherDate.Kind.values());
    }

    int startYear() {
        return ListYear.on(today).startYear();
    }

    String home() {
        return "/beheer/agenda/" + party.id();
    }

    /** Where the form that ends a fact posts to. */
    String ending(Fact fact, Object id) {
        return home() + "/" + fact + "/" + id + "/eindig";
    }

    String validity(Page page, Validity it) {
        return PartiesView.validity(page, it);
    }
}
