package nl.startklaar.plan.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.plan.reference.Paper.Human;
import nl.startklaar.plan.reference.Paper.Job;
import nl.startklaar.plan.reference.Paper.Post;
import nl.startklaar.plan.reference.Paper.Room;
import nl.startklaar.plan.reference.Slips.Slip;
import org.jspecify.annotations.Nullable;

/** The staff of a file, one after the other; then those it does not name. */
final class SlowAdults extends SlowPeople {

    SlowAdults(SlowPlan.Given given, Paper paper, SlowRooms rooms, SlowPlan plan) {
        super(
                given,
                paper,
                rooms,
                plan,
                paper.adults,
                given.file().leerkrachten().stream().map(Slips::of).toList());
    }

    void plan() {
        if (given.file().leerkrachten().isEmpty()) {
            known.forEach(this::leavePostsThatGo);
            return;
        }
        for (Leerkracht it : given.file().leerkrachten()) {
            var slip = Slips.of(it);
            if (canBeUsed(slip)) {
                plan(it, slip);
            }
        }
        last.forEach(Runnable::run);
        known.forEach(this::planUnnamed);
    }

    private void plan(Leerkracht row, Slip slip) {
        switch (find(slip)) {
            case Who.Contradicts(var one, var other) -> {
                plan.note("key-and-eck-id-disagree", slip.line());
                stayAsTheyAre(one);
                stayAsTheyAre(other);
            }
            case Who.Sure(var adult) -> planKnown(row, slip, adult, true);
            case Who.Recorded(var adult) -> planKnown(row, slip, adult, false);
            case Who.Unknown _ -> planUnknown(row, slip);
        }
    }

    private void planKnown(Leerkracht row, Slip slip, Human adult, boolean sure) {
        if (isAnother(adult, slip, sure)) {
            plan.note("person-replaced", slip.line());
            stayAsTheyAre(adult);
        } else if (seen.contains(adult)) {
            plan.note("same-person-twice", slip.line());
        } else {
            employ(row, slip, adult);
        }
    }

    private void planUnknown(Leerkracht row, Slip slip) {
        var exact = slip.hasLastingKey() && slip.mark().isEmpty() ? null : findExact(slip);
        if (exact != null) {
            employ(row, slip, exact);
            return;
        }
        last.add(() -> planStranger(row, slip));
    }

    private void planStranger(Leerkracht row, Slip slip) {
        var answer = ask(slip);
        if (!answer.isOpen()) {
            var same = answer.same();
            if (same == null) {
                var adult = new Human(null);
                paper.adults.add(adult);
                employ(row, slip, adult);
            } else {
                employ(row, slip, same);
            }
        }
    }

    private void employ(Leerkracht row, Slip slip, Human adult) {
        see(adult, slip);
        stays(adult, null);
        var job = adult.job == null ? new Job() : adult.job;
        var said = roles(row.rollen());
        if (isOver(job.byHand, job.lastDay)) {
            plan.note("stays-by-hand", slip.line());
        } else if (job.byHand && !said.containsAll(job.roles)) {
            plan.note("stays-by-hand", slip.line());
            job.roles.addAll(said);
        } else {
            job.roles = said;
            job.byHand = false;
            job.lastDay = null;
        }
        adult.job = job;
        if (!rooms.saysNothing()) {
            post(row, adult);
        }
        Stream.concat(row.groepen().stream(), row.samengesteldeGroepen().stream())
                .filter(_ -> rooms.saysNothing())
                .forEach(_ -> plan.contradicts());
    }

    private void post(Leerkracht row, Human adult) {
        Map<Room, Set<String>> said = new HashMap<>();
        row.groepen().forEach(it -> read(said, it, rooms.find(Slips.text(it.groep()), false)));
        row.samengesteldeGroepen()
                .forEach(it -> read(said, it, rooms.find(Slips.text(it.groep()), true)));
        adult.posts.stream()
                .filter(it -> isOver(it.byHand, it.lastDay))
                .forEach(it -> said.remove(it.room));
        adult.posts.removeIf(
                it -> said.containsKey(it.room) || !rooms.stays(it.room) || !it.byHand);
        said.forEach((room, roles) -> {
            var post = new Post(room);
            post.roles = roles;
            adult.posts.add(post);
        });
    }

    /** A person said that it was over. */
    private boolean isOver(boolean byHand, @Nullable LocalDate lastDay) {
        return byHand && lastDay != null && lastDay.isBefore(given.today());
    }

    private void read(Map<Room, Set<String>> said, InGroep in, @Nullable Room room) {
        if (room == null) {
            plan.contradicts();
        } else {
            said.computeIfAbsent(room, _ -> new TreeSet<>()).addAll(roles(in.rollen()));
        }
    }

    private static Set<String> roles(List<String> written) {
        return Sheets.sorted(written.stream().map(Slips::text).filter(it -> !it.isEmpty()));
    }

    private void planUnnamed(Human adult) {
        if (seen.contains(adult)) {
            return;
        }
        boolean absent = isAbsent(adult);
        boolean hadJob = adult.job != null;
        if (adult.job != null) {
            if (absent && !adult.job.byHand) {
                adult.job = null;
                adult.posts.clear();
                leaves(adult, given.referenceDay());
            } else {
                leavePostsThatGo(adult);
            }
        }
        if (absent && !hadJob && wasHereLastYear(adult)) {
            leaves(adult, paper.year.firstDay());
        }
    }

    private void leavePostsThatGo(Human adult) {
        adult.posts.removeIf(it -> !rooms.stays(it.room));
    }

    @Override
    boolean isExactly(Human human, Slip slip) {
        return human.was.mark().equalsIgnoreCase(slip.mark())
                && human.was.name().full().equals(slip.name().full());
    }

    /** People marry: no name at all is the same, and neither is the mail address. */
    @Override
    boolean isAnother(Human human, Slip slip, boolean sure) {
        var one = human.was.name();
        var other = slip.name();
        return !sure
                && !Slips.isSame(human.was.mark(), slip.mark())
                && !Slips.isSame(one.surname(), other.surname())
                && !Slips.isSame(one.given(), other.given())
                && !Slips.isSame(one.firstNames(), other.firstNames());
    }

    @Override
    @Nullable Integer rank(Human human, Slip slip) {
        if (Slips.isSame(human.was.mark(), slip.mark())) {
            return 0;
        }
        return Slips.heard(human.was.name()).equals(Slips.heard(slip.name())) ? 1 : null;
    }
}
