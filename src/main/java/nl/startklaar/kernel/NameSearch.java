package nl.startklaar.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find a person: any part of any of the names, in any order, without the
 * accents; or a key, whole.
 */
public record NameSearch(String words) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    /** Of one letter everybody is found. */
    private static final int SHORTEST = 2;

    public NameSearch {
        words = words.strip();
    }

    public boolean isTooShort() {
        return PlainText.of(words).length() < SHORTEST;
    }

    /**
     * @param keys what a pupil administration calls the person
     * @param names all parts of the name, in the order in which they are said
     */
    public boolean finds(List<String> keys, String... names) {
        return keys.contains(words) || (!isTooShort() && isIn(names));
    }

    private boolean isIn(String... names) {
        var parts = Arrays.stream(names).map(PlainText::of).toList();
        var whole = String.join("", parts);
        return whole.contains(PlainText.of(words))
                || typed().allMatch(it -> parts.stream().anyMatch(part -> part.contains(it)));
    }

    private Stream<String> typed() {
        return BETWEEN.splitAsStream(words).map(PlainText::of);
    }
}
