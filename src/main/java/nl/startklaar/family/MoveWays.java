package nl.startklaar.family;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.ChangeSet;
import nl.startklaar.roster.PersonMerged;
import nl.startklaar.roster.RosterFollower;
import nl.startklaar.school.Schools;
import nl.startklaar.signin.FromHome;
import nl.startklaar.signin.HomeWay;
import org.springframework.stereotype.Component;

/**
 * A parent whose child was another pupil all along, keeps the child. Pictures for home are of one
 * pupil and go: new ones are shown once. A parent who had both keeps one; a third parent finds no
 * place, and is forgotten with the pupil who is gone. Letters stay: what opened nobody yet is
 * printed anew.
 */
@Component
class MoveWays implements PersonMerged, RosterFollower {

    private final WayStore ways;
    private final MovedStore moved;
    private final LetterStore letters;
    private final FromHome door;
    private final Schools schools;
    private final Clock clock;
    private final SchoolDay day;

    MoveWays(
            WayStore ways,
            MovedStore moved,
            LetterStore letters,
            FromHome door,
            Schools schools,
            Clock clock,
            SchoolDay day) {
        this.ways = ways;
        this.moved = moved;
        this.letters = letters;
        this.door = door;
        this.schools = schools;
        this.clock = clock;
        this.day = day;
    }

    @Override
    public void merged(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        letters.lock(school);
        for (ParentWay way : ways.listOfPupil(school, gone)) {
            var there = ways.listOfPupil(school, kept);
            if (there.stream().noneMatch(it -> it.parent().equals(way.parent()))) {
                findPlace(school, kept, way.number(), there)
                        .ifPresent(number -> move(school, way, kept, number, changeSet));
            }
        }
    }

    private void move(SchoolId school, ParentWay way, UUID kept, int number, UUID changeSet) {
        letters.close(school, List.of(kept), number, clock.instant());
        moved.move(school, way, kept, number, changeSet);
        forget(school, way.home());
    }

    /** Rather one's own number, and rather one of which no parent holds the letter. */
    private Optional<Integer> findPlace(
            SchoolId school, UUID kept, int own, Collection<ParentWay> there) {
        var taken = there.stream().map(ParentWay::number).collect(toSet());
        var free =
                Stream.concat(Stream.of(own), Letters.NUMBERS.stream())
                        .filter(Predicate.not(taken::contains))
                        .toList();
        var held = listHeld(school, kept);
        return free.stream()
                .filter(Predicate.not(held::contains))
                .findFirst()
                .or(() -> free.stream().findFirst());
    }

    private Set<Integer> listHeld(SchoolId school, UUID pupil) {
        return letters.list(school, day.today()).stream()
                .filter(it -> it.pupil().equals(pupil))
                .map(Letter::number)
                .collect(toSet());
    }

    @Override
    public void undone(SchoolId school, ChangeSet set) {
        moved.giveBack(school, set.id()).forEach(it -> forget(school, it));
    }

    /** What was kept at the pupils' door is of the pupil to whom the way led until now. */
    private void forget(SchoolId school, HomeWay way) {
        door.end(schools.getSchool(school), way);
    }
}
