package nl.startklaar.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.place.AddOutcome.Doubtful;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Form;

/**
 * From where pupils of this school may come in.
 *
 * @param names of who changed the list
 * @param form what was typed, when that comes back
 * @param doubt what a person has to say yes to first
 */
record AddressPage(
        AtSchool at,
        Here here,
        List<KnownAddress> known,
        List<UnknownAddress> unknown,
        List<Change> history,
        Map<UUID, String> names,
        Form form,
        Optional<Doubtful> doubt) {

    static final String RANGE = "adres";
    static final String LOCATION = "locatie";
    static final String CONFIRMED = "klopt";

    String address() {
        return at.home() + AddressController.PATH;
    }

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    /** It has a button of its own, on top of the page. */
    boolean isHere(UnknownAddress it) {
        return here.site().equals(it.text());
    }

    /** What the building was called last time; a school with one building is its own name. */
    String usualLocation() {
        return known.isEmpty() ? at.details().name() : known.getFirst().location();
    }

    /** With the building filled in, unless somebody took it out. */
    Form filled() {
        return form.isRefused() || !form.value(LOCATION).isEmpty()
                ? form
                : form.with(LOCATION, usualLocation());
    }

    /** Empty when a command did it, or when the person is gone. */
    Optional<String> name(Optional<UUID> account) {
        return account.flatMap(it -> Optional.ofNullable(names.get(it)));
    }
}
