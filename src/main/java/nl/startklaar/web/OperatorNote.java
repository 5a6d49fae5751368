package nl.startklaar.web;

import java.util.List;

/**
 * What a module has to tell whoever looks after the installation: how it stands with something that
 * runs by itself.
 *
 * @param needsAttention whether a person has to do something
 * @param sentences what is so; when it is wrong, also what to do
 */
public record OperatorNote(boolean needsAttention, List<Sentence> sentences) {

    public OperatorNote {
        sentences = List.copyOf(sentences);
    }

    /** A module that has something to say on the operator's page, as a bean. */
    public interface Source {

        OperatorNote look();
    }
}
