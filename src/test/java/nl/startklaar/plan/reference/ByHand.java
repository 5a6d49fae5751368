package nl.startklaar.plan.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;

/** What people of a school do themselves between two files. */
final class ByHand {

    private final RosterState state;
    private final Dice dice;
    private final List<RosterChange> changes = new ArrayList<>();

    private ByHand(RosterState state, Dice dice) {
        this.state = state;
        this.dice = dice;
    }

    static RosterState on(RosterState state, Dice dice) {
        var hand = new ByHand(state, dice);
        hand.work();
        return state.with(hand.changes);
    }

    private void work() {
        if (state.groups().isEmpty()) {
            return;
        }
        if (dice.in(30) && !state.placements().isEmpty()) {
            move(dice.oneOf(state.placements()));
        }
        if (dice.in(15)) {
            addPupil();
        }
        if (dice.in(20) && !state.employments().isEmpty()) {
            giveRole(dice.oneOf(state.employments()));
        }
        if (dice.in(15)) {
            addSubstitute();
        }
        if (dice.in(15) && !state.pupils().isEmpty()) {
            letGo(dice.oneOf(state.pupils()));
        }
    }

    private BaseGroup group() {
        return dice.oneOf(state.groups());
    }

    private void add(RosterRow row) {
        changes.add(RosterChange.added(row));
    }

    private void move(Placement it) {
        changes.add(
                new RosterChange(
                        it,
                        new Placement(
                                it.id(),
                                it.year(),
                                it.pupil(),
                                it.yearGroup(),
                                group().id(),
                                it.firstDay(),
                                it.lastDay(),
                                true)));
    }

    private void addPupil() {
        var pupil = new Pupil(dice.id(), name("Noor"), LocalDate.of(2018, 11, 9));
        add(pupil);
        add(
                new Placement(
                        dice.id(), state.year(), pupil.id(), "3", group().id(), null, null, true));
    }

    private static PersonName name(String given) {
        return new PersonName(given, "", "", "", "Berg");
    }

    private void giveRole(Employment it) {
        var roles = new TreeSet<>(it.roles());
        roles.add("ICT");
        changes.add(
                new RosterChange(
                        it,
                        new Employment(
                                it.id(),
                                it.year(),
                                it.staffMember(),
                                List.copyOf(roles),
                                true,
                                null)));
    }

    private void addSubstitute() {
        var member = new StaffMember(dice.id(), name("Tim"), "a1@school.example");
        var until = state.year().firstDay().plusDays(100);
        add(member);
        add(new Employment(dice.id(), state.year(), member.id(), List.of("LRK"), true, until));
        add(
                new Staffing(
                        dice.id(),
                        state.year(),
                        member.id(),
                        group().id(),
                        List.of(),
                        true,
                        until));
    }

    private void letGo(Pupil it) {
        boolean goes = state.departures().stream().anyMatch(gone -> gone.subject().equals(it.id()));
        if (!goes) {
            var day = state.year().lastDay().plusDays(dice.oneOf(List.of(-200, 0, 1, 40)));
            add(new Departure(dice.id(), Departure.Kind.PUPIL, it.id(), day));
        }
    }
}
