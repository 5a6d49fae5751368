package nl.startklaar.licence;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula. A text that could be one gets an apostrophe
 * before it, which spreadsheets do not show; reading takes it off again, so that what we write is
 * what we read.
 */
final class FormulaCell {

    /** Also in the wide letters of East Asia, which some programs take for the same. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\s\\p{Cntrl}\\p{Cf}\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20|%].*",
                    Pattern.DOTALL);

    private static final String APOSTROPHE = "'";

    private FormulaCell() {}

    static String written(String text) {
        return isDangerous(text) || text.startsWith(APOSTROPHE) ? APOSTROPHE + text : text;
    }

    static String read(String cell) {
        if (!cell.startsWith(APOSTROPHE)) {
            return cell;
        }
        var inside = cell.substring(1);
        return isDangerous(inside) || inside.startsWith(APOSTROPHE) ? inside : cell;
    }

    static boolean isDangerous(String text) {
        return FORMULA.matcher(text).matches();
    }
}
