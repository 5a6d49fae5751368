package nl.startklaar.ops;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the help, which stand among our other words below {@code ops.help}. */
final class HelpWords extends ResourceBundle {

    private static final String PREFIX = "ops.help.";

    private final Map<String, String> words;

    private HelpWords(Map<String, String> words) {
        this.words = words;
    }

    static HelpWords in(Locale locale) {
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var all = ResourceBundle.getBundle("words.ops", locale, control);
        return new HelpWords(
                all.keySet().stream()
                        .filter(it -> it.startsWith(PREFIX))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        it -> it.substring(PREFIX.length()), all::getString)));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
