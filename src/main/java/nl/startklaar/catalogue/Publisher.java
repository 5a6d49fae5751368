package nl.startklaar.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A publisher (<i>uitgeverij</i>).
 *
 * @param code in files and addresses: small letters, figures and hyphens
 * @param roster how it comes to know a school's groups
 * @param lastDayToEnd of each year, that day included: later a yearly contract runs a year longer
 * @param endsDirectWay whether people lose the way in at the publisher itself once it is switched
 *     on
 * @param fields what of a person it gets, besides a pseudonym; no more than its purpose needs
 * @param purpose what it needs these for, in one Dutch sentence, from its processing agreement
 * @param offered whether schools can still choose it
 */
public record Publisher(
        UUID id,
        String code,
        String name,
        RosterBy roster,
        MonthDay lastDayToEnd,
        boolean endsDirectWay,
        Set<SharedField> fields,
        String purpose,
        String email,
        String phone,
        String website,
        boolean offered) {

    public enum RosterBy {
        /** From us, as soon as it is switched on. */
        LINK,
        /** From a form that the school sends each year: no switch can do that. */
        FORM
    }

    public Publisher {
        fields = Set.copyOf(fields);
    }

    /** The last day on which a contract that runs in this school year can be ended with it. */
    public LocalDate lastDayToEnd(SchoolYear year) {
        var inSecondHalf = lastDayToEnd.atYear(year.startYear() + 1);
        return SchoolYear.of(inSecondHalf).equals(year)
                ? inSecondHalf
                : lastDayToEnd.atYear(year.startYear());
    }

    /** The same, kept for whoever still points to it. */
    Publisher noLongerOffered() {
        return new Publisher(
                id,
                code,
                name,
                roster,
                lastDayToEnd,
                endsDirectWay,
                fields,
                purpose,
                email,
                phone,
                website,
                false);
    }
}
