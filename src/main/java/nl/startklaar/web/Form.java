package nl.startklaar.web;

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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was filled in, and what is wrong with it: a form that comes back shows both. A password is
 * never shown again.
 */
public final class Form {

    private static final int LONGEST = 200;

    /** As people here write a day; a picker of the browser writes the last one. */
    private static final List<DateTimeFormatter> DAYS =
            Stream.of("d-M-uuuu", "d/M/uuuu", "uuuu-MM-dd")
                    .map(DateTimeFormatter::ofPattern)
                    .map(it -> it.withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private final MultiValueMap<String, String> values;
    private final Map<String, Sentence> errors = new LinkedHashMap<>();

    public Form(MultiValueMap<String, String> values) {
        this.values = new LinkedMultiValueMap<>(values);
    }

    public static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /** On one line, in one spelling, without spaces around it; empty when it was not filled in. */
    public String value(String field) {
        var typed = Optional.ofNullable(values.getFirst(field)).orElse("");
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    public String password() {
        return secret("password");
    }

    /** Exactly as it was typed. */
    public String secret(String field) {
        return Optional.ofNullable(values.getFirst(field)).orElse("");
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean isTicked(String field) {
        return value(field).equals("true");
    }

    public Form with(String field, String value) {
        values.set(field, value);
        return this;
    }

    public void add(String field, String value) {
        values.add(field, value);
    }

    /** Empty, also when it is no id: what does not exist is not there either. */
    public Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(value(field)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Empty when nothing, or no day, was filled in; the latter is refused. */
    public Optional<LocalDate> day(String field) {
        if (value(field).isEmpty()) {
            return Optional.empty();
        }
        var day = DAYS.stream().flatMap(it -> read(value(field), it).stream()).findFirst();
        if (day.isEmpty()) {
            refuse(field, "web.form.no-day");
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
    public void refuse(String field, Sentence why) {
        errors.putIfAbsent(field, why);
    }

    public void refuse(String field, String key, Object... arguments) {
        refuse(field, Sentence.of(key, arguments));
    }

    public Form require(String field, String key) {
        if (value(field).isEmpty()) {
            refuse(field, key);
        }
        return limit(field);
    }

    public Form limit(String field) {
        if (value(field).length() > LONGEST) {
            refuse(field, "web.form.too-long", LONGEST);
        }
        return this;
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }

    public Map<String, Sentence> errors() {
        return errors;
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }

    /** Never asked for a field that is right. */
    public Sentence error(String field) {
        return errors.getOrDefault(field, Sentence.of("web.form.title"));
    }
}
