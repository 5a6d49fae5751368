package nl.startklaar.linking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.linking.LinkPreview.Line;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Sentence;

/**
 * What the ticks would do, before it is done.
 *
 * @param gaps what cannot be linked, when a proposal was asked for
 */
record PreviewPage(
        AtSchool at,
        SchoolYear year,
        String query,
        Ticks ticks,
        LinkPreview preview,
        List<Sentence> gaps) {

    /** What happens with one method in one group. */
    record Row(boolean opens, String group, String method, String levels, int pupils) {}

    PreviewPage {
        gaps = List.copyOf(gaps);
    }

    String self() {
        return at.home() + "/licenties/koppelen";
    }

    int changes() {
        return preview.lines().size();
    }

    /** What they get first, and then what they lose. */
    List<Row> rows() {
        return Stream.concat(rows(Line::opens), rows(it -> !it.opens())).toList();
    }

    private Stream<Row> rows(Predicate<Line> which) {
        return preview.lines().stream()
                .filter(which)
                .collect(
                        Collectors.groupingBy(
                                it -> List.of(it.group(), it.method()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(PreviewPage::row);
    }

    private static Row row(List<Line> lines) {
        var first = lines.getFirst();
        return new Row(
                first.opens(),
                first.group(),
                first.method(),
                lines.stream().map(Line::level).distinct().collect(Collectors.joining(" + ")),
                lines.stream().mapToInt(Line::pupils).sum());
    }
}
