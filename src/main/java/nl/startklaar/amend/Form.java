package nl.startklaar.amend;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.web.Sentence;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was filled in, and what is wrong with it: a form that comes back shows both. */
final class Form {

    private static final int LONGEST = 100;

    /** As people here write a day; a picker of the browser writes the last one. */
    private static final List<DateTimeFormatter> DAYS =
            Stream.of("d-M-uuuu", "d/M/uuuu", "uuuu-MM-dd")
                    .map(DateTimeFormatter::ofPattern)
                    .map(it -> it.withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private final MultiValueMap<String, String> values;
    private final Map<String, Sentence> errors = new LinkedHashMap<>();

    Form(MultiValueMap<String, String> values) {
        this.values = new LinkedMultiValueMap<>(values);
    }

    static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /** On one line, in one spelling, without spaces around it; empty when it was not filled in. */
    String value(String field) {
        var typed = Optional.ofNullable(values.getFirst(field)).orElse("");
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    boolean isTicked(String field) {
        return value(field).equals("true");
    }

    Form with(String field, String value) {
        values.set(field, value);
        return this;
    }

    /** Empty, also when it is no id: what does not exist is not there either. */
    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(value(field)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Empty when nothing, or no day, was filled in; the latter is refused. */
    Optional<LocalDate> day(String field) {
        if (value(field).isEmpty()) {
            return Optional.empty();
        }
        var day = DAYS.stream().flatMap(it -> read(value(field), it).stream()).findFirst();
        if (day.isEmpty()) {
            refuse(field, "amend.form.no-day");
        }
        return day;
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter written) {
        try {
            return Optional.of(LocalDate.parse(text, written));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    /** The first thing that is wrong with a field is enough. */
    void refuse(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, Sentence.of(key, arguments));
    }

    Form require(String field, String key) {
        if (value(field).isEmpty()) {
            refuse(field, key);
        }
        return limit(field);
    }

    Form limit(String field) {
        if (value(field).length() > LONGEST) {
            refuse(field, "amend.form.too-long", LONGEST);
        }
        return this;
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    Map<String, Sentence> errors() {
        return errors;
    }

    boolean isWrong(String field) {
        return errors.containsKey(field);
    }

    /** Never asked for a field that is right. */
    Sentence error(String field) {
        return errors.getOrDefault(field, Sentence.of("amend.form.title"));
    }
}
