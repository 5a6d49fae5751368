package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Service;

/** Whether somebody still may come in without a second step, and until when. */
@Service
class Requirements {

    private final Accounts accounts;
    private final SchoolDays schoolDays;
    private final Reminders reminders;
    private final FactorSettings settings;
    private final SchoolDay day;

    Requirements(
            Accounts accounts,
            SchoolDays schoolDays,
            Reminders reminders,
            FactorSettings settings,
            SchoolDay day) {
        this.accounts = accounts;
        this.schoolDays = schoolDays;
        this.reminders = reminders;
        this.settings = settings;
        this.day = day;
    }

    boolean isPractice() {
        return !settings.required();
    }

    /** Asked when somebody comes in: from then on they are reminded. */
    boolean holds(UUID account) {
        if (isPractice()) {
            return false;
        }
        reminders.begin(account);
        return find(account).filter(it -> it.holds(day.today())).isPresent();
    }

    /** Empty in practice, and for who never came in by the front door. */
    Optional<Requirement> find(UUID account) {
        return isPractice()
                ? Optional.empty()
                : reminders
                        .findFirstDay(account)
                        .map(it -> Requirement.of(it, settings.reminderDays(), daysOf(account)));
    }

    private List<LocalDate> daysOf(UUID account) {
        return accounts.findViewer(account).map(Viewer::appointments).orElse(List.of()).stream()
                .map(Appointment::school)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(it -> schoolDays.find(it).stream())
                .toList();
    }
}
