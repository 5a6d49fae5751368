package nl.startklaar.amend;

import java.util.List;
import java.util.Optional;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.Sight;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;

/** One pupil in a school year, and what can be changed about them. */
record PupilPage(InYear in, Pupil pupil, PupilRows rows, Form form) {

    String self() {
        return in.home() + "/leerlingen/" + pupil.id();
    }

    Optional<Placement> placement() {
        return Optional.ofNullable(rows.placement(in.year()));
    }

    String group() {
        return placement().map(it -> in.groupName(it.group())).orElse("");
    }

    boolean maySeeAsPupil() {
        return Sight.maySeeAsPupil(in.at());
    }

    boolean isByHand() {
        return placement().filter(Placement::byHand).isPresent();
    }

    Optional<Departure> departure() {
        return Optional.ofNullable(rows.departure());
    }

    List<Choice> groups() {
        return GroupChoices.of(in.groups());
    }
}
