package nl.startklaar.signin;

import java.util.Collection;
import java.util.Set;

/** Which of the two pages a pupil has. */
public enum Theme {
    /** Groups 1 to 3, and before: pictures alone, as large as can be. */
    PICTURES,
    /** From group 4 on: the same, calmer and with words. */
    WORDS;

    private static final Set<String> CANNOT_READ_YET = Set.of("B", "D", "0", "1", "2", "3");

    /** Who is in none of these, as in special schools, gets the words beside the pictures. */
    public static Theme of(String yearGroup) {
        return CANNOT_READ_YET.contains(yearGroup) ? PICTURES : WORDS;
    }

    /** Of several years together, as soon as one of them reads. */
    static Theme of(Collection<String> yearGroups) {
        return yearGroups.stream().allMatch(it -> of(it) == PICTURES) ? PICTURES : WORDS;
    }

    /** The class of the style sheet. */
    public String look() {
        return switch (this) {
            case PICTURES -> "pictures";
            case WORDS -> "words";
        };
    }
}
