package nl.startklaar.rehearsal;

import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.web.Sentence;

/** A reason in sentences: why somebody stops, and what is done about it by whom. */
public record Told(Sentence why, Remedy remedy) {

    /** What is done about it. */
    public Sentence todo() {
        return remedy.todo();
    }
}
