package nl.startklaar.staff;

import nl.startklaar.web.Form;

/**
 * The page behind a link: choose a password, and at the first visit say how you are called.
 *
 * @param email whose it is, so that a password manager keeps the pair
 */
record NewPasswordView(Form form, LinkPurpose purpose, Secret link, String email) {

    boolean isWelcome() {
        return purpose == LinkPurpose.INVITATION;
    }

    String action() {
        return purpose.path() + link.text();
    }
}
