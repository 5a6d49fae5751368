package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.startklaar.web.Page;

/** The parties that schools can choose from. */
record PartiesView(List<Party> parties, LocalDate today) {

    /** A school's own people are nobody's party. */
    List<PartyKind> kinds() {
        return Arrays.stream(PartyKind.values()).filter(it -> it != PartyKind.OWN_ICT).toList();
    }

    String validityOf(Page page, Party party) {
        return validity(page, party.validity());
    }

    static String validity(Page page, Validity it) {
        var from = page.formats().day(it.from());
        var until = it.until();
        return until == null
                ? page.text("calendar.valid.from", from)
                : page.text("calendar.range", from, page.formats().day(until));
    }
}
