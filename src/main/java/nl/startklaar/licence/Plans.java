package nl.startklaar.licence;

import java.time.LocalDate;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.stereotype.Component;

/** Brings together what a plan for a school year is made of. */
@Component
class Plans {

    private final Contracts contracts;
    private final Intentions intentions;
    private final Catalogue catalogue;
    private final SchoolCalendars calendars;

    Plans(
            Contracts contracts,
            Intentions intentions,
            Catalogue catalogue,
            SchoolCalendars calendars) {
        this.contracts = contracts;
        this.intentions = intentions;
        this.catalogue = catalogue;
        this.calendars = calendars;
    }

    YearPlan of(SchoolId school, SchoolYear year, LocalDate today) {
        return YearPlan.of(
                year,
                today,
                firstSchoolDay(school, year),
                contracts.list(school),
                intentions.list(school, year),
                Shelf.of(catalogue));
    }

    private LocalDate firstSchoolDay(SchoolId school, SchoolYear year) {
        return calendars
                .of(school)
                .filter(it -> it.knows(year))
                .map(it -> it.firstSchoolDay(year))
                .orElse(year.firstDay());
    }
}
