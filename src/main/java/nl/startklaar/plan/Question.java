package nl.startklaar.plan;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.plan.PlanFinding.Subject;

/**
 * What a file leaves open and only a person can say: yes or no. Until then what it is about stays
 * as it is. Holds keys and lines, never names of people: those are looked up when somebody reads
 * it.
 */
public sealed interface Question {

    /** By what it is about, so that the answer is found again when the next file asks the same. */
    String id();

    /** Where in the file. */
    int line();

    /** Whether something of the file is left out until it is answered. */
    boolean isInTheWay();

    /** Why two people might be one; the likeliest first. */
    enum Likeness {
        /** Name and birth date are the same, letter by letter or but for accents. */
        SAME,
        /** The birth date is the same, and the names differ in a letter or two. */
        ALMOST,
        /** The mail address is the same. */
        EMAIL,
        /** The name is the same, and one of them has no birth date, or another mail address. */
        NAME_ONLY
    }

    /**
     * Somebody new looks like somebody we know, who is not in the file.
     *
     * @param who the key, or what stands for it when the key does not last
     * @param candidate our id of the one we know
     */
    record SamePerson(
            Subject subject, int line, String key, String who, UUID candidate, Likeness likeness)
            implements Question {

        @Override
        public String id() {
            return "same " + who + " " + candidate;
        }

        @Override
        public boolean isInTheWay() {
            return true;
        }
    }

    /**
     * Groups with one name and other year groups: a combination group, most likely, that the pupil
     * administration splits in its files.
     *
     * @param keys of the groups, in the order of the file
     * @param pupils how many each has
     */
    record OneGroup(
            int line, String name, List<String> keys, List<String> yearGroups, List<Integer> pupils)
            implements Question {

        public OneGroup {
            keys = List.copyOf(keys);
            yearGroups = List.copyOf(yearGroups);
            pupils = List.copyOf(pupils);
        }

        @Override
        public String id() {
            return idOf(name);
        }

        @Override
        public boolean isInTheWay() {
            return false;
        }

        static String idOf(String name) {
            return "one-group " + name.toLowerCase(Locale.ROOT);
        }
    }
}
