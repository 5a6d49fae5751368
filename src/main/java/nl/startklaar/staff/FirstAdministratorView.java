package nl.startklaar.staff;

import nl.startklaar.web.Form;

/** The first page that anybody fills in. */
record FirstAdministratorView(Form form, Secret link) {

    String action() {
        return LinkPurpose.FIRST_ADMIN.path() + link.text();
    }
}
