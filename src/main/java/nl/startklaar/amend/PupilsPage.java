package nl.startklaar.amend;

import java.util.Comparator;
import java.util.List;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;

/** Everybody who is at school in a school year. */
record PupilsPage(InYear in, List<Row> rows) {

    PupilsPage {
        rows = List.copyOf(rows);
    }

    record Row(Pupil pupil, Placement placement, String group) {

        String address(InYear in) {
            return in.home() + "/leerlingen/" + pupil.id() + in.query();
        }
    }

    static PupilsPage of(InYear in, Presence presence) {
        var rows =
                in.roster().pupils().stream()
                        .filter(it -> presence.isHere(it.id()))
                        .flatMap(pupil ->
                                in.findPlacement(pupil.id()).filter(presence::isHere).stream()
                                        .map(it -> new Row(pupil, it, in.groupName(it.group()))))
                        .sorted(Comparator.comparing(it -> it.pupil().name(), InYear.bySurname()))
                        .toList();
        return new PupilsPage(in, rows);
    }
}
