package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.web.Form;

/**
 * The sign-in page.
 *
 * @param back where the person wanted to go; empty when nowhere in particular
 */
record SignInView(Form form, String back, List<OtherWayIn> others) {

    SignInView {
        others = List.copyOf(others);
    }
}
