package nl.startklaar.plan;

import java.util.Map;
import java.util.Optional;

/**
 * What a school has said before.
 *
 * @param byQuestion yes or no, by {@link Question#id()}
 */
public record Answers(Map<String, Boolean> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Map.copyOf(byQuestion);
    }

    /** Empty while nobody has said so. */
    Optional<Boolean> find(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }
}
