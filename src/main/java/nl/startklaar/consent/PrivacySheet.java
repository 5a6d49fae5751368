package nl.startklaar.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.SharedPerson.Kind;
import nl.startklaar.school.School;

/**
 * What a publisher gets, on one sheet of paper. Its examples are made by {@link HandedOut}, as the
 * real values are.
 *
 * @param fields what it gets, or would get once it is on
 */
record PrivacySheet(
        String home, School school, Publisher publisher, List<SharedField> fields, boolean isOn) {

    PrivacySheet {
        fields = List.copyOf(fields);
    }

    /** One field, with what an invented pupil and teacher would hand out; empty: nothing. */
    record Line(SharedField field, String pupil, String teacher) {}

    List<Line> lines() {
        return fields.stream()
                .map(it -> new Line(it, values(Kind.PUPIL, it), values(Kind.TEACHER, it)))
                .toList();
    }

    /** What it does not get. */
    List<SharedField> kept() {
        return Arrays.stream(SharedField.values()).filter(it -> !fields.contains(it)).toList();
    }

    String back() {
        return PublishersPage.address(home);
    }

    private static String values(Kind kind, SharedField field) {
        return HandedOut.of(HandedOut.example(kind), Set.of(field)).entrySet().stream()
                .map(PrivacySheet::written)
                .collect(Collectors.joining(", "));
    }

    private static String written(Map.Entry<String, Object> value) {
        return value.getValue() instanceof List<?> several
                ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.getValue().toString();
    }
}
