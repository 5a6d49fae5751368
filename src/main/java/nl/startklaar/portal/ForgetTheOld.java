package nl.startklaar.portal;

import java.time.Clock;
import java.time.Duration;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was opened or asked longer than a year ago helps nobody any more. */
@Service
class ForgetTheOld {

    static final Duration KEPT = Duration.ofDays(365);

    private final OpeningStore openings;
    private final TeacherQuestionStore questions;
    private final Clock clock;

    ForgetTheOld(OpeningStore openings, TeacherQuestionStore questions, Clock clock) {
        this.openings = openings;
        this.questions = questions;
        this.clock = clock;
    }

    @Transactional
    void forget(SchoolId school) {
        var before = clock.instant().minus(KEPT);
        openings.removeBefore(school, before);
        questions.removeBefore(school, before);
    }
}
