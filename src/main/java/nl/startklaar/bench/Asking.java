package nl.startklaar.bench;

import java.util.Locale;

/**
 * One thing that is asked, and how often.
 *
 * @param rate so many each second, whether the server keeps up or not; 0 for as many as it answers
 * @param hands by how many at once
 */
record Asking(Visit.Kind kind, int rate, int hands) {

    String word() {
        return String.format(Locale.ROOT, "%s:%d:%d", kind, rate, hands);
    }

    static Asking of(String word) {
        var told = word.split(":", -1);
        return new Asking(
                Visit.Kind.valueOf(told[0]), Integer.parseInt(told[1]), Integer.parseInt(told[2]));
    }

    boolean isSteady() {
        return rate > 0;
    }
}
