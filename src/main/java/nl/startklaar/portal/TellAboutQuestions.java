package nl.startklaar.portal;

import java.util.Locale;
import nl.startklaar.mail.Mail;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;

/**
 * Mails the coordinators that a teacher misses something, and the teacher that it is there. What
 * the teacher wrote stays inside: it may hold more than may leave by mail.
 */
@Component
class TellAboutQuestions {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final Accounts accounts;
    private final QuestionWords words;
    private final Mail mail;
    private final WebSettings web;

    TellAboutQuestions(Accounts accounts, QuestionWords words, Mail mail, WebSettings web) {
        this.accounts = accounts;
        this.words = words;
        this.mail = mail;
        this.web = web;
    }

    void ofQuestion(AtSchool at, TeacherQuestion question) {
        for (Account coordinator : accounts.listAt(at.school(), Role.ICT_COORDINATOR)) {
            mail.send(
                    coordinator.email(),
                    DUTCH,
                    Sentence.of("portal.mail.asked.subject", at.details().name()),
                    Sentence.of(
                            "portal.mail.asked.body",
                            coordinator.name(),
                            at.viewer().name(),
                            words.what(at.school(), question),
                            address(at, "/vragen-van-leerkrachten")));
        }
    }

    void ofAnswer(AtSchool at, TeacherQuestion question) {
        accounts.find(question.askedBy())
                .ifPresent(teacher ->
                        mail.send(
                                teacher.email(),
                                DUTCH,
                                Sentence.of("portal.mail.answered.subject", at.details().name()),
                                Sentence.of(
                                        "portal.mail.answered.body",
                                        teacher.name(),
                                        at.viewer().name(),
                                        words.what(at.school(), question),
                                        address(at, "/lesmateriaal"))));
    }

    private String address(AtSchool at, String page) {
        return web.address() + at.home() + page;
    }
}
