package nl.startklaar.amend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.web.Form;

/** One member of staff in a school year, and what can be changed about them. */
record StaffPage(InYear in, StaffMember member, StaffRows rows, Presence presence, Form form) {

    /** A group somebody is in. */
    record At(Staffing staffing, String group) {}

    String self() {
        return in.home() + "/leerkrachten/" + member.id();
    }

    Optional<Employment> employment() {
        return Optional.ofNullable(rows.employment(in.year()))
                .filter(it -> presence.isHere(it.lastDay(), member.id()));
    }

    List<At> groups() {
        return rows.staffings(in.year())
                .filter(it -> presence.isHere(it.lastDay(), member.id()))
                .map(it -> new At(it, in.groupName(it.group())))
                .filter(it -> !it.group().isEmpty())
                .sorted(Comparator.comparing(At::group))
                .toList();
    }

    /** Also by hand when somebody was taken out of a group. */
    boolean isByHand() {
        return Optional.ofNullable(rows.employment(in.year()))
                        .filter(Employment::byHand)
                        .isPresent()
                || rows.staffings(in.year()).anyMatch(Staffing::byHand);
    }

    Optional<Departure> departure() {
        return rows.departure();
    }
}
