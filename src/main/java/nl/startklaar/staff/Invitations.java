package nl.startklaar.staff;

import java.util.Locale;
import nl.startklaar.mail.Mail;
import nl.startklaar.school.School;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;

/** The mails that tell people they may come in, or may come in again. */
@Component
class Invitations {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Mail mail;
    private final Links links;
    private final LinkStore openLinks;
    private final AccountStore accounts;
    private final WebSettings settings;

    Invitations(
            Mail mail,
            Links links,
            LinkStore openLinks,
            AccountStore accounts,
            WebSettings settings) {
        this.mail = mail;
        this.links = links;
        this.openLinks = openLinks;
        this.accounts = accounts;
        this.settings = settings;
    }

    /**
     * A link for who has no password yet; the plain news for who has. An older link stops working.
     */
    void invite(Account account, School school) {
        if (isComplete(account)) {
            mail.send(
                    account.email(),
                    DUTCH,
                    Sentence.of("staff.mail.added.subject", school.name()),
                    Sentence.of(
                            "staff.mail.added.body",
                            account.name(),
                            school.name(),
                            school.place(),
                            settings.address()));
            return;
        }
        openLinks.removeUnused(account.id());
        mail.send(
                account.email(),
                DUTCH,
                Sentence.of("staff.mail.invited.subject", school.name()),
                Sentence.of(
                        "staff.mail.invited.body",
                        account.name(),
                        school.name(),
                        school.place(),
                        links.make(LinkPurpose.INVITATION, account.id())));
    }

    /** The same, for work at a board or for the installation; told as "beheerder van de server". */
    void invite(Account account, Sentence office) {
        if (isComplete(account)) {
            mail.send(
                    account.email(),
                    DUTCH,
                    Sentence.of("staff.mail.office-added.subject"),
                    Sentence.of(
                            "staff.mail.office-added.body",
                            account.name(),
                            office,
                            settings.address()));
            return;
        }
        openLinks.removeUnused(account.id());
        mail.send(
                account.email(),
                DUTCH,
                Sentence.of("staff.mail.office-invited.subject"),
                Sentence.of(
                        "staff.mail.office-invited.body",
                        account.name(),
                        office,
                        links.make(LinkPurpose.INVITATION, account.id())));
    }

    private boolean isComplete(Account account) {
        return accounts.findCredential(account.id())
                .filter(it -> it.passwordHash() != null)
                .isPresent();
    }

    void reset(Account account) {
        openLinks.removeUnused(account.id());
        mail.send(
                account.email(),
                DUTCH,
                Sentence.of("staff.mail.reset.subject"),
                Sentence.of(
                        "staff.mail.reset.body",
                        account.name(),
                        links.make(LinkPurpose.RESET, account.id())));
    }
}
