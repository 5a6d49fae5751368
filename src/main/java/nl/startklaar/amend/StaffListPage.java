package nl.startklaar.amend;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;

/** Everybody who works at school in a school year. */
record StaffListPage(InYear in, List<Row> rows) {

    StaffListPage {
        rows = List.copyOf(rows);
    }

    record Row(StaffMember member, Employment employment, String groups, boolean byHand) {

        String address(InYear in) {
            return in.home() + "/leerkrachten/" + member.id() + in.query();
        }
    }

    static StaffListPage of(InYear in, Presence presence) {
        var rows =
                in.roster().staff().stream()
                        .filter(it -> presence.isHere(it.id()))
                        .flatMap(it -> row(in, it, presence).stream())
                        .sorted(Comparator.comparing(it -> it.member().name(), InYear.bySurname()))
                        .toList();
        return new StaffListPage(in, rows);
    }

    private static Optional<Row> row(InYear in, StaffMember member, Presence presence) {
        var staffings =
                in.roster().staffings().stream()
                        .filter(it -> it.staffMember().equals(member.id()))
                        .filter(it -> presence.isHere(it.lastDay(), member.id()))
                        .toList();
        return in.roster().employments().stream()
                .filter(it -> it.staffMember().equals(member.id()))
                .filter(it -> presence.isHere(it.lastDay(), member.id()))
                .findFirst()
                .map(it ->
                        new Row(
                                member,
                                it,
                                staffings.stream()
                                        .map(at -> in.groupName(at.group()))
                                        .filter(name -> !name.isEmpty())
                                        .sorted()
                                        .collect(joining(", ")),
                                it.byHand() || staffings.stream().anyMatch(Staffing::byHand)));
    }
}
