package nl.startklaar.plan;

import nl.startklaar.kernel.PlainText;

/** Names as one hears them: without accents, capitals, hyphens and spaces. */
final class Folded {

    private Folded() {}

    static String text(String name) {
        return PlainText.of(name);
    }

    /**
     * How many letters must be added, left out, changed, or swapped with their neighbour to make
     * one of the other (optimal string alignment); more than the limit is only said to be more.
     */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = step(steps, one, other, i, j);
            }
        }
        return Math.min(limit + 1, steps[one.length()][other.length()]);
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least =
                Math.min(
                        Math.min(steps[i - 1][j], steps[i][j - 1]) + 1,
                        steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
