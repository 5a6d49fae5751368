package nl.startklaar.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.startklaar.access.Person.Place;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.access.Verdict.Why;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Sentence;

/**
 * All that one person may open, and what not.
 *
 * @param address of this page; that of a product below it
 * @param all said once, when one and the same thing keeps everything closed
 * @param nearly what people would expect here and miss
 * @param others what is meant for somebody else
 */
record MaterialOfPage(
        String home,
        String address,
        Optional<String> name,
        LocalDate day,
        Optional<Row> all,
        List<Row> opens,
        List<Row> nearly,
        List<Row> others) {

    /** These are about the person, whatever the product. */
    private static final Set<Why> OF_THE_PERSON =
            EnumSet.of(
                    Why.NOT_IN_ROSTER,
                    Why.NOT_YET_AT_SCHOOL,
                    Why.LEFT,
                    Why.NO_GROUP,
                    Why.ROLE_GIVES_NO_LESSONS);

    private static final Set<Why> AS_IT_SHOULD_BE =
            EnumSet.of(Why.FOR_TEACHERS, Why.TEST_NOT_FOR_ROLE);

    MaterialOfPage {
        opens = List.copyOf(opens);
        nearly = List.copyOf(nearly);
        others = List.copyOf(others);
    }

    /**
     * @param way what to do; absent when it opens
     */
    record Row(String address, Explanation explanation, Sentence says, Optional<Way> way) {}

    /**
     * @param name absent when it is about the reader
     */
    static MaterialOfPage of(
            AtSchool at,
            String address,
            Optional<String> name,
            LocalDate day,
            List<Explanation> explanations) {
        Predicate<Explanation> opens = Explanation::opens;
        var all =
                explanations.stream()
                        .filter(opens.negate())
                        .filter(it -> OF_THE_PERSON.contains(why(it)))
                        .findFirst();
        var closed = explanations.stream().filter(opens.negate()).toList();
        return new MaterialOfPage(
                at.home(),
                address,
                name,
                day,
                all.map(it -> row(at, address, it)),
                rows(at, address, explanations, opens),
                rows(at, address, closed, MaterialOfPage::isExpected),
                rows(at, address, closed, it -> !isExpected(it)));
    }

    private static List<Row> rows(
            AtSchool at,
            String address,
            List<Explanation> explanations,
            Predicate<Explanation> which) {
        return explanations.stream().filter(which).map(it -> row(at, address, it)).toList();
    }

    private static Row row(AtSchool at, String address, Explanation it) {
        return new Row(
                address + "/" + it.offer().product().id(),
                it,
                it.lines().stream()
                        .filter(line -> line.step().state() == Verdict.State.UNMET)
                        .map(Explanation.Line::says)
                        .findFirst()
                        .orElseGet(() ->
                                Sentence.of(
                                        it.verdict().toLookInto()
                                                ? "access.opens.back"
                                                : "access.opens")),
                it.remedy().map(remedy -> Way.of(at, remedy)));
    }

    private static Why why(Explanation it) {
        return it.verdict().firstUnmet().map(Step::why).orElse(Why.FINE);
    }

    /** What is linked, or was, or is made for the level of this person. */
    private static boolean isExpected(Explanation it) {
        return switch (why(it)) {
            case Why why when OF_THE_PERSON.contains(why) || AS_IT_SHOULD_BE.contains(why) -> false;
            case NOT_LINKED, ONLY_OTHER_YEAR_GROUP ->
                    it.offer()
                            .product()
                            .yearGroup()
                            .filter(level -> isLevelOf(it.person(), level, it.day()))
                            .isPresent();
            default -> true;
        };
    }

    private static boolean isLevelOf(Person person, String level, LocalDate day) {
        return person.placesOn(day).stream().map(Place::yearGroup).anyMatch(level::equals);
    }
}
