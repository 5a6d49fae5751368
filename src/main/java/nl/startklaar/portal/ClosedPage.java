package nl.startklaar.portal;

import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.web.Sentence;

/** Why something does not open, and what to do. */
record ClosedPage(String home, Product product, TeachingMethod method, Sentence why) {

    String picture() {
        return Pictures.ofSubject(method.subject());
    }

    String askAddress() {
        return home + "/lesmateriaal/mist?methode=" + method.id();
    }
}
