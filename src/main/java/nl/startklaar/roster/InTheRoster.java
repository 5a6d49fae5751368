package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Hop;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.Traced;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The third hop: where somebody is in this school year and the next, since when, and until when.
 */
@Component
class InTheRoster implements Hop {

    private static final int THIRD = 30;

    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.BOARD, Role.OPERATOR));

    private final Rosters rosters;
    private final PeopleBoard board;

    InTheRoster(Rosters rosters, PeopleBoard board) {
        this.rosters = rosters;
        this.board = board;
    }

    @Override
    public int order() {
        return THIRD;
    }

    @Override
    public String title() {
        return "roster.hop";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HopLine> follow(CheckedSchool school, Traced person) {
        if (person.id().isEmpty()) {
            return List.of(HopLine.waits(Sentence.of("roster.hop.nowhere")));
        }
        var id = person.id().get();
        var running = SchoolYear.of(school.today());
        var states =
                Stream.of(running, running.next())
                        .map(it -> rosters.read(school.school(), it))
                        .toList();
        var found = new ArrayList<HopLine>();
        gone(states.getFirst(), id, school.today()).ifPresent(found::add);
        states.forEach(it -> found.addAll(inYear(school, it, person)));
        return found.isEmpty() ? List.of(nowhere(person)) : found;
    }

    private static HopLine nowhere(Traced person) {
        return HopLine.no(
                Sentence.of("roster.hop.nowhere"),
                Sentence.of("roster.hop.nowhere.remedy", person.name()));
    }

    private static Optional<HopLine> gone(RosterState state, UUID id, LocalDate today) {
        return state.departures().stream()
                .filter(it -> it.subject().equals(id))
                .map(Departure::firstDay)
                .map(it -> left(it, today))
                .findFirst();
    }

    private static HopLine left(LocalDate firstDay, LocalDate today) {
        var state = LeaverState.of(firstDay, today);
        return switch (state) {
            case AT_SCHOOL -> HopLine.waits(Sentence.of("roster.hop.leaves", firstDay));
            case HIDDEN, BLOCKED, ERASED ->
                    HopLine.no(
                            Sentence.of(
                                    "roster.hop.left." + state,
                                    firstDay,
                                    LeaverState.blockedFrom(firstDay),
                                    LeaverState.erasedOn(firstDay)),
                            Sentence.of("roster.hop.left.remedy"));
        };
    }

    private List<HopLine> inYear(CheckedSchool school, RosterState state, Traced person) {
        return switch (person.kind()) {
            case PUPIL -> pupil(school, state, person);
            case STAFF -> member(school, state, person);
        };
    }

    private List<HopLine> pupil(CheckedSchool school, RosterState state, Traced person) {
        return state.placements().stream()
                .filter(it -> person.id().filter(it.pupil()::equals).isPresent())
                .map(it -> since(school, it.id(), placed(state, it, person), it.byHand()))
                .toList();
    }

    private static HopLine placed(RosterState state, Placement it, Traced person) {
        var year = state.year().toString();
        var group = group(state, it.group());
        if (group.isEmpty()) {
            return HopLine.no(
                    Sentence.of("roster.hop.no-group", year, it.yearGroup()),
                    Sentence.of("roster.hop.no-group.remedy", person.name()));
        }
        var line = HopLine.yes(Sentence.of("roster.hop.group", year, group.get(), it.yearGroup()));
        return it.group() == null ? line : line.go(page(group.get(), it.group()), READERS);
    }

    private List<HopLine> member(CheckedSchool school, RosterState state, Traced person) {
        var at =
                state.staffings().stream()
                        .filter(it -> person.id().filter(it.staffMember()::equals).isPresent())
                        .map(it -> since(school, it.id(), standing(state, it), it.byHand()))
                        .toList();
        if (!at.isEmpty()) {
            return at;
        }
        return state.employments().stream()
                .filter(it -> person.id().filter(it.staffMember()::equals).isPresent())
                .map(it ->
                        since(
                                school,
                                it.id(),
                                HopLine.yes(
                                        Sentence.of("roster.hop.works", state.year().toString())),
                                it.byHand()))
                .toList();
    }

    private static HopLine standing(RosterState state, Staffing it) {
        var year = state.year().toString();
        var group = group(state, it.group());
        var what =
                it.lastDay() == null
                        ? Sentence.of("roster.hop.staff", year, group.orElse(""))
                        : Sentence.of(
                                "roster.hop.staff-until", year, group.orElse(""), it.lastDay());
        var line = HopLine.yes(what);
        return state.groups().stream().anyMatch(base -> base.id().equals(it.group()))
                ? line.go(page(group.orElse(""), it.group()), READERS)
                : line;
    }

    /** By which deed, and when; what a person did by hand says so itself. */
    private HopLine since(CheckedSchool school, UUID row, HopLine line, boolean byHand) {
        var told = byHand ? line.saying(Sentence.of("roster.hop.by-hand", line.what())) : line;
        return board.findSince(school.school(), row)
                .map(it ->
                        told.saying(
                                        Sentence.of(
                                                "roster.hop.since",
                                                told.what(),
                                                Sentence.of(it.deed())))
                                .at(it.at()))
                .orElse(told);
    }

    private static Optional<String> group(RosterState state, @Nullable UUID id) {
        return Stream.concat(
                        state.groups().stream()
                                .filter(it -> it.id().equals(id))
                                .map(BaseGroup::name),
                        state.combinedGroups().stream()
                                .filter(it -> it.id().equals(id))
                                .map(CombinedGroup::name))
                .findFirst();
    }

    private static Fix page(String name, UUID group) {
        return new Fix(Sentence.of("roster.hop.look", name), "/groepen/" + group, 0);
    }
}
