package nl.startklaar.staff;

import nl.startklaar.web.Form;

/** The question whether somebody has to be shut out. */
record ShutOutView(Account account, Form form) {}
