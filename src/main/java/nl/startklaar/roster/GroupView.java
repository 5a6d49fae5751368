package nl.startklaar.roster;

import java.util.List;

/** One group with its pupils. */
record GroupView(String home, GroupLine group, PupilOrder order, List<PupilLine> pupils) {

    GroupView {
        pupils = List.copyOf(pupils);
    }

    String address() {
        return home + "/groepen/" + group.id();
    }

    String shown(PupilLine pupil) {
        return switch (order) {
            case BY_SURNAME -> pupil.name().bySurname();
            case BY_GIVEN -> pupil.name().full();
        };
    }
}
