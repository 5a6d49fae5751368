package nl.startklaar.factor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.web.Form;

/**
 * Somebody's own second step.
 *
 * @param setUpAt since when; empty when there is none
 * @param from from which day they cannot do without; empty when that is not so
 * @param codesLeft how many codes on paper are left
 * @param isPractice whether nobody has to, because the data are invented
 */
record OwnStepView(
        Form form,
        Optional<Instant> setUpAt,
        Optional<LocalDate> from,
        int codesLeft,
        List<RememberedDevice> devices,
        boolean isPractice) {

    OwnStepView {
        devices = List.copyOf(devices);
    }
}
