package nl.startklaar.place;

import java.util.Locale;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.mail.Mail;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;

/** Mails whoever can add an address. */
@Component
class TellOfMove {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Accounts accounts;
    private final Schools schools;
    private final Mail mail;
    private final WebSettings web;

    TellOfMove(Accounts accounts, Schools schools, Mail mail, WebSettings web) {
        this.accounts = accounts;
        this.schools = schools;
        this.mail = mail;
        this.web = web;
    }

    void ofMove(SchoolId id, Moved moved) {
        var school = schools.getSchool(id);
        var page = web.address() + school.home() + AddressController.PATH;
        for (var coordinator : accounts.listAt(id, Role.ICT_COORDINATOR)) {
            mail.send(
                    coordinator.email(),
                    DUTCH,
                    Sentence.of("place.mail.moved.subject", school.name()),
                    Sentence.of(
                            "place.mail.moved.body",
                            coordinator.name(),
                            school.name(),
                            moved.where().text(),
                            moved.where().busy().people(),
                            page));
        }
    }
}
