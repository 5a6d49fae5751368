package nl.startklaar.staff;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Lets an address wait from which many guesses came. Everybody behind it waits as long, whether
 * they know their password or not: a guesser learns nothing from the time, and a class that plays
 * with passwords costs its teachers a moment and never the morning. No connection of the database
 * is held meanwhile.
 */
@Component
public class Slowdown {

    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Attempts attempts;

    Slowdown(Attempts attempts) {
        this.attempts = attempts;
    }

    public void pass(String address) {
        if (!attempts.areMany(address)) {
            return;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt(); // the server stops; the answer need not wait
        }
    }
}
