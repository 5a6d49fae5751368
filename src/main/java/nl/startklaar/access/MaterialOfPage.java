package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
                        .filter(Explanation::isAboutThePerson)
                        .findFirst();
        var closed = explanations.stream().filter(opens.negate()).toList();
        return new MaterialOfPage(
                at.home(),
                address,
                name,
                day,
                all.map(it -> row(at, address, it)),
                rows(at, address, explanations, opens),
                rows(at, address, closed, Explanation::isExpected),
                rows(at, address, closed, it -> !it.isExpected()));
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
                it.stop()
                        .orElseGet(() ->
                                Sentence.of(
                                        it.verdict().toLookInto()
                                                ? "access.opens.back"
                                                : "access.opens")),
                it.remedy().map(remedy -> Way.of(at, remedy)));
    }
}
