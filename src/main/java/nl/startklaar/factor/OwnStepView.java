package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.web.Form;

/**
 * Somebody's own second step.
 *
 * @param from from which day they cannot do without; empty when that is not so
 * @param codesLeft how many codes on paper are left
 * @param mayChange whether they showed it a moment ago, or have nothing to show yet
 * @param isPractice whether nobody has to, because the data are invented
 */
record OwnStepView(
        Form form,
        Standing standing,
        Optional<LocalDate> from,
        int codesLeft,
        List<Passkey> passkeys,
        List<RememberedDevice> devices,
        boolean mayChange,
        boolean isPractice) {

    OwnStepView {
        passkeys = List.copyOf(passkeys);
        devices = List.copyOf(devices);
    }

    boolean hasPhone() {
        return standing.phoneAt().isPresent();
    }
}
