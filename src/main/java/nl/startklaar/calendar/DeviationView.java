package nl.startklaar.calendar;

import java.util.List;
import java.util.Optional;
import nl.startklaar.school.AtSchool;

/**
 * Own days being written down: first the form, then what they would move.
 *
 * @param understood what the form says; empty as long as something is missing
 */
record DeviationView(
        AtSchool at,
        DeviationForm form,
        List<DeviationForm.Problem> problems,
        Optional<Deviation> understood,
        List<DateChange> changes)
        implements ShowsDays {

    List<Deviation.Kind> kinds() {
        return List.of(Deviation.Kind.values());
    }

    boolean isBad(String field) {
        return problems.stream().anyMatch(it -> it.field().equals(field));
    }
}
