package nl.startklaar.trace;

import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.web.Sentence;

/**
 * Whom the school knows by this name.
 *
 * @param message what to do when nobody, or too many are found
 */
record SearchView(String home, String typed, Optional<Sentence> message, List<Line> lines) {

    /** More than a person reads. */
    private static final int MOST = 50;

    SearchView {
        lines = List.copyOf(lines);
    }

    /**
     * Somebody in the list.
     *
     * @param kind what they are; empty for a pupil who is at school
     */
    record Line(String name, String address, Sentence kind, String group, String yearGroup) {}

    static SearchView of(
            String home, NameSearch search, List<Candidate> found, boolean seesEverything) {
        return new SearchView(
                home,
                search.words(),
                message(search, found, seesEverything),
                found.stream().limit(MOST).map(it -> line(home, it)).toList());
    }

    private static Optional<Sentence> message(
            NameSearch search, List<Candidate> found, boolean seesEverything) {
        if (search.words().isEmpty()) {
            return Optional.empty();
        }
        if (found.size() > MOST) {
            return Optional.of(Sentence.of("trace.search.many", MOST, found.size()));
        }
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        if (search.isTooShort()) {
            return Optional.of(Sentence.of("trace.search.short"));
        }
        return Optional.of(
                Sentence.of(
                        seesEverything ? "trace.search.nobody" : "trace.search.nobody-of-yours",
                        search.words()));
    }

    private static Line line(String home, Candidate it) {
        return new Line(
                it.traced().name(),
                TraceView.address(home, it),
                it.kind(),
                it.group(),
                it.yearGroup());
    }
}
