package nl.startklaar.readiness;

import java.time.LocalDate;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.School;

/**
 * What a check looks at.
 *
 * @param year the school year the list gets ready for
 * @param today the day it is for the school
 */
public record CheckedSchool(School details, SchoolYear year, LocalDate today) implements OfSchool {

    @Override
    public SchoolId school() {
        return details.id();
    }
}
