package nl.startklaar.ops;

import java.util.List;
import nl.startklaar.mail.OutboxLine;

/** The page where the mail of a practice installation arrives, the newest on top. */
record PracticeMail(List<OutboxLine> letters) {}
