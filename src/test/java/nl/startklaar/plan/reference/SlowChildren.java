package nl.startklaar.plan.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.reference.Paper.Desk;
import nl.startklaar.plan.reference.Paper.Human;
import nl.startklaar.plan.reference.Paper.Room;
import nl.startklaar.plan.reference.Slips.Slip;
import org.jspecify.annotations.Nullable;

/** The pupils of a file, one after the other; then those it does not name. */
final class SlowChildren extends SlowPeople {

    private final Map<Human, LocalDate> saidToHaveLeft = new HashMap<>();

    SlowChildren(SlowPlan.Given given, Paper paper, SlowRooms rooms, SlowPlan plan) {
        super(
                given,
                paper,
                rooms,
                plan,
                paper.children,
                given.file().leerlingen().stream().map(it -> Slips.of(it, given.today())).toList());
    }

    void plan() {
        for (Leerling it : given.file().leerlingen()) {
            var slip = Slips.of(it, given.today());
            if (canBeUsed(slip)) {
                plan(it, slip);
            }
        }
        last.forEach(Runnable::run);
        known.forEach(this::planUnnamed);
    }

    private void plan(Leerling row, Slip slip) {
        boolean left = Slips.hasLeft(row, given.referenceDay());
        switch (find(slip)) {
            case Who.Contradicts(var one, var other) -> {
                plan.note("key-and-eck-id-disagree", slip.line());
                stayAsTheyAre(one);
                stayAsTheyAre(other);
            }
            case Who.Sure(var child) -> planKnown(row, slip, child, true, left);
            case Who.Recorded(var child) -> planKnown(row, slip, child, false, left);
            case Who.Unknown _ -> {
                if (!left) {
                    planUnknown(row, slip);
                }
            }
        }
    }

    private void planKnown(Leerling row, Slip slip, Human child, boolean sure, boolean left) {
        if (isAnother(child, slip, sure)) {
            plan.note("person-replaced", slip.line());
            stayAsTheyAre(child);
            known.stream().filter(it -> isExactly(it, slip)).forEach(this::stayAsTheyAre);
        } else if (left) {
            planLeft(row, child);
        } else if (seen.contains(child)) {
            plan.note("same-person-twice", slip.line());
        } else {
            place(row, slip, child);
        }
    }

    private void planLeft(Leerling row, Human child) {
        var day = Slips.day(row.uitstroomdatum());
        saidToHaveLeft.put(child, day == null ? given.referenceDay() : day);
    }

    private void planUnknown(Leerling row, Slip slip) {
        var exact = findExact(slip);
        if (exact != null) {
            place(row, slip, exact);
            return;
        }
        last.add(() -> planStranger(row, slip));
    }

    private void planStranger(Leerling row, Slip slip) {
        var answer = ask(slip);
        if (!answer.isOpen()) {
            var same = answer.same();
            if (same == null) {
                var child = new Human(null);
                paper.children.add(child);
                place(row, slip, child);
            } else {
                place(row, slip, same);
            }
        }
    }

    private void place(Leerling row, Slip slip, Human child) {
        see(child, slip);
        var lastDay = Slips.day(row.uitstroomdatum());
        var desk = child.desk == null ? new Desk() : child.desk;
        boolean leftByHand = desk.byHand && desk.lastDay != null && lastDay == null;
        if (!leftByHand) {
            stays(child, lastDay);
        }
        if (rooms.saysNothing()) {
            keepRoom(row, slip, desk, child.desk != null, leftByHand);
        } else {
            takeRoom(row, slip, desk, leftByHand);
            joinClubs(row, child);
        }
        desk.firstDay = Slips.day(row.instroomdatum());
        desk.lastDay = leftByHand ? desk.lastDay : lastDay;
        child.desk = desk;
    }

    /** The file says nothing of groups: what was decided by hand stays, the mark too. */
    private void keepRoom(Leerling row, Slip slip, Desk desk, boolean hadOne, boolean leftByHand) {
        if (!Slips.text(row.groep()).isEmpty()) {
            plan.contradicts();
        }
        var yearGroup = yearGroup(row, desk.room);
        if (!(hadOne && desk.byHand)) {
            desk.yearGroup = yearGroup;
        } else if (leftByHand || !desk.yearGroup.equals(yearGroup)) {
            plan.note("stays-by-hand", slip.line());
        }
    }

    private void takeRoom(Leerling row, Slip slip, Desk desk, boolean leftByHand) {
        var key = Slips.text(row.groep());
        var room = rooms.find(key, false);
        if (!key.isEmpty() && room == null) {
            plan.contradicts();
        }
        var yearGroup = yearGroup(row, room);
        boolean isGone = desk.room != null && !rooms.stays(desk.room);
        boolean saysTheSame = Objects.equals(desk.room, room) && desk.yearGroup.equals(yearGroup);
        if (leftByHand || (desk.byHand && !saysTheSame && !isGone)) {
            plan.note("stays-by-hand", slip.line());
            desk.room = isGone ? null : desk.room;
            return;
        }
        desk.byHand = false;
        desk.room = room;
        desk.yearGroup = yearGroup;
    }

    /** The pupil's own; else the group's, when it has one. */
    private static String yearGroup(Leerling row, @Nullable Room room) {
        var own = Slips.text(row.jaargroep());
        if (YearGroup.find(own).isPresent()) {
            return own;
        }
        return room != null && room.yearGroups.size() == 1 ? room.yearGroups.getFirst() : "";
    }

    private void joinClubs(Leerling row, Human child) {
        child.clubs.clear();
        for (String key : new TreeSet<>(row.samengesteldeGroepen())) {
            var room = rooms.find(Slips.text(key), true);
            if (room == null) {
                plan.contradicts();
            } else if (!child.clubs.contains(room)) {
                child.clubs.add(room);
            }
        }
    }

    private void planUnnamed(Human child) {
        if (seen.contains(child)) {
            return;
        }
        boolean absent = isAbsent(child);
        boolean hadDesk = child.desk != null;
        if (child.desk != null) {
            if (absent && !child.desk.byHand) {
                child.desk = null;
                child.clubs.clear();
                leaves(child, saidToHaveLeft.getOrDefault(child, given.referenceDay()));
            } else {
                rooms.leaveRoomsThatGo(child);
            }
        }
        if (absent && !hadDesk && wasHereLastYear(child)) {
            leaves(child, saidToHaveLeft.getOrDefault(child, paper.year.firstDay()));
        }
    }

    @Override
    boolean isExactly(Human human, Slip slip) {
        return !slip.mark().isEmpty()
                && human.was.mark().equals(slip.mark())
                && human.was.name().full().equals(slip.name().full());
    }

    /** One of given name, surname and birth date may be mended; for the ECK iD, two of them. */
    @Override
    boolean isAnother(Human human, Slip slip, boolean sure) {
        boolean sameMark = human.was.mark().equals(slip.mark());
        if (sameMark && human.was.name().full().equals(slip.name().full())) {
            return false;
        }
        var equal = Slips.equalParts(human.was.name(), slip.name());
        if (sameMark && !slip.mark().isEmpty()) {
            equal.add("birth date");
        }
        if (sure) {
            return equal.isEmpty();
        }
        return equal.size() < 2 || known.stream().anyMatch(it -> isExactly(it, slip));
    }

    @Override
    @Nullable Integer rank(Human human, Slip slip) {
        var one = Slips.heard(human.was.name());
        var other = Slips.heard(slip.name());
        if (!slip.mark().isEmpty() && human.was.mark().equals(slip.mark())) {
            return one.equals(other)
                    ? Integer.valueOf(0)
                    : Slips.isWithin(one, other, 2) ? 1 : null;
        }
        boolean oneHasNone = human.was.mark().isEmpty() || slip.mark().isEmpty();
        return one.equals(other) && oneHasNone ? 2 : null;
    }
}
