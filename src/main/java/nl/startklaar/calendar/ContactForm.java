package nl.startklaar.calendar;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What somebody typed about a contact of the school. */
record ContactForm(
        String kind,
        String name,
        String phone,
        String email,
        String web,
        String hours,
        String whatToSay) {

    /** A form may leave fields out, so nothing is taken for granted. */
    ContactForm {
        kind = Objects.requireNonNullElse(kind, "");
        name = Reach.tidy(name);
    }

    /** Empty when it names nobody, or no way to reach them. */
    Optional<Contact> read() {
        var reach = reach();
        if (name.isEmpty() || reach.isNowhere()) {
            return Optional.empty();
        }
        return Arrays.stream(PartyKind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .map(it -> new Contact(it, name, reach, true));
    }

    Reach reach() {
        return new Reach(phone, email, web, hours, whatToSay);
    }
}
