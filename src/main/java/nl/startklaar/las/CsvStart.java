package nl.startklaar.las;

import java.util.Locale;

/** How a file begins, when it is CSV: by that a OneRoster file is known, whatever it is called. */
final class CsvStart {

    private CsvStart() {}

    static String of(PlainFile file) {
        return file.head()
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .replaceAll("[\\x00\"\\s]", "")
                .toLowerCase(Locale.ROOT);
    }

    static boolean isRoster(PlainFile file) {
        return of(file).startsWith("sourcedid,");
    }
}
