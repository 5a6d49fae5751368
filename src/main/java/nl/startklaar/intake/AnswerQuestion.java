package nl.startklaar.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says what a file leaves open; the next file that asks the same finds the answer. */
@Service
class AnswerQuestion {

    private final MirrorStore mirrors;
    private final GivenAnswerStore answers;
    private final Previews previews;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerQuestion(
            MirrorStore mirrors,
            GivenAnswerStore answers,
            Previews previews,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mirrors = mirrors;
        this.answers = answers;
        this.previews = previews;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** False when the file that waits does not ask this, or no more. */
    @Transactional
    boolean answer(SchoolId school, UUID run, String question, boolean yes, Sent.Sender by) {
        if (!isAsked(school, run, question)) {
            return false;
        }
        answers.put(
                new GivenAnswer(school, question, yes, by.account(), by.name(), clock.instant()));
        audit.note(school, AuditEntry.of("intake.audit.answered", run));
        events.publishEvent(new SchoolChanged(school));
        return true;
    }

    private boolean isAsked(SchoolId school, UUID run, String question) {
        return mirrors.find(school, run)
                .map(it -> previews.of(school, it))
                .filter(it ->
                        it.questions().stream().anyMatch(asked -> asked.id().equals(question)))
                .isPresent();
    }

    /** The next file may ask it again. */
    @Transactional
    boolean takeBack(SchoolId school, String question) {
        boolean removed = answers.remove(school, question);
        if (removed) {
            audit.note(school, AuditEntry.of("intake.audit.answer-taken-back", school.value()));
            events.publishEvent(new SchoolChanged(school));
        }
        return removed;
    }

    @Transactional(readOnly = true)
    List<GivenAnswer> list(SchoolId school) {
        return answers.list(school);
    }
}
