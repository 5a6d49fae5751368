package nl.startklaar.amend;

import java.util.Comparator;
import java.util.List;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.web.Choice;
import nl.startklaar.web.Form;

/**
 * The form for somebody who comes to work.
 *
 * @param alike who may be this person already
 */
record AddStaffPage(InYear in, Form form, Presence presence, List<StaffMember> alike) {

    AddStaffPage {
        alike = List.copyOf(alike);
    }

    String base() {
        return in.home() + "/leerkrachten";
    }

    List<StaffKind> kinds() {
        return List.of(StaffKind.values());
    }

    StaffKind kind() {
        return StaffForm.kind(form);
    }

    List<Choice> groups() {
        return GroupChoices.of(in.groups());
    }

    List<Choice> members() {
        return in.roster().staff().stream()
                .filter(it -> presence.isHere(it.id()))
                .sorted(Comparator.comparing(StaffMember::name, InYear.bySurname()))
                .map(it -> new Choice(it.id().toString(), it.name().bySurname()))
                .toList();
    }

    boolean isChosen(Choice group) {
        return form.all("groep").contains(group.value());
    }
}
