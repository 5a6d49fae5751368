package nl.startklaar.school;

import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;

/**
 * One location of a primary school. Names are not unique in the country: people see the place and
 * the code beside them.
 *
 * @param municipality decides the region of the holidays
 * @param las the name of its pupil administration, as people call it: "ParnasSys"; empty when
 *     unknown
 * @param portal the network portal its pupils pass, empty when there is none
 * @param practice whether its data are invented
 */
public record School(
        SchoolId id,
        BoardId board,
        Brin brin,
        String name,
        String place,
        String municipality,
        String las,
        String portal,
        boolean practice)
        implements OfSchool {

    @Override
    public SchoolId school() {
        return id;
    }

    /** Where its pages begin. */
    public String home() {
        return "/s/" + brin;
    }
}
