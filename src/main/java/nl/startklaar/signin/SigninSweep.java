package nl.startklaar.signin;

import java.time.Clock;
import java.time.Period;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes away what opens or stops nothing any more. */
@Service
class SigninSweep {

    /** Who was wrong too often a year ago, and never came back, begins anew. */
    private static final Period OLD = Period.ofYears(1);

    private final PupilSessionStore sessions;
    private final LetInStore letIns;
    private final GuessStore guesses;
    private final Clock clock;
    private final SchoolDay day;

    SigninSweep(
            PupilSessionStore sessions,
            LetInStore letIns,
            GuessStore guesses,
            Clock clock,
            SchoolDay day) {
        this.sessions = sessions;
        this.letIns = letIns;
        this.guesses = guesses;
        this.clock = clock;
        this.day = day;
    }

    @Transactional
    void sweep(SchoolId school) {
        var now = clock.instant();
        sessions.sweep(school, now, now.minus(PupilSessions.IDLE));
        letIns.sweep(school, now);
        guesses.sweep(school, day.today(), day.today().minus(OLD));
    }
}
