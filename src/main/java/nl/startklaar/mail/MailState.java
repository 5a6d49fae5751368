package nl.startklaar.mail;

/**
 * How it stands with the mail.
 *
 * @param waiting how many mails still have to leave
 * @param givenUp how many never arrived and are not tried any more
 * @param server whether there is a way out at all: a mail server, or the practice page
 */
public record MailState(int waiting, int givenUp, boolean server) {

    public boolean needsAttention() {
        return !server || givenUp > 0;
    }
}
