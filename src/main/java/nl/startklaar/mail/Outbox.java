package nl.startklaar.mail;

import java.util.List;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was left to be sent, to look at: in practice this page is where mail arrives. */
@Service
public class Outbox {

    private static final int SHOWN = 50;

    private final OutboxStore store;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> server;

    Outbox(OutboxStore store, MailSettings settings, ObjectProvider<JavaMailSender> server) {
        this.store = store;
        this.settings = settings;
        this.server = server;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public List<OutboxLine> list() {
        return store.list(SHOWN);
    }

    /** For who looks after the installation: a mail that never left is seen by nobody else. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public MailState state() {
        boolean wayOut = settings.practice() || server.getIfAvailable() != null;
        return new MailState(store.countWaiting(), store.countFailed(), wayOut);
    }

    /** How many mails we gave up on. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public int countFailed() {
        return store.countFailed();
    }
}
