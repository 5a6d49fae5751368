package nl.startklaar.factor;

import nl.startklaar.staff.Account;
import nl.startklaar.web.QrCode;

/**
 * A secret on the screen, to be read by a phone or typed over.
 *
 * @param typed in groups of four
 */
record Offer(QrCode code, String typed) {

    static Offer of(SharedSecret secret, Account account) {
        return new Offer(QrCode.of(secret.address(account.email())), secret.typed());
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "Offer";
    }
}
