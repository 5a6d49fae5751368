package nl.startklaar.plan.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.plan.Answers;

/**
 * What a file does to a school on paper. Each rule is written out where it is needed, and looks at
 * everything from the start; nothing is fast.
 */
final class SlowPlan {

    /**
     * @param lastYear our ids of who had a place or a job in the school year before
     */
    record Given(
            EdexmlFile file,
            LocalDate referenceDay,
            LocalDate today,
            Answers answers,
            Set<UUID> lastYear) {}

    private final Paper paper;

    /** What only a person can say. */
    private final Set<String> questions = new TreeSet<>();

    /** What is said of rows that are left out, or do not get their way. */
    private final Set<String> notes = new TreeSet<>();

    private boolean usable = true;

    private SlowPlan(Paper paper) {
        this.paper = paper;
    }

    static SlowPlan of(Given given, Paper paper) {
        var plan = new SlowPlan(paper);
        var rooms = new SlowRooms(given, paper, plan);
        rooms.plan();
        new SlowChildren(given, paper, rooms, plan).plan();
        new SlowAdults(given, paper, rooms, plan).plan();
        return plan;
    }

    void ask(String question) {
        questions.add(question);
    }

    void note(String code, int line) {
        notes.add(code + " in line " + line);
    }

    /** Nobody can tell who is in which group: such a file is not used at all. */
    void contradicts() {
        usable = false;
    }

    boolean isUsable() {
        return usable;
    }

    List<String> lines() {
        return Sheets.lines(paper);
    }

    Set<String> questions() {
        return questions;
    }

    Set<String> notes() {
        return notes;
    }
}
