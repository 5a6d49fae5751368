package nl.startklaar.factor;

import nl.startklaar.web.Form;

/**
 * Where the second step is asked at sign-in.
 *
 * @param back where the person wanted to go
 * @param rememberDays for how many days a device of one’s own is not asked again
 */
record StepView(Form form, String back, int rememberDays, Standing standing) {

    boolean hasPhone() {
        return standing.phoneAt().isPresent();
    }

    boolean hasPasskey() {
        return standing.passkeyAt().isPresent();
    }
}
