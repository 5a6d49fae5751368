package nl.startklaar.staff;

import java.util.List;
import nl.startklaar.web.Form;

/** Who was found, and what was looked for. */
record AccountsView(List<KnownAccount> accounts, Form form) {

    AccountsView {
        accounts = List.copyOf(accounts);
    }
}
