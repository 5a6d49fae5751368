package nl.startklaar.access;

import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.KnownPerson;
import nl.startklaar.web.Sentence;

/** Whose material it is about: found by name, or one of the reader's own pupils. */
record WhySearchPage(String home, String typed, Optional<Sentence> message, List<Line> lines) {

    /** Who sees more people than this, types more of the name. */
    private static final int MOST = 40;

    WhySearchPage {
        lines = List.copyOf(lines);
    }

    record Line(String address, String name, Sentence kind, String group) {}

    static WhySearchPage of(String home, NameSearch search, List<KnownPerson> found) {
        return new WhySearchPage(
                home,
                search.words(),
                message(search, found),
                found.stream().limit(MOST).map(it -> line(home, it)).toList());
    }

    private static Optional<Sentence> message(NameSearch search, List<KnownPerson> found) {
        if (found.size() > MOST) {
            return Optional.of(Sentence.of("access.search.many", MOST, found.size()));
        }
        return found.isEmpty() && !search.words().isEmpty()
                ? Optional.of(Sentence.of("access.search.nobody", search.words()))
                : Optional.empty();
    }

    private static Line line(String home, KnownPerson it) {
        return new Line(
                home + "/waarom/" + it.traced().id().orElseThrow(),
                it.traced().name(),
                Sentence.of(
                        it.traced().kind() == Traced.Kind.PUPIL
                                ? "access.kind.PUPIL"
                                : "access.kind.STAFF"),
                it.group());
    }
}
