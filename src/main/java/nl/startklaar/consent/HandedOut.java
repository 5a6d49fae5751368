package nl.startklaar.consent;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.SharedPerson.Kind;

/**
 * What a publisher gets to know of a person: the one place where fields become values. The way in
 * at a publisher hands these out, and the privacy sheet shows them; nothing else leaves the house.
 */
public final class HandedOut {

    private HandedOut() {}

    /**
     * The values under the names that publishers know; a field that a person has not, is absent.
     */
    public static Map<String, Object> of(SharedPerson person, Set<SharedField> fields) {
        var values = new LinkedHashMap<String, Object>();
        for (SharedField field : SharedField.values()) {
            if (fields.contains(field)) {
                put(person, field, values);
            }
        }
        return values;
    }

    /** Every name under which something could be handed out. */
    public static Collection<String> names() {
        var names = new TreeSet<String>();
        for (Kind kind : Kind.values()) {
            names.addAll(of(example(kind), EnumSet.allOf(SharedField.class)).keySet());
        }
        return names;
    }

    /** Somebody who does not exist, to show what is shared. */
    public static SharedPerson example(Kind kind) {
        return switch (kind) {
            case PUPIL ->
                    new SharedPerson(
                            kind,
                            "Jip",
                            "de Vries",
                            Optional.empty(),
                            "De Boom",
                            "99AA00",
                            List.of("5/6"),
                            Optional.of("5"));
            case TEACHER ->
                    new SharedPerson(
                            kind,
                            "Noor",
                            "van den Berg",
                            Optional.of("noor@deboom.example"),
                            "De Boom",
                            "99AA00",
                            List.of("5/6"),
                            Optional.empty());
        };
    }

    private static void put(SharedPerson person, SharedField field, Map<String, Object> values) {
        switch (field) {
            case GIVEN_NAME -> values.put("given_name", person.givenName());
            case SURNAME -> values.put("family_name", person.surname());
            case EMAIL -> person.email().ifPresent(it -> values.put("email", it));
            case ROLE -> values.put("role", person.kind().name().toLowerCase(Locale.ROOT));
            case SCHOOL -> {
                values.put("school_name", person.schoolName());
                values.put("school_brin", person.brin());
            }
            case GROUP -> values.put("groups", person.groups());
            case YEAR_GROUP -> person.yearGroup().ifPresent(it -> values.put("year_group", it));
        }
    }
}
