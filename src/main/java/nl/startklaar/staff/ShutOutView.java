package nl.startklaar.staff;

/** The question whether somebody has to be shut out. */
record ShutOutView(Account account, Form form) {}
