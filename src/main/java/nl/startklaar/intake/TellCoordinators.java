package nl.startklaar.intake;

import java.util.Locale;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.mail.Mail;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;

/** Mails whoever looks after the import of a school; never a pupil's name. */
@Component
class TellCoordinators {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Accounts accounts;
    private final Schools schools;
    private final Mail mail;
    private final WebSettings web;

    TellCoordinators(Accounts accounts, Schools schools, Mail mail, WebSettings web) {
        this.accounts = accounts;
        this.schools = schools;
        this.mail = mail;
        this.web = web;
    }

    /** A file changes so much that a person has to look. */
    void ofHold(ImportRun run, StopLine stop) {
        send(run.school(), "held", stop.what(), "/import/" + run.id());
    }

    /** From tomorrow on what comes by itself stands still. */
    void ofPause(SchoolId school, Pause pause) {
        var days = Sentence.of("intake.mail.pause.days", pause.days().first(), pause.days().last());
        send(school, "pause", days, "/import");
    }

    private void send(SchoolId id, String words, Object what, String page) {
        var school = schools.getSchool(id);
        var address = web.address() + "/s/" + school.brin().code() + page;
        for (var coordinator : accounts.listAt(id, Role.ICT_COORDINATOR)) {
            mail.send(
                    coordinator.email(),
                    DUTCH,
                    Sentence.of("intake.mail." + words + ".subject", school.name()),
                    Sentence.of(
                            "intake.mail." + words + ".body",
                            coordinator.name(),
                            school.name(),
                            what,
                            address));
        }
    }
}
