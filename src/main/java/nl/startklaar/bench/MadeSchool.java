package nl.startklaar.bench;

import java.util.List;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;

/**
 * A school that does not exist, as its pupil administration knows it in one school year.
 *
 * @param index its number in the country
 */
record MadeSchool(
        int index,
        Brin brin,
        SchoolYear year,
        List<MadeGroup> groups,
        List<MadePupil> pupils,
        List<MadeTeacher> staff) {

    MadeSchool {
        groups = List.copyOf(groups);
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
    }

    MadeSchool with(List<MadePupil> others) {
        return new MadeSchool(index, brin, year, groups, others, staff);
    }

    /** A number that no pupil had before. */
    int nextPupilNumber() {
        return pupils.stream().mapToInt(MadePupil::number).max().orElse(0) + 1;
    }

    int nextTeacherNumber() {
        return staff.stream().mapToInt(MadeTeacher::number).max().orElse(0) + 1;
    }
}
