package nl.startklaar.staff;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.web.Sentence;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was filled in, and what is wrong with it: a form that comes back shows both. A password is
 * never shown again.
 */
final class Form {

    private static final int LONGEST = 200;

    private final MultiValueMap<String, String> values;
    private final Map<String, Sentence> errors = new LinkedHashMap<>();

    Form(MultiValueMap<String, String> values) {
        this.values = values;
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

    String password() {
        return secret("password");
    }

    /** Exactly as it was typed. */
    String secret(String field) {
        return Optional.ofNullable(values.getFirst(field)).orElse("");
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    Form with(String field, String value) {
        values.set(field, value);
        return this;
    }

    void add(String field, String value) {
        values.add(field, value);
    }

    void refuse(String field, String key, Object... arguments) {
        refuse(field, Sentence.of(key, arguments));
    }

    /** The first thing that is wrong with a field is enough. */
    void refuse(String field, Sentence why) {
        errors.putIfAbsent(field, why);
    }

    /** Asks for something, and not for a whole page of it. */
    Form require(String field, String key) {
        if (value(field).isEmpty()) {
            refuse(field, key);
        }
        if (value(field).length() > LONGEST) {
            refuse(field, "staff.form.too-long", LONGEST);
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
        return errors.getOrDefault(field, Sentence.of("staff.form.title"));
    }
}
