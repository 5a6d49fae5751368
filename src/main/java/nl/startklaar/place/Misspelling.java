package nl.startklaar.place;

import java.util.regex.Pattern;

/**
 * What people write instead of an address, so that we can say what to write. The first that fits.
 */
enum Misspelling {
    NOTHING(""),
    /** Copied from a device: the part behind % is only known to that device. */
    ZONE("[0-9a-fA-F:]+%.*"),
    /** "203.0.113.10-20". */
    FROM_TO("[0-9a-fA-F.:]+ *(-|–|t/m) *[0-9a-fA-F.:]+"),
    SEVERAL("[0-9a-fA-F.:/]+[;, ][0-9a-fA-F.:/;, ]*"),
    /** Some programs read 010 as eight. */
    LEADING_ZERO("[0-9]+\\.[0-9.]*(?<=^|\\.)0[0-9][0-9.]*(/.*)?|0[0-9]+\\..*"),
    PREFIX("[0-9a-fA-F.:]+/.*"),
    SOMETHING_ELSE("(?s).*");

    private final Pattern pattern;

    Misspelling(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static Misspelling of(String text) {
        for (Misspelling it : values()) {
            if (it.pattern.matcher(text).matches()) {
                return it;
            }
        }
        return SOMETHING_ELSE;
    }

    String words() {
        return "place.misspelled." + name();
    }
}
