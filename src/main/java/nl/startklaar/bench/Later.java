package nl.startklaar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What becomes of an invented school with time. */
final class Later {

    /** How many of the pupils something happens to. */
    private static final double CHANGED = 0.02;

    private static final double STAFF_LEAVING = 0.08;

    private Later() {}

    /** A few pupils move to another group, get another name, come or go. */
    static MadeSchool changed(MadeSchool school, SplittableRandom random) {
        var pupils = new ArrayList<MadePupil>();
        int next = school.nextPupilNumber();
        for (MadePupil it : school.pupils()) {
            if (random.nextDouble() >= CHANGED) {
                pupils.add(it);
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> pupils.add(it.in(it.yearGroup(), otherGroup(school, it)));
                case 1 -> pupils.add(it.called(renamed(it.name(), random)));
                case 2 -> {
                    pupils.add(it);
                    pupils.add(
                            Country.pupil(
                                    next++, it.yearGroup(), it.group(), school.year(), random));
                }
                default -> {} // has left
            }
        }
        return school.with(pupils);
    }

    private static int otherGroup(MadeSchool school, MadePupil pupil) {
        return (pupil.group() + 1) % school.groups().size();
    }

    private static MadeName renamed(MadeName name, SplittableRandom random) {
        return name.withSurname(name.surname() + "-" + InventedNames.surname(random));
    }

    /** Everybody goes up, the oldest leave, and as many of the youngest come. */
    static MadeSchool nextYear(MadeSchool school, SplittableRandom random) {
        var year = school.year().next();
        var seats = new Seats(school.groups());
        var pupils = new ArrayList<MadePupil>();
        int next = school.nextPupilNumber();
        for (MadePupil it : school.pupils()) {
            if (it.yearGroup() == MadeGroups.YEAR_GROUPS) {
                pupils.add(Country.pupil(next++, 1, seats.next(1), year, random));
            } else {
                int yearGroup = it.yearGroup() + 1;
                pupils.add(it.in(yearGroup, seats.next(yearGroup)));
            }
        }
        return new MadeSchool(
                school.index(),
                school.brin(),
                year,
                school.groups(),
                pupils,
                staff(school, random));
    }

    private static List<MadeTeacher> staff(MadeSchool school, SplittableRandom random) {
        var staff = new ArrayList<MadeTeacher>();
        int next = school.nextTeacherNumber();
        for (MadeTeacher it : school.staff()) {
            staff.add(
                    random.nextDouble() < STAFF_LEAVING
                            ? Teachers.teacher(next++, it.roles(), random).at(it.groups())
                            : it);
        }
        return staff;
    }
}
