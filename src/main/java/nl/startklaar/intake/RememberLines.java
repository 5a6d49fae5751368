package nl.startklaar.intake;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps, with the deed that takes a file over, who stood on which line of it: the file itself is
 * gone from then on, and somebody may still ask where Jip is.
 */
@Component
class RememberLines {

    /** After an undo the one before it is the newest again. */
    private static final int KEPT = 3;

    private final InFileStore store;

    RememberLines(InFileStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FileTaken taken) {
        taken.run()
                .year()
                .ifPresent(year -> {
                    store.add(taken.run(), year, taken.people());
                    store.removeAllBut(taken.school(), year, KEPT);
                });
    }
}
