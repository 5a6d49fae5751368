package nl.startklaar.las;

import java.util.Map;
import java.util.Optional;
import nl.startklaar.kernel.Brin;
import org.jspecify.annotations.Nullable;

/** A line of EDEX2000, cut into its fields and in letters. */
record EdexRow(EdexLayout layout, String file, int line, Map<String, String> values) {

    static EdexRow of(EdexText text, EdexText.Line line, CodePage page) {
        return new EdexRow(
                text.layout(), text.name(), line.number(), cut(text.layout(), line.text(), page));
    }

    /** UTF-8 has letters of two bytes, and a program pads to letters or to bytes. */
    private static Map<String, String> cut(EdexLayout layout, String line, CodePage page) {
        var byLetters = layout.cut(page.decode(line));
        var byBytes = layout.cut(line);
        byBytes.replaceAll((_, value) -> page.decode(value));
        return sense(byBytes) > sense(byLetters) ? byBytes : byLetters;
    }

    private static int sense(Map<String, String> values) {
        int year = WrittenYear.find(values.getOrDefault("schooljaar", "")).isPresent() ? 1 : 0;
        int brin = Brin.find(values.getOrDefault("brincode", "")).isPresent() ? 1 : 0;
        return year + brin;
    }

    /** As it is written; empty when the layout has no such field. */
    String get(String field) {
        return values.getOrDefault(field, "");
    }

    @Nullable String text(String field) {
        return Text.clean(get(field));
    }

    Optional<Brin> brin() {
        return Brin.find(get("brincode").strip() + get("dependancecode").strip());
    }

    Optional<String> year() {
        return WrittenYear.find(get("schooljaar"));
    }

    @Override
    public String toString() {
        return layout + " in line " + line;
    }
}
