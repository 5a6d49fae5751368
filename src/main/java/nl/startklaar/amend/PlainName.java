package nl.startklaar.amend;

import java.text.Normalizer;
import java.util.Locale;
import nl.startklaar.roster.PersonName;

/** A name as the ear has it: no capitals, accents, hyphens or double spaces. */
record PlainName(String text) {

    static PlainName of(PersonName name) {
        var letters =
                Normalizer.normalize(name.full(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        return new PlainName(letters);
    }

    /**
     * How many letters were added, left out, exchanged or swapped with their neighbour
     * (Damerau-Levenshtein).
     */
    int distance(PlainName other) {
        int width = other.text.length();
        var beforeLast = new int[width + 1];
        var last = new int[width + 1];
        for (int there = 0; there <= width; there++) {
            last[there] = there;
        }
        for (int here = 1; here <= text.length(); here++) {
            var row = new int[width + 1];
            row[0] = here;
            for (int there = 1; there <= width; there++) {
                int same = text.charAt(here - 1) == other.text.charAt(there - 1) ? 0 : 1;
                int step = Math.min(last[there] + 1, row[there - 1] + 1);
                row[there] = Math.min(step, last[there - 1] + same);
                if (isSwapped(other, here, there)) {
                    row[there] = Math.min(row[there], beforeLast[there - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[width];
    }

    private boolean isSwapped(PlainName other, int here, int there) {
        return here > 1
                && there > 1
                && text.charAt(here - 1) == other.text.charAt(there - 2)
                && text.charAt(here - 2) == other.text.charAt(there - 1);
    }
}
