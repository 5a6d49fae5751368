package nl.startklaar.network;

import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Form;

/** The form for one more portal. */
record NewPage(AtSchool at, Form form) {

    String list() {
        return at.home() + ConnectionsController.PATH;
    }
}
