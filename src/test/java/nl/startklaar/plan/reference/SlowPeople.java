package nl.startklaar.plan.reference;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.startklaar.plan.reference.Paper.Human;
import nl.startklaar.plan.reference.Paper.Label;
import nl.startklaar.plan.reference.Slips.Slip;
import org.jspecify.annotations.Nullable;

/**
 * Whom the rows of a file are about. The ECK iD says it, else a key that lasts, else an only one of
 * that very name and birth date (or mail address) who has no key; else a person has to say so.
 */
abstract class SlowPeople {

    /** What a person is asked: whether the row is about this one. */
    record Likeness(Human human, int rank) {}

    /** What came of looking whom a row is about. */
    sealed interface Who {

        record Sure(Human human) implements Who {}

        record Recorded(Human human) implements Who {}

        record Contradicts(Human one, Human other) implements Who {}

        record Unknown() implements Who {}
    }

    final SlowPlan.Given given;
    final Paper paper;
    final SlowRooms rooms;
    final SlowPlan plan;
    final List<Human> known;
    final List<Slip> slips;
    final Set<Human> seen = new HashSet<>();

    /** Who is new is looked at when all others are known. */
    final List<Runnable> last = new ArrayList<>();

    private final Set<Human> asTheyAre = new HashSet<>();
    private final List<Slip> read = new ArrayList<>();
    private final List<Slip> readWithOwnKey = new ArrayList<>();

    SlowPeople(
            SlowPlan.Given given,
            Paper paper,
            SlowRooms rooms,
            SlowPlan plan,
            List<Human> known,
            List<Slip> slips) {
        this.given = given;
        this.paper = paper;
        this.rooms = rooms;
        this.plan = plan;
        this.known = List.copyOf(known);
        this.slips = slips;
    }

    /** Whether somebody of whom only the record says so is another after all. */
    abstract boolean isAnother(Human human, Slip slip, boolean sure);

    abstract boolean isExactly(Human human, Slip slip);

    /** Smaller is likelier; absent when nobody has to be asked. */
    abstract @Nullable Integer rank(Human human, Slip slip);

    /** Whether this row can stand for somebody; if not, whom it names stays as they are. */
    boolean canBeUsed(Slip slip) {
        boolean keyAgain =
                !slip.key().isEmpty() && read.stream().anyMatch(it -> it.key().equals(slip.key()));
        boolean eckIdAgain =
                !keyAgain
                        && !slip.eckId().isEmpty()
                        && readWithOwnKey.stream().anyMatch(it -> it.eckId().equals(slip.eckId()));
        read.add(slip);
        if (!keyAgain) {
            readWithOwnKey.add(slip);
        }
        if (keyAgain) {
            plan.note("key-used-twice", slip.line());
        } else if (eckIdAgain) {
            plan.note("eck-id-used-twice", slip.line());
        } else if (slip.isNameless()) {
            plan.note("name-missing", slip.line());
        }
        boolean usable = !keyAgain && !eckIdAgain && !slip.isNameless();
        if (!usable) {
            known.stream().filter(it -> isNamedBy(it, slip)).forEach(this::stayAsTheyAre);
        }
        return usable;
    }

    static boolean isNamedBy(Human human, Slip slip) {
        return isKeyOf(human, slip) || isEckIdOf(human, slip);
    }

    private static boolean isKeyOf(Human human, Slip slip) {
        return slip.hasLastingKey() && human.was.keys().contains(slip.key());
    }

    private static boolean isEckIdOf(Human human, Slip slip) {
        return !slip.eckId().isEmpty() && human.was.eckIds().contains(slip.eckId());
    }

    Who find(Slip slip) {
        for (Human one : known) {
            for (Human other : known) {
                if (isKeyOf(one, slip) && isEckIdOf(other, slip) && one != other) {
                    return new Who.Contradicts(one, other);
                }
            }
        }
        for (Human it : known) {
            if (isEckIdOf(it, slip)) {
                return new Who.Sure(it);
            }
        }
        for (Human it : known) {
            if (isKeyOf(it, slip)) {
                return new Who.Recorded(it);
            }
        }
        return new Who.Unknown();
    }

    /** Who is in the file under a key of their own is not to be found by name under another. */
    private boolean isFree(Human human) {
        return !seen.contains(human) && slips.stream().noneMatch(it -> isNamedBy(human, it));
    }

    /** The only one who is exactly this. */
    @Nullable Human findExact(Slip slip) {
        var exact = known.stream().filter(it -> isExactly(it, slip)).filter(this::isFree).toList();
        return exact.size() == 1
                        && !(slip.hasLastingKey() && !exact.getFirst().was.keys().isEmpty())
                ? exact.getFirst()
                : null;
    }

    /** Says of each who looks alike, the likeliest first, what a person has said. */
    Answer ask(Slip slip) {
        var alike =
                known.stream()
                        .filter(this::isFree)
                        .filter(it -> rank(it, slip) != null)
                        .map(it -> new Likeness(it, requireNonNull(rank(it, slip))))
                        .sorted(
                                Comparator.comparingInt(Likeness::rank)
                                        .thenComparing(it -> requireNonNull(it.human().id)))
                        .toList();
        for (Likeness it : alike) {
            var said = said(slip, it.human());
            if (said == null) {
                plan.ask("line %d: same as %s?".formatted(slip.line(), it.human().id));
                alike.stream()
                        .dropWhile(other -> !other.equals(it))
                        .forEach(other -> stayAsTheyAre(other.human()));
                return new Answer(true, null);
            }
            if (said) {
                return new Answer(false, it.human());
            }
        }
        return new Answer(false, null);
    }

    /**
     * @param isOpen whether a person still has to say it
     */
    record Answer(boolean isOpen, @Nullable Human same) {}

    /** A key that does not last is stood for by what tells who it is. */
    private @Nullable Boolean said(Slip slip, Human human) {
        var who =
                slip.hasLastingKey()
                        ? slip.key()
                        : "#"
                                + Integer.toHexString(
                                        Objects.hash(
                                                Slips.heard(slip.name()),
                                                slip.mark().toLowerCase(Locale.ROOT)));
        return given.answers().byQuestion().get("same " + who + " " + human.id);
    }

    void stayAsTheyAre(Human human) {
        asTheyAre.add(human);
    }

    /** Neither in the file nor named by a row that was left out. */
    boolean isAbsent(Human human) {
        return !seen.contains(human) && !asTheyAre.contains(human);
    }

    boolean staysAsTheyAre(Human human) {
        return !seen.contains(human) && asTheyAre.contains(human);
    }

    /** Keys are never taken from people; an ECK iD makes place for a newer one. */
    void see(Human human, Slip slip) {
        seen.add(human);
        human.name = slip.name();
        human.mark = slip.mark();
        if (slip.hasLastingKey() && !isKeyOf(human, slip)) {
            human.keys.add(new Label(slip.key(), given.today(), null));
        }
        if (!slip.eckId().isEmpty() && !isEckIdOf(human, slip)) {
            human.eckIds.replaceAll(
                    it -> it.isOpen() ? new Label(it.text(), it.from(), given.today()) : it);
            human.eckIds.add(new Label(slip.eckId(), given.today(), null));
        }
    }

    /** A school year says nothing of who leaves after it. */
    void stays(Human human, @Nullable LocalDate gone) {
        if (gone != null) {
            human.gone = gone;
        } else if (human.gone != null && !human.gone.isAfter(paper.year.lastDay())) {
            human.gone = null;
        }
    }

    /** Who was going to leave later has left by now; who had left already left then. */
    void leaves(Human human, LocalDate gone) {
        var day = gone.isBefore(paper.year.firstDay()) ? paper.year.firstDay() : gone;
        boolean stillToGo = human.gone == null || human.gone.isAfter(given.referenceDay());
        if (stillToGo && (human.gone == null || human.gone.isAfter(day))) {
            human.gone = day;
        }
    }

    boolean wasHereLastYear(Human human) {
        return human.id != null && given.lastYear().contains(human.id);
    }
}
