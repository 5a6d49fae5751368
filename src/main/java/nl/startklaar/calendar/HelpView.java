package nl.startklaar.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.startklaar.school.School;
import nl.startklaar.web.Page;

/**
 * Who to call for what.
 *
 * @param school the school it is for; empty for the general page
 * @param schools where the reader can go for the help of their own school
 * @param contacts of the school, in the order in which to call them
 */
record HelpView(
        Optional<School> school, List<School> schools, List<Contact> contacts, LocalDate today) {

    private static final int QUESTIONS = 8;

    List<PartyKind> kinds() {
        return List.of(
                PartyKind.OWN_ICT,
                PartyKind.HUB,
                PartyKind.NETWORK_PROVIDER,
                PartyKind.PUBLISHER,
                PartyKind.STARTKLAAR);
    }

    List<Contact> contactsOf(PartyKind kind) {
        return contacts.stream().filter(it -> it.kind() == kind).toList();
    }

    List<Integer> questions() {
        return IntStream.rangeClosed(1, QUESTIONS).boxed().toList();
    }

    /** What a helpdesk asks first; no names of people. */
    String facts(Page page) {
        var date = page.formats().day(today);
        return school.map(it ->
                        page.text(
                                "calendar.help.facts.school",
                                it.name(),
                                it.place(),
                                it.brin().code(),
                                date))
                .orElseGet(() -> page.text("calendar.help.facts.general", date));
    }
}
