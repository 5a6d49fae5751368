package nl.startklaar.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A school's days on one page.
 *
 * @param region as it counts now; empty when somebody has to choose
 * @param chosen what the school chose itself, against its municipality
 * @param listYear the school year the dates are for
 * @param feedAddress the address of the feed, right after it was made and never again
 */
record AgendaView(
        AtSchool at,
        LocalDate today,
        Optional<Region> region,
        Optional<Region> chosen,
        List<Year> years,
        List<OwnDeviation> deviations,
        SchoolYear listYear,
        List<ImportantDate> dates,
        boolean hasFeed,
        String feedAddress)
        implements ShowsDays {

    /** One school year of it. */
    record Year(SchoolYear year, LocalDate first, LocalDate last, List<Holiday> holidays) {}

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR) || at.is(Role.HEAD);
    }

    String municipality() {
        return at.details().municipality();
    }

    List<Region> regions() {
        return List.of(Region.values());
    }

    boolean isChosen(Region it) {
        return chosen.filter(it::equals).isPresent();
    }

    /** The class of the style sheet; null leaves it out. */
    @Nullable String look(ImportantDate date) {
        if (date.days().last().isBefore(today)) {
            return "past";
        }
        return next().filter(date::equals).isPresent() ? "next" : null;
    }

    /** "nog 12 dagen", for what still comes. */
    String left(Page page, ImportantDate date) {
        var days = ChronoUnit.DAYS.between(today, date.days().first());
        return days < 0 ? "" : page.text("calendar.days-left", days);
    }

    private Optional<ImportantDate> next() {
        return dates.stream().filter(it -> !it.days().last().isBefore(today)).findFirst();
    }
}
