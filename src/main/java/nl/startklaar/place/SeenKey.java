package nl.startklaar.place;

import java.time.LocalDate;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/** What is counted together: one row of a day. */
record SeenKey(
        SchoolId school,
        LocalDate day,
        AddressRange site,
        Who who,
        boolean refused,
        boolean inSchoolHours)
        implements OfSchool {}
