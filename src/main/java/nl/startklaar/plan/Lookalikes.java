package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.startklaar.kernel.PlainText;
import nl.startklaar.plan.Question.Likeness;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/** People we know who might be the same as somebody new in a file; the likeliest first. */
final class Lookalikes {

    private static final int LETTERS_APART = 2;

    /**
     * @param mark what has to be equal before names are compared letter by letter: the birth date
     *     or the mail address; empty when there is none
     */
    private record Known(UUID id, String name, String mark) {}

    record Alike(UUID id, Likeness likeness) {}

    /** Only a stranger is compared with all we know, and most files have none. */
    private final Runnable fill;

    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, List<Known>> byMark = new HashMap<>();
    private boolean filled;

    private Lookalikes(Consumer<Lookalikes> known) {
        fill = () -> known.accept(this);
    }

    static Lookalikes ofPupils(List<Pupil> pupils) {
        return new Lookalikes(
                all -> pupils.forEach(it -> all.add(it.id(), it.name(), mark(it.birthDate()))));
    }

    static Lookalikes ofStaff(List<StaffMember> staff) {
        return new Lookalikes(
                all -> staff.forEach(it -> all.add(it.id(), it.name(), mark(it.email()))));
    }

    static String mark(@Nullable LocalDate birthDate) {
        return birthDate == null ? "" : birthDate.toString();
    }

    static String mark(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private void fillOnce() {
        if (!filled) {
            filled = true;
            fill.run();
        }
    }

    private void add(UUID id, PersonName name, String mark) {
        var known = new Known(id, PlainText.of(name.full()), mark);
        byName.computeIfAbsent(known.name(), _ -> new ArrayList<>()).add(known);
        if (!mark.isEmpty()) {
            byMark.computeIfAbsent(mark, _ -> new ArrayList<>()).add(known);
        }
    }

    /** Children of one birth date are compared by name. */
    List<Alike> likePupil(PersonName name, String mark) {
        fillOnce();
        var folded = PlainText.of(name.full());
        var alike = new ArrayList<Alike>();
        for (Known it : ofMark(mark)) {
            int apart = PlainText.distance(folded, it.name(), LETTERS_APART);
            if (apart <= LETTERS_APART) {
                alike.add(new Alike(it.id(), apart == 0 ? Likeness.SAME : Likeness.ALMOST));
            }
        }
        byName.getOrDefault(folded, List.of()).stream()
                .filter(it -> it.mark().isEmpty() || mark.isEmpty())
                .forEach(it -> alike.add(new Alike(it.id(), Likeness.NAME_ONLY)));
        return inOrder(alike);
    }

    /** Adults have one mail address, and may change their name; or the other way round. */
    List<Alike> likeStaff(PersonName name, String mark) {
        fillOnce();
        var alike = new ArrayList<Alike>();
        ofMark(mark).forEach(it -> alike.add(new Alike(it.id(), Likeness.EMAIL)));
        byName.getOrDefault(PlainText.of(name.full()), List.of()).stream()
                .filter(it -> !it.mark().equals(mark) || mark.isEmpty())
                .forEach(it -> alike.add(new Alike(it.id(), Likeness.NAME_ONLY)));
        return inOrder(alike);
    }

    private List<Known> ofMark(String mark) {
        return mark.isEmpty() ? List.of() : byMark.getOrDefault(mark, List.of());
    }

    private static List<Alike> inOrder(List<Alike> alike) {
        return alike.stream()
                .sorted(Comparator.comparing(Alike::likeness).thenComparing(Alike::id))
                .toList();
    }
}
