package nl.startklaar.factor;

import java.util.Optional;
import nl.startklaar.web.Form;

/**
 * Where somebody joins a phone.
 *
 * @param base below which the forms are sent
 * @param back where the person wanted to go
 * @param atSignIn whether it has to happen now, before anything else; then a pass will do too
 */
record SetUpView(Form form, Optional<Offer> offer, String base, String back, boolean atSignIn) {}
