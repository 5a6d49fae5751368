package nl.startklaar.rehearsal;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.access.Person;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.web.Sentence;

/**
 * How many are expected, how many get in, and who does not.
 *
 * @param stops in the order of the hops; somebody may stop at several things; of older runs empty:
 *     whether everybody gets in is said by the counts
 */
public record Outcome(
        Morning morning, int pupils, int pupilsIn, int staff, int staffIn, List<Stop> stops) {

    public Outcome {
        stops = List.copyOf(stops);
    }

    static Outcome of(Walk walk, List<Stop> stops) {
        var out = stops.stream().map(Stop::person).collect(toSet());
        return new Outcome(
                walk.morning(),
                count(walk, Kind.PUPIL, Set.of()),
                count(walk, Kind.PUPIL, out),
                count(walk, Kind.STAFF, Set.of()),
                count(walk, Kind.STAFF, out),
                stops);
    }

    private static int count(Walk walk, Kind kind, Set<UUID> without) {
        return (int)
                walk.people().stream()
                        .map(it -> it.person())
                        .filter(it -> it.kind() == kind)
                        .map(Person::id)
                        .filter(it -> !without.contains(it))
                        .count();
    }

    public boolean isEmpty() {
        return pupils + staff == 0;
    }

    public boolean everybodyIn() {
        return !isEmpty() && out() == 0;
    }

    /** How many people stop somewhere. */
    public int out() {
        return pupils - pupilsIn + staff - staffIn;
    }

    /** The verdict: "209 van 214 leerlingen en 13 van 13 leerkrachten kunnen erin." */
    public Sentence sentence() {
        if (isEmpty()) {
            return Sentence.of("rehearsal.verdict.nobody");
        }
        return everybodyIn()
                ? Sentence.of("rehearsal.verdict.all", pupils, staff)
                : Sentence.of("rehearsal.verdict.some", pupilsIn, pupils, staffIn, staff);
    }
}
