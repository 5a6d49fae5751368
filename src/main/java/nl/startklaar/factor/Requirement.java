package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * From which day somebody can not do without the second step. Everybody who signs in here sees
 * pupils or looks after those who do, so it depends on nobody's role.
 */
record Requirement(LocalDate from) {

    /**
     * @param schoolDays what their schools chose; the earliest counts, and goes before the reminder
     */
    static Requirement of(
            LocalDate remindedSince, int reminderDays, Collection<LocalDate> schoolDays) {
        return new Requirement(
                schoolDays.stream()
                        .min(Comparator.naturalOrder())
                        .orElseGet(() -> remindedSince.plusDays(reminderDays)));
    }

    boolean holds(LocalDate today) {
        return !today.isBefore(from);
    }
}
