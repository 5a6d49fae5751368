package nl.startklaar.checklist;

import java.util.List;
import nl.startklaar.staff.Account;

/** To whom the list can be sent. */
record MailView(String home, List<Account> colleagues) {}
