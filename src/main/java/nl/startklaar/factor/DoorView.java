package nl.startklaar.factor;

import nl.startklaar.web.Form;

/** Where somebody comes in with nothing but a passkey. */
record DoorView(Form form) {

    /** The other door, which leads to the same page. */
    String password() {
        var back = form.value("naar");
        return back.isEmpty() ? "/inloggen" : "/inloggen?naar=" + back;
    }
}
