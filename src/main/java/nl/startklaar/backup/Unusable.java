package nl.startklaar.backup;

import nl.startklaar.web.Sentence;

/** Breaks off the work on a file, and with it the transaction; the reason is for people. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    Unusable(String words, Object... arguments) {
        super(words);
        this.why = Sentence.of(words, arguments);
    }

    Sentence why() {
        return why;
    }
}
