package nl.startklaar.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.portal.AskOutcome.Asked;
import nl.startklaar.portal.AskOutcome.AskedBefore;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What teachers miss, from the question until the coordinator says that it is done. Both hear of it
 * by mail.
 */
@Service
class TeacherQuestions {

    /** So long a teacher still sees that a question was answered. */
    private static final Duration STILL_SHOWN = Duration.ofDays(7);

    private final TeacherQuestionStore store;
    private final TellAboutQuestions tell;
    private final AuditTrail audit;
    private final Clock clock;

    TeacherQuestions(
            TeacherQuestionStore store, TellAboutQuestions tell, AuditTrail audit, Clock clock) {
        this.store = store;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    AskOutcome ask(AtSchool at, Missing missing) {
        var question =
                new TeacherQuestion(
                        UUID.randomUUID(),
                        clock.instant(),
                        at.viewer().account(),
                        missing.group(),
                        missing.method(),
                        missing.product(),
                        missing.remark(),
                        Optional.empty());
        if (!store.add(at.school(), question)) {
            return new AskedBefore();
        }
        audit.note(at.school(), AuditEntry.of("portal.audit.asked", question.id()));
        tell.ofQuestion(at, question);
        return new Asked();
    }

    /** False when somebody was first. */
    @Transactional
    boolean close(AtSchool at, UUID id) {
        var question = get(at.school(), id);
        if (!store.close(at.school(), id, clock.instant(), at.viewer().account())) {
            return false;
        }
        audit.note(at.school(), AuditEntry.of("portal.audit.answered", id));
        tell.ofAnswer(at, question);
        return true;
    }

    /** The mail that told of the answer stays sent. */
    @Transactional
    boolean reopen(AtSchool at, UUID id) {
        get(at.school(), id);
        if (!store.reopen(at.school(), id)) {
            return false;
        }
        audit.note(at.school(), AuditEntry.of("portal.audit.reopened", id));
        return true;
    }

    /** What waits, and what was done lately; the oldest first. */
    @Transactional(readOnly = true)
    List<TeacherQuestion> list(SchoolId school) {
        return store.list(school, clock.instant().minus(STILL_SHOWN));
    }

    @Transactional(readOnly = true)
    int countOpen(SchoolId school) {
        return store.countOpen(school);
    }

    private TeacherQuestion get(SchoolId school, UUID id) {
        return store.find(school, id).orElseThrow(() -> new NotFound("question", id));
    }
}
