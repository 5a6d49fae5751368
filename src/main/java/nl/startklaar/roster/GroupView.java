package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;

/**
 * One group with its pupils.
 *
 * @param seesEverything whether the viewer may look at a pupil or a member of staff by themselves
 * @param maySeeAsPupil whether the viewer may see what a pupil of the group sees
 * @param mayChange whether the viewer puts people in groups and takes them out
 * @param helpsIn whether the viewer looks after how the pupils sign in
 */
record GroupView(
        String home,
        GroupLine group,
        PupilOrder order,
        List<PupilLine> pupils,
        boolean seesEverything,
        boolean maySeeAsPupil,
        boolean mayChange,
        boolean helpsIn) {

    GroupView {
        pupils = List.copyOf(pupils);
    }

    String address() {
        return home + "/groepen/" + group.id();
    }

    /** Where a pupil, or a member of staff, is shown by themselves. */
    String address(String list, UUID person) {
        return home + list + person + "?schooljaar=" + group.year();
    }

    String shown(PupilLine pupil) {
        return switch (order) {
            case BY_SURNAME -> pupil.name().bySurname();
            case BY_GIVEN -> pupil.name().full();
        };
    }
}
