package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.startklaar.las.ReadingQuestion.About;
import nl.startklaar.las.ReadingQuestion.Option;

/**
 * In which letters EDEX2000 is written; the files do not say. A page is right when every name reads
 * as a name in it. When two do, a person looks.
 */
enum CodePage {
    UTF8("UTF-8", UTF_8),
    WINDOWS("windows-1252", Charset.forName("windows-1252")),
    DOS("cp850", Charset.forName("IBM850"));

    /** Letters that stand in these pages and in no name of a pupil here. */
    private static final String FOREIGN = "\u00fe\u00de\u00f0\u00d0\u0192\u00aa\u00ba\u00b5";

    /** What may stand in a name or in that of a group, and is no letter. */
    private static final String MARKS = "\u2019\u2018\u2013\u00b4\u00b0\u00bd\u20ac\u00a0";

    private final String code;
    private final Charset charset;

    CodePage(String code, Charset charset) {
        this.code = code;
        this.charset = charset;
    }

    /** What came of looking. */
    sealed interface Answer {

        record Clear(CodePage page) implements Answer {}

        record Ask(ReadingQuestion question) implements Answer {}
    }

    String decode(String bytes) {
        return this == UTF8
                ? EdexText.inUtf8(bytes)
                : new String(bytes.getBytes(ISO_8859_1), charset);
    }

    /**
     * @param lines whole, to be looked at
     * @param names from them, of which one may be shown
     */
    static Answer detect(
            Collection<String> lines, Collection<String> names, Optional<String> chosen) {
        for (CodePage page : values()) {
            if (chosen.filter(page.code::equals).isPresent()) {
                return new Answer.Clear(page);
            }
        }
        boolean isUtf8 =
                lines.stream()
                        .filter(CodePage::isTelling)
                        .noneMatch(it -> EdexText.inUtf8(it).equals(it));
        var telling = names.stream().filter(CodePage::isTelling).distinct().toList();
        if (isUtf8 || telling.isEmpty()) {
            return new Answer.Clear(UTF8);
        }
        long windows = telling.stream().filter(it -> !WINDOWS.isName(it)).count();
        long dos = telling.stream().filter(it -> !DOS.isName(it)).count();
        if (windows != dos) {
            return new Answer.Clear(windows < dos ? WINDOWS : DOS);
        }
        return new Answer.Ask(question(telling));
    }

    private static boolean isTelling(String value) {
        return value.chars().anyMatch(it -> it > 0x7F);
    }

    private static ReadingQuestion question(List<String> telling) {
        var example = telling.getFirst();
        var options = new ArrayList<Option>();
        for (CodePage page : List.of(WINDOWS, DOS)) {
            var read = Text.clean(page.decode(example));
            options.add(new Option(page.code, read == null ? "" : read));
        }
        return new ReadingQuestion(About.CODE_PAGE, options);
    }

    /** Whether it reads as something people are called, also in its capitals. */
    private boolean isName(String bytes) {
        var text = decode(bytes);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && MARKS.indexOf(c) < 0 && !isLetterInPlace(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterInPlace(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isLetter(c) || FOREIGN.indexOf(c) >= 0) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at == text.length() - 1 ? ' ' : text.charAt(at + 1);
        if (Character.isLowerCase(before)) {
            return Character.isLowerCase(c);
        }
        boolean amongCapitals = Character.isUpperCase(before) && Character.isUpperCase(after);
        return !amongCapitals || Character.isUpperCase(c);
    }
}
