package nl.startklaar.ops;

import nl.startklaar.web.Sentence;

/**
 * A command cannot go on, for a reason the operator understands and can do something about: they
 * read one sentence, and no trace of our code.
 */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final transient Sentence sentence;

    Stopped(Exit exit, String words, Object... arguments) {
        super(words);
        this.exit = exit;
        this.sentence = Sentence.of(words, arguments);
    }

    Exit exit() {
        return exit;
    }

    Sentence sentence() {
        return sentence;
    }
}
