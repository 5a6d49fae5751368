package nl.startklaar.family;

import nl.startklaar.web.Form;

/**
 * Behind a link of our mail.
 *
 * @param action where the form goes
 * @param email whose it is, for the browser that keeps the password
 */
record ConfirmPage(Form form, String action, String email) {}
