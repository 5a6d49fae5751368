package nl.startklaar.mail;

import java.util.List;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was left to be sent, to look at: in practice this page is where mail arrives. */
@Service
public class Outbox {

    private static final int SHOWN = 50;

    private final OutboxStore store;

    Outbox(OutboxStore store) {
        this.store = store;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public List<OutboxLine> list() {
        return store.list(SHOWN);
    }

    /** How many mails we gave up on. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public int countFailed() {
        return store.countFailed();
    }
}
