package nl.startklaar.school;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** The systems a school chooses among; any other one has no name here. */
    public static final List<String> LAS = List.of("ParnasSys", "ESIS", "Dotcomschool");

    /** The same school with other details. */
    School with(
            String newName,
            String newPlace,
            String newMunicipality,
            String newLas,
            String newPortal) {
        return new School(
                id, board, brin, newName, newPlace, newMunicipality, newLas, newPortal, practice);
    }

    /** The names of the details in which this school is not as it was. */
    Set<String> differences(School before) {
        Set<String> fields = new TreeSet<>();
        compare("name", name, before.name, fields);
        compare("place", place, before.place, fields);
        compare("municipality", municipality, before.municipality, fields);
        compare("las", las, before.las, fields);
        compare("portal", portal, before.portal, fields);
        return fields;
    }

    private static void compare(String field, String now, String before, Set<String> fields) {
        if (!now.equals(before)) {
            fields.add(field);
        }
    }

    /** The same school, at this board. */
    public School of(BoardId other) {
        return new School(id, other, brin, name, place, municipality, las, portal, practice);
    }

    /** Where its pages begin. */
    public String home() {
        return "/s/" + brin;
    }
}
