package nl.startklaar.checklist;

import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.mail.Mail;
import nl.startklaar.school.AtSchool;
import nl.startklaar.staff.Account;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a colleague how the list stands, and where to see it. No names of pupils travel along. */
@Service
class MailTheList {

    private final Mail mail;
    private final AuditTrail audit;
    private final WebSettings web;

    MailTheList(Mail mail, AuditTrail audit, WebSettings web) {
        this.mail = mail;
        this.audit = audit;
        this.web = web;
    }

    @Transactional
    void send(AtSchool at, Checklist list, Account colleague, Wording wording) {
        var counts = list.counts();
        var body =
                Sentence.of(
                        "checklist.mail.body",
                        colleague.name(),
                        at.viewer().name(),
                        list.school().name(),
                        list.sentence(),
                        Sentence.of("checklist.counts", counts.done(), counts.total()),
                        first(list, wording),
                        web.address() + at.home() + "/startlijst");
        var subject = Sentence.of("checklist.mail.subject", list.school().name(), list.sentence());
        mail.send(colleague.email(), wording.locale(), subject, body);
        audit.note(at.school(), AuditEntry.of("checklist.mail.audit", colleague.id()));
    }

    /** The title and not what was found: that can name a pupil. */
    private static String first(Checklist list, Wording wording) {
        return list.first()
                .map(it -> wording.text("checklist.mail.first", it.title(), it.due()))
                .orElse("");
    }
}
