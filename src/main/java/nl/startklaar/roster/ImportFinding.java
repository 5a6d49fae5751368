package nl.startklaar.roster;

import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.web.Sentence;

/**
 * A finding that is put right in the pupil administration, and then comes to us with a new file.
 * Under its key stand the fact, and with ".remedy" what to do.
 */
final class ImportFinding {

    private static final Fix NEW_FILE = new Fix(Sentence.of("roster.n3.new-file"), "/import", 5);

    private ImportFinding() {}

    static Finding of(String key, Object... arguments) {
        return Finding.of(
                Sentence.of(key, arguments), Sentence.of(key + ".remedy", arguments), NEW_FILE);
    }
}
