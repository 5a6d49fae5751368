package nl.startklaar.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.calendar.DayRange;
import nl.startklaar.calendar.SchoolCalendar;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.intake.Pause.Mode;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pause of every summer: on by itself, its days from the school's own calendar. */
@Service
class Pauses {

    private final SchoolCalendars calendars;
    private final PauseStore store;
    private final TellCoordinators tell;
    private final AuditTrail audit;
    private final SchoolDay day;

    Pauses(
            SchoolCalendars calendars,
            PauseStore store,
            TellCoordinators tell,
            AuditTrail audit,
            SchoolDay day) {
        this.calendars = calendars;
        this.store = store;
        this.tell = tell;
        this.audit = audit;
        this.day = day;
    }

    /** The one that goes on or comes next; empty when we do not know the holidays. */
    @Transactional(readOnly = true)
    Optional<Pause> findNext(SchoolId school) {
        var today = day.today();
        var year = SchoolYear.of(today);
        return calendars
                .of(school)
                .flatMap(calendar ->
                        Stream.of(new SchoolYear(year.startYear() - 1), year)
                                .flatMap(it -> days(calendar, it).stream())
                                .filter(it -> !it.last().isBefore(today))
                                .findFirst())
                .map(days -> {
                    var mode = store.findMode(school, days.first().getYear());
                    return new Pause(days, mode.orElse(Mode.STILL));
                });
    }

    /** From the first day of the summer holiday, until a week before school starts again. */
    private static Optional<DayRange> days(SchoolCalendar calendar, SchoolYear ending) {
        if (!calendar.knows(ending) || !calendar.knows(ending.next())) {
            return Optional.empty();
        }
        LocalDate first = calendar.summerHoliday(ending).first();
        LocalDate last = calendar.oneWeekBeforeStart(ending.next()).minusDays(1);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DayRange(first, last));
    }

    /** The pause that goes on today. */
    @Transactional(readOnly = true)
    Optional<Pause> findToday(SchoolId school) {
        return findNext(school).filter(it -> it.isOn(day.today()));
    }

    /** Also beforehand, once the days are known. */
    @Transactional
    void choose(SchoolId school, Mode mode) {
        findNext(school)
                .ifPresent(it -> {
                    store.setMode(school, it.summer(), mode);
                    audit.note(school, AuditEntry.of("intake.audit.pause." + mode, school.value()));
                });
    }

    /** The day before it begins, once. */
    @Transactional
    void announce(SchoolId school) {
        findNext(school)
                .filter(it -> it.days().first().equals(day.today().plusDays(1)))
                .filter(it -> it.mode() != Mode.RESUMED)
                .filter(it -> store.claimAnnouncement(school, it.summer()))
                .ifPresent(it -> tell.ofPause(school, it));
    }

    static Sentence sentence(Pause it, LocalDate today) {
        boolean isOn = it.days().includes(today);
        return Sentence.of(
                "intake.pause." + (isOn ? "now." : "soon.") + it.mode().name(),
                it.days().first(),
                it.days().last());
    }
}
