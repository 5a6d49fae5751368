package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.PersonName;
import nl.startklaar.web.Form;

/** A pupil as the form sends them. */
final class PupilForm {

    static final String OTHER_CHILD = "anders";

    private static final int OLDEST = 30;

    private PupilForm() {}

    /** Empty when something is wrong; the form then says what. */
    static Optional<NewPupil> read(Form form, InYear in, LocalDate today) {
        form.require("roepnaam", "amend.pupil.given.missing")
                .limit("tussenvoegsel")
                .require("achternaam", "amend.pupil.surname.missing")
                .require("geboortedatum", "amend.pupil.birth.missing");
        var birth = form.day("geboortedatum");
        if (birth.filter(it -> !isPlausible(it, today)).isPresent()) {
            form.refuse("geboortedatum", "amend.pupil.birth.odd");
        }
        var place = place(form, in, "");
        if (form.isRefused()) {
            return Optional.empty();
        }
        var name =
                new PersonName(
                        form.value("roepnaam"),
                        "",
                        "",
                        form.value("tussenvoegsel"),
                        form.value("achternaam"));
        var id = form.id("nieuw").orElseGet(UUID::randomUUID);
        return birth.flatMap(it -> place.map(there -> new NewPupil(id, name, it, there)));
    }

    private static boolean isPlausible(LocalDate birth, LocalDate today) {
        return birth.isBefore(today) && birth.isAfter(today.minusYears(OLDEST));
    }

    /**
     * A group of one year group says which; in a combination group a person does.
     *
     * @param yearGroup the pupil has now; kept when the group has it too
     */
    static Optional<Place> place(Form form, InYear in, String yearGroup) {
        var group = in.findGroup(form.id("groep").orElse(null));
        if (group.isEmpty()) {
            form.refuse("groep", "amend.pupil.group.missing");
            return Optional.empty();
        }
        return yearGroup(form, group.get(), yearGroup).map(it -> new Place(group.get().id(), it));
    }

    private static Optional<String> yearGroup(Form form, BaseGroup group, String now) {
        var chosen = form.value("leerjaar");
        if (YearGroup.find(chosen).isPresent()) {
            return Optional.of(chosen);
        }
        if (group.yearGroups().contains(now)) {
            return Optional.of(now);
        }
        if (group.yearGroups().size() == 1) {
            return Optional.of(group.yearGroups().getFirst());
        }
        form.refuse(
                "leerjaar",
                "amend.pupil.year.missing",
                group.name(),
                String.join(", ", group.yearGroups()));
        return Optional.empty();
    }
}
