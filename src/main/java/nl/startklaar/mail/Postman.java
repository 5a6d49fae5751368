package nl.startklaar.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends what lies in the outbox. Several servers may do this at once: each mail is claimed. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final OutboxSteps steps;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> server;

    Postman(OutboxSteps steps, MailSettings settings, ObjectProvider<JavaMailSender> server) {
        this.steps = steps;
        this.settings = settings;
        this.server = server;
    }

    /** Without a mail server everything waits until there is one, or until it is too old. */
    void deliver() {
        var sender = server.getIfAvailable();
        if (sender != null || settings.practice()) {
            for (var it = steps.claim(); it.isPresent(); it = steps.claim()) {
                deliver(it.get(), sender);
            }
        }
        int givenUp = steps.sweep();
        if (givenUp > 0) {
            LOG.atWarn()
                    .addKeyValue("mails", givenUp)
                    .log("Mails waited too long and were given up");
        }
    }

    private void deliver(Letter letter, @Nullable JavaMailSender sender) {
        if (settings.practice() || sender == null) {
            steps.sent(letter, true);
            return;
        }
        try {
            send(letter, sender);
            steps.sent(letter, false);
        } catch (MailException refused) {
            var reason = refused.getClass().getSimpleName();
            boolean again = steps.failed(letter, reason);
            // the message of the fault can hold an address, so that only its kind is logged
            LOG.atWarn()
                    .addKeyValue("mail", letter.id())
                    .addKeyValue("attempt", letter.attempts())
                    .addKeyValue("reason", reason)
                    .log(again ? "A mail has to be tried again" : "A mail was given up");
        }
    }

    private void send(Letter letter, JavaMailSender sender) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        }
    }
}
