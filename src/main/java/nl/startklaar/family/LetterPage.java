package nl.startklaar.family;

import nl.startklaar.web.Form;

/**
 * What the holder of a letter does with it.
 *
 * @param action where the form goes
 * @param child the first name, which stands on the letter too
 */
record LetterPage(Form form, String action, String child, String school) {}
