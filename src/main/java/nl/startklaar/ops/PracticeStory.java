package nl.startklaar.ops;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.Brin;
import nl.startklaar.web.Sentence;

/**
 * An import that goes wrong, to practise with: a file that one day comes in at De Boom. Nothing of
 * it is played: the file goes the way of every file.
 *
 * @param id how its address and words call it
 * @param file among those of the practice schools
 * @param sentAs how somebody at a school would have called it
 * @param day on which it comes in; the practice schools travel to it
 */
record PracticeStory(String id, String file, String sentAs, LocalDate day) {

    /** Where the stories are told. */
    static final Brin SCHOOL = new Brin("99AA00");

    private static final LocalDate IN_SEPTEMBER = LocalDate.of(2026, 9, 14);

    /** In the order in which the tour tells them. */
    static final List<PracticeStory> ALL =
            List.of(
                    new PracticeStory(
                            "half-gone",
                            "de-boom-half-gone.xml",
                            "EDEX-selectie.xml",
                            IN_SEPTEMBER),
                    new PracticeStory(
                            "other-school",
                            "de-kiezel-2026-2027.xml",
                            "EDEX-download.xml",
                            IN_SEPTEMBER),
                    new PracticeStory(
                            "last-year", "de-boom-2025-2026.xml", "EDEX-oud.xml", IN_SEPTEMBER),
                    new PracticeStory(
                            "not-promoted",
                            "de-boom-not-promoted.xml",
                            "EDEX-2027-2028.xml",
                            LocalDate.of(2027, 8, 9)),
                    new PracticeStory(
                            "split-group",
                            "de-boom-split-group.xml",
                            "EDEX-week-35.xml",
                            LocalDate.of(2026, 8, 24)));

    static Optional<PracticeStory> find(String id) {
        return ALL.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Sentence title() {
        return said("title");
    }

    Sentence happened() {
        return said("happened");
    }

    Sentence see() {
        return said("see");
    }

    private Sentence said(String part) {
        return Sentence.of("ops.story." + id + "." + part);
    }
}
