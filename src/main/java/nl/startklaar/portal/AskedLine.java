package nl.startklaar.portal;

import java.time.Instant;
import java.util.Optional;
import nl.startklaar.web.Sentence;

/** A question of the teacher, as they see it back. */
record AskedLine(Sentence what, String remark, Instant askedAt, Optional<Instant> doneAt) {

    static AskedLine of(TeacherQuestion question, Sentence what) {
        return new AskedLine(what, question.remark(), question.askedAt(), question.doneAt());
    }
}
