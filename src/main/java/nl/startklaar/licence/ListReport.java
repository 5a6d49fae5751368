package nl.startklaar.licence;

import java.util.List;
import java.util.Optional;
import nl.startklaar.web.Sentence;

/**
 * What a list of licences would do, line by line; for people.
 *
 * @param refused why nothing can be made of the file; empty when it can be read
 */
public record ListReport(
        String fileName, Optional<Sentence> refused, Optional<String> seen, List<Line> lines) {

    public enum State {
        ADDED,
        CHANGED,
        SAME,
        KEPT_ENDED,
        WRONG
    }

    /**
     * @param number of the line in the file
     * @param remedy what to do about it, when something has to be done
     */
    public record Line(int number, State state, Sentence what, Optional<Sentence> remedy) {}

    public ListReport {
        lines = List.copyOf(lines);
    }

    public int count(State state) {
        return (int) lines.stream().filter(it -> it.state() == state).count();
    }

    /** Whether taking it over changes anything. */
    public boolean changes() {
        return count(State.ADDED) + count(State.CHANGED) > 0;
    }

    /** What has to be looked at stands first. */
    public List<Line> linesInOrder() {
        return lines.stream()
                .sorted((one, other) -> Integer.compare(rank(one.state()), rank(other.state())))
                .toList();
    }

    private static int rank(State state) {
        return switch (state) {
            case WRONG -> 0;
            case KEPT_ENDED -> 1;
            case CHANGED -> 2;
            case ADDED -> 3;
            case SAME -> 4;
        };
    }
}
