package nl.startklaar.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of the file, read field by field. What is wrong is written down with its place, and a
 * harmless value takes its stead, so that everything is looked at in one go.
 */
final class JsonPart {

    private static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    /** What no name has: controls, and signs that turn the reading direction or are not seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

    private final JsonNode object;
    private final String place;
    private final List<CatalogueProblem> problems;
    private final Set<String> asked = new HashSet<>();

    JsonPart(JsonNode object, String place, List<CatalogueProblem> problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
        if (!object.isObject()) {
            problems.add(CatalogueProblem.of(place, "catalogue.wrong.no-object"));
        }
    }

    /** Something that has to be there. */
    String text(String field, int longest) {
        var text = optionalText(field, longest);
        if (text.isEmpty() && isFree(field)) {
            wrong(field, "catalogue.wrong.missing");
        }
        return text;
    }

    /** Empty when it is not there. */
    String optionalText(String field, int longest) {
        var node = value(field);
        if (node == null) {
            return "";
        }
        if (!node.isString()) {
            wrong(field, "catalogue.wrong.no-text");
            return "";
        }
        var text = Normalizer.normalize(node.asString(), Normalizer.Form.NFC).strip();
        if (text.length() > longest) {
            wrong(field, "catalogue.wrong.too-long", longest);
        } else if (UNSEEN.matcher(text).find()) {
            wrong(field, "catalogue.wrong.unseen");
        }
        return text;
    }

    String code() {
        var code = text("code", 60);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            wrong("code", "catalogue.wrong.code");
        }
        return code;
    }

    boolean flag(String field) {
        var node = value(field);
        if (node == null || node.isBoolean()) {
            return node != null && node.asBoolean();
        }
        wrong(field, "catalogue.wrong.no-flag");
        return false;
    }

    <E extends Enum<E>> E oneOf(Class<E> kind, String field) {
        return find(kind, text(field, 60), field).orElse(kind.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Set<E> someOf(Class<E> kind, String field) {
        var found = new HashSet<E>();
        for (JsonNode it : array(field, kind.getEnumConstants().length)) {
            find(kind, it.isString() ? it.asString() : it.toString(), field).ifPresent(found::add);
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> find(Class<E> kind, String name, String field) {
        var found =
                Arrays.stream(kind.getEnumConstants())
                        .filter(it -> it.name().equals(name))
                        .findFirst();
        if (found.isEmpty() && isFree(field)) {
            wrong(
                    field,
                    "catalogue.wrong.choice",
                    String.join(
                            ", ", Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList()));
        }
        return found;
    }

    /** Each with a code of its own among its neighbours. */
    <T> List<T> each(String field, int most, Function<JsonPart, T> reader) {
        var codes = new HashSet<String>();
        var read = new ArrayList<T>();
        for (JsonNode it : array(field, most)) {
            var code = it.path("code").isString() ? it.path("code").asString() : "";
            var name = CODE.matcher(code).matches() ? code : field + " " + (read.size() + 1);
            var part = new JsonPart(it, place.isEmpty() ? name : place + " / " + name, problems);
            if (!code.isEmpty() && !codes.add(code)) {
                part.wrong("code", "catalogue.wrong.twice");
            }
            read.add(reader.apply(part));
            part.refuseOthers();
        }
        return read;
    }

    private List<JsonNode> array(String field, int most) {
        var node = value(field);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            wrong(field, "catalogue.wrong.no-list");
            return List.of();
        }
        if (node.size() > most) {
            wrong(field, "catalogue.wrong.too-many", most);
            return List.of();
        }
        return List.copyOf(node.values());
    }

    /** A field that we do not know is a mistake in its name, or meant for somebody else. */
    void refuseOthers() {
        object.propertyNames().stream()
                .filter(it -> !asked.contains(it))
                .forEach(it -> wrong(shown(it), "catalogue.wrong.unknown"));
    }

    void wrong(String field, String words, Object... arguments) {
        problems.add(
                CatalogueProblem.of(
                        place.isEmpty() ? field : place + " / " + field, words, arguments));
    }

    /** The first thing that is wrong with a field is enough. */
    private boolean isFree(String field) {
        var there = place.isEmpty() ? field : place + " / " + field;
        return problems.stream().noneMatch(it -> it.place().equals(there));
    }

    private @Nullable JsonNode value(String field) {
        asked.add(field);
        var node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private static String shown(String field) {
        var seen = UNSEEN.matcher(field).replaceAll("?");
        return seen.length() > 40 ? seen.substring(0, 40) + "…" : seen;
    }
}
