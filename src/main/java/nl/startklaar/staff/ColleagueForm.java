package nl.startklaar.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.startklaar.school.Role;
import nl.startklaar.web.Form;

/** The roles and the last day, as a form of ours sends them. */
final class ColleagueForm {

    private ColleagueForm() {}

    static Set<Role> roles(Form form) {
        return Colleagues.ROLES.stream()
                .filter(it -> form.all("role").contains(it.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<LocalDate> lastDay(Form form) {
        if (form.value("lastDay").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(form.value("lastDay")));
        } catch (DateTimeParseException unreadable) {
            form.refuse("lastDay", "staff.last-day.wrong");
            return Optional.empty();
        }
    }

    static void check(Form form, LocalDate today) {
        if (roles(form).isEmpty()) {
            form.refuse("role", "staff.role.missing");
        }
        if (lastDay(form).filter(it -> it.isBefore(today)).isPresent()) {
            form.refuse("lastDay", "staff.last-day.past");
        }
    }
}
