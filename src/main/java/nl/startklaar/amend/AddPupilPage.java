package nl.startklaar.amend;

import java.util.List;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;

/**
 * The form for a new pupil.
 *
 * @param alike who may be this pupil already
 */
record AddPupilPage(InYear in, Form form, List<Pupil> alike) {

    AddPupilPage {
        alike = List.copyOf(alike);
    }

    String base() {
        return in.home() + "/leerlingen";
    }

    List<Choice> groups() {
        return GroupChoices.of(in.groups());
    }

    String whereIs(Pupil pupil) {
        return in.findPlacement(pupil.id()).map(Placement::group).map(in::groupName).orElse("");
    }

    String address(Pupil pupil) {
        return base() + "/" + pupil.id();
    }
}
