package nl.startklaar.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.Publisher.RosterBy;
import nl.startklaar.catalogue.SharedField;

/**
 * How one publisher stands at a school.
 *
 * @param methods those of its methods that the school has a licence of
 * @param hasLicence whether a licence of one of them runs today; one of next school year does not
 * @param groups how many groups work with them today
 * @param hasRoster whether the school has groups at all this school year
 * @param history when it was on, the newest first
 * @param request what it asked and nobody answered
 * @param formSent when its form for this school year was sent
 * @param knownAs by which code it asked for the school, if that is not the school's own
 */
record PublisherStand(
        Publisher publisher,
        List<String> methods,
        boolean hasLicence,
        int groups,
        boolean hasRoster,
        List<ConsentPeriod> history,
        Optional<ConsentRequest> request,
        Optional<LocalDate> formSent,
        Optional<String> knownAs) {

    /** What a person should know before switching on. */
    enum Warning {
        /** People lose the way in at the publisher itself. */
        ENDS_DIRECT_WAY,
        /** There is nothing to open yet. */
        NO_LICENCE,
        /** There is nobody to open it yet. */
        NO_ROSTER,
        /** The publisher gets groups by a form, and the switch does not send that. */
        FORM
    }

    PublisherStand {
        methods = List.copyOf(methods);
        history = List.copyOf(history);
    }

    boolean isOn(LocalDate day) {
        return running(day).isPresent();
    }

    Optional<ConsentPeriod> running(LocalDate day) {
        return history.stream().filter(it -> it.holds(day)).findFirst();
    }

    boolean isInUse() {
        return !methods.isEmpty();
    }

    /** What is shared, as the sheet lists it; while it is off, what would be. */
    List<SharedField> fields(LocalDate day) {
        return running(day)
                .map(it -> it.shared(publisher.fields()))
                .orElseGet(publisher::fields)
                .stream()
                .sorted()
                .toList();
    }

    /** What it asks more than the school agreed to when it was switched on. */
    List<SharedField> askedAnew(LocalDate day) {
        return running(day).map(it -> it.askedAnew(publisher.fields())).orElseGet(Set::of).stream()
                .sorted()
                .toList();
    }

    boolean needsForm() {
        return publisher.roster() == RosterBy.FORM;
    }

    /** Once it is on, the old way in is gone, while there is no new one yet. */
    boolean isTooEarly() {
        return publisher.endsDirectWay() && (!hasLicence || !hasRoster);
    }

    /** In the order in which they matter. */
    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (publisher.endsDirectWay()) {
            warnings.add(Warning.ENDS_DIRECT_WAY);
        }
        if (!hasLicence) {
            warnings.add(Warning.NO_LICENCE);
        }
        if (!hasRoster) {
            warnings.add(Warning.NO_ROSTER);
        }
        if (needsForm() && formSent.isEmpty()) {
            warnings.add(Warning.FORM);
        }
        return warnings;
    }
}
