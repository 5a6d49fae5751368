package nl.startklaar.place;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees that a school gets another address before its pupils stand outside: several colleagues come
 * from an address that is on no list, on a school day, and nobody comes from one that is. The
 * coordinators are told once a day at most.
 */
@Service
class MovedNotice {

    /** Colleagues do not tap all day long; a quarter of an hour of silence means nothing. */
    private static final Duration SILENT = Duration.ofHours(1);

    private final SeenStore seen;
    private final KnownStore known;
    private final SchoolCalendars calendars;
    private final TellOfMove tell;
    private final Clock clock;
    private final SchoolDay day;
    private final ApplicationEventPublisher events;

    MovedNotice(
            SeenStore seen,
            KnownStore known,
            SchoolCalendars calendars,
            TellOfMove tell,
            Clock clock,
            SchoolDay day,
            ApplicationEventPublisher events) {
        this.seen = seen;
        this.known = known;
        this.calendars = calendars;
        this.tell = tell;
        this.clock = clock;
        this.day = day;
        this.events = events;
    }

    /** Part of the deed that keeps what was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    void considerToday(SchoolId school) {
        var today = day.today();
        if (seen.wasTold(school, today) || !isSchoolDay(school, today)) {
            return;
        }
        find(school, today)
                .filter(_ -> seen.claimNotice(school, today))
                .ifPresent(it -> {
                    tell.ofMove(school, it);
                    events.publishEvent(new SchoolChanged(school));
                });
    }

    /** Only what happened that day counts: yesterday's new address is a line on the page. */
    @Transactional(readOnly = true)
    Optional<Moved> find(SchoolId school, LocalDate today) {
        var there =
                seen.listUnknown(school, today).stream()
                        .filter(UnknownAddress::isWhereStaffWork)
                        .findFirst();
        if (there.isEmpty()
                || known.list(school, today, SeenThere.kept(today)).isEmpty()
                || seen.findLastKnown(school, today).filter(this::isLately).isPresent()) {
            return Optional.empty();
        }
        var last = seen.findLastKnown(school, SeenThere.kept(today));
        return there.map(it -> new Moved(it, last));
    }

    private boolean isLately(Instant moment) {
        return moment.isAfter(clock.instant().minus(SILENT));
    }

    /** Where we do not know the holidays, every weekday counts: a mail too many is no harm. */
    private boolean isSchoolDay(SchoolId school, LocalDate today) {
        return calendars
                .of(school)
                .map(it -> it.isSchoolDay(today))
                .orElse(today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
}
