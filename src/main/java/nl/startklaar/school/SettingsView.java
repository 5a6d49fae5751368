package nl.startklaar.school;

import java.util.List;

/**
 * The page with a school's own details.
 *
 * @param details as they are, or as they were filled in
 * @param missing which fields have to be filled in still
 */
record SettingsView(AtSchool at, School details, List<String> missing) {

    SettingsView {
        missing = List.copyOf(missing);
    }

    String action() {
        return at.home() + "/school";
    }

    List<String> systems() {
        return School.LAS;
    }

    boolean isMissing(String field) {
        return missing.contains(field);
    }
}
