package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.staff.WayIn;
import nl.startklaar.web.Form;

/** Somebody who comes to work, as the form sends them. */
final class StaffForm {

    static final String OTHER_PERSON = "anders";

    private StaffForm() {}

    /** Empty when something is wrong; the form then says what. */
    static Optional<NewStaff> read(Form form, InYear in, LocalDate today) {
        var kind = kind(form);
        var lastDay = lastDay(form, kind, today);
        var groups = groups(form, in, kind);
        var member = member(form, in);
        return form.isRefused()
                ? Optional.empty()
                : member.map(it -> new NewStaff(it, kind, lastDay.orElse(null), groups));
    }

    static StaffKind kind(Form form) {
        return Arrays.stream(StaffKind.values())
                .filter(it -> it.name().equals(form.value("soort")))
                .findFirst()
                .orElse(StaffKind.TEACHER);
    }

    private static Optional<LocalDate> lastDay(Form form, StaffKind kind, LocalDate today) {
        if (!kind.isForAWhile()) {
            return Optional.empty();
        }
        if (kind == StaffKind.SUBSTITUTE) {
            form.require("tot", "amend.staff.until.missing");
        }
        var lastDay = form.day("tot");
        if (lastDay.filter(it -> it.isBefore(today)).isPresent()) {
            form.refuse("tot", "amend.staff.until.past");
        }
        return lastDay;
    }

    private static List<UUID> groups(Form form, InYear in, StaffKind kind) {
        var chosen = form.all("groep");
        var groups =
                in.groups().stream()
                        .map(BaseGroup::id)
                        .filter(it -> chosen.contains(it.toString()))
                        .toList();
        if (groups.isEmpty() && kind.needsGroup()) {
            form.refuse("groep", "amend.staff.group.missing");
        }
        return groups;
    }

    private static Optional<StaffMember> member(Form form, InYear in) {
        return form.value("medewerker").isEmpty() ? newcomer(form) : known(form, in);
    }

    private static Optional<StaffMember> known(Form form, InYear in) {
        var known =
                in.roster().staff().stream()
                        .filter(it -> it.id().toString().equals(form.value("medewerker")))
                        .findFirst();
        if (known.isEmpty()) {
            form.refuse("medewerker", "amend.staff.known.gone");
            return Optional.empty();
        }
        var email = email(form);
        return known.map(
                it -> it.email().isEmpty() ? new StaffMember(it.id(), it.name(), email) : it);
    }

    private static Optional<StaffMember> newcomer(Form form) {
        form.require("roepnaam", "amend.staff.given.missing")
                .limit("tussenvoegsel")
                .require("achternaam", "amend.pupil.surname.missing");
        var name =
                new PersonName(
                        form.value("roepnaam"),
                        "",
                        "",
                        form.value("tussenvoegsel"),
                        form.value("achternaam"));
        var id = form.id("nieuw").orElseGet(UUID::randomUUID);
        return Optional.of(new StaffMember(id, name, email(form)));
    }

    /** May be left out: then somebody stands in the group and cannot sign in yet. */
    private static String email(Form form) {
        var email = form.value("email");
        if (!email.isEmpty() && !WayIn.isAddress(email)) {
            form.refuse("email", "amend.staff.email.wrong");
        }
        return email;
    }
}
