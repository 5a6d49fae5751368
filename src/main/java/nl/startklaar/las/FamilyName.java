package nl.startklaar.las;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A family name, cut where Edexml cuts it: "van den Berg" is looked for under the B. With a space
 * between, the parts are again what was written.
 */
record FamilyName(@Nullable String voorvoegsel, @Nullable String achternaam) {

    private static final Set<String> PARTS =
            Set.of(
                    "van", "de", "den", "der", "het", "'t", "\u2019t", "\u2018t", "'s", "\u2019s",
                    "in", "op", "aan", "bij", "onder", "over", "uit", "tot", "voor", "te", "ten",
                    "ter", "von", "vom", "zu", "zum", "zur", "du", "des", "la", "le", "les", "di",
                    "da", "do", "dos", "das", "del", "della", "el", "al", "ben", "bin");

    static FamilyName of(@Nullable String written) {
        if (written == null) {
            return new FamilyName(null, null);
        }
        int start = 0;
        for (int space = written.indexOf(' ');
                space > 0 && PARTS.contains(written.substring(start, space));
                space = written.indexOf(' ', start)) {
            start = space + 1;
        }
        boolean isCut = start > 0 && !written.substring(start).isBlank();
        return isCut && !Character.isWhitespace(written.charAt(start))
                ? new FamilyName(written.substring(0, start - 1), written.substring(start))
                : new FamilyName(null, written);
    }
}
