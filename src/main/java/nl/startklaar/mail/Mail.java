package nl.startklaar.mail;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a deed leaves a mail. Only a row is written, in the deed's own transaction: a deed that
 * fails sends nothing, and a mail server that is down stops no deed. Never a pupil's name.
 */
@Service
public class Mail {

    private final OutboxStore store;
    private final MessageSource words;
    private final Clock clock;

    Mail(OutboxStore store, MessageSource words, Clock clock) {
        this.store = store;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutSchool
    public void send(String to, Locale locale, Sentence subject, Sentence body) {
        store.add(
                UUID.randomUUID(),
                to,
                subject.in(words, locale),
                body.in(words, locale),
                clock.instant());
    }
}
