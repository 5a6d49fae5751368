package nl.startklaar.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A form as it stands on a page: where it goes, and what it sends when somebody fills in the empty
 * fields with something that will do.
 *
 * @param verb what it means, also where a browser can only POST
 */
record FoundForm(String verb, String action, Map<String, String> fields) {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form\\b([^>]*method=\"post\"[^>]*)>(.*?)</form>");

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?s)<(input|button)\\b([^>]*)>|<(select|textarea)\\b([^>]*)>(.*?)</(?:select|textarea)>");

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    FoundForm {
        fields = Map.copyOf(fields);
    }

    static List<FoundForm> on(String page) {
        return FORM.matcher(page).results().map(FoundForm::of).toList();
    }

    private static FoundForm of(MatchResult form) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(form.group(2)).results().forEach(it -> add(it, fields));
        var verb = fields.getOrDefault("_method", "post");
        var action = attributes(form.group(1)).getOrDefault("action", "");
        return new FoundForm(
                verb.toUpperCase(java.util.Locale.ROOT), action.replace("&amp;", "&"), fields);
    }

    private static void add(MatchResult found, Map<String, String> fields) {
        boolean isSimple = found.group(1) != null;
        var attributes = attributes(isSimple ? found.group(2) : found.group(4));
        var name = attributes.getOrDefault("name", "");
        if (!name.isEmpty()) {
            var value =
                    isSimple
                            ? typed(attributes)
                            : found.group(3).equals("select")
                                    ? chosen(found.group(5))
                                    : something(found.group(5), "Iets");
            fields.putIfAbsent(name, value);
        }
    }

    private static String typed(Map<String, String> attributes) {
        var value = attributes.getOrDefault("value", "");
        return switch (attributes.getOrDefault("type", "text")) {
            case "email" -> something(value, "iemand@voorbeeldschool.example");
            case "date" -> something(value, "2026-10-01");
            case "number" -> something(value, "3");
            case "url" -> something(value, "https://voorbeeld.example/");
            case "text", "search", "tel" ->
                    something(value, attributes.containsKey("inputmode") ? "3" : "Iets");
            case "password" -> "vier losse woorden hier";
            default -> value;
        };
    }

    private static String something(String value, String otherwise) {
        return value.isBlank() ? otherwise : value;
    }

    /** What was chosen already, or the last one. */
    private static String chosen(String options) {
        var all = OPTION.matcher(options).results().map(MatchResult::group).toList();
        return all.stream()
                .filter(it -> it.contains(" selected"))
                .findFirst()
                .or(() -> all.reversed().stream().findFirst())
                .map(it -> attributes(it).getOrDefault("value", ""))
                .orElse("");
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(it -> attributes.putIfAbsent(it.group(1), it.group(2)));
        return attributes;
    }
}
