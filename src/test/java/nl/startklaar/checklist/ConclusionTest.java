package nl.startklaar.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.readiness.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published rules, row by row: every line that is not named is done. */
class ConclusionTest {

    @ParameterizedTest
    @CsvSource({
        // no blocking line is open
        "'', READY",
        "N8=NOT_APPLICABLE, READY",
        "N8=ASKED, READY",
        "N8=ATTENTION, READY",
        "N8=FAILED, READY",
        "N4=NOT_APPLICABLE, READY",
        // something has to be done, but it blocks nothing
        "N8=ACTION, ALMOST",
        "V1=ACTION N2=ACTION N8=ACTION, ALMOST",
        // one or two blocking lines are open, in whatever way
        "N4=ACTION, ALMOST",
        "N4=ATTENTION, ALMOST",
        "N4=ASKED, ALMOST",
        "N4=WAITING, ALMOST",
        "N4=BUSY, ALMOST",
        "N4=FAILED, ALMOST",
        "N4=ACTION N5=ACTION, ALMOST",
        // three
        "N4=ACTION N5=ACTION N6=WAITING, NOT_YET",
        "V3=ASKED V4=ASKED N9=FAILED, NOT_YET",
    })
    void followsTheRules(String open, Conclusion conclusion) {
        assertThat(Conclusion.of(rows(open))).isEqualTo(conclusion);
    }

    private static List<Row> rows(String open) {
        var states =
                open.isEmpty()
                        ? Map.<String, String>of()
                        : Stream.of(open.split(" ", -1))
                                .map(it -> it.split("=", -1))
                                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        return Stream.of(Line.values())
                .map(it -> row(it, Status.valueOf(states.getOrDefault(it.name(), "DONE"))))
                .toList();
    }

    static Row row(Line line, Status status) {
        return new Row(
                line.name(),
                line.season(),
                status,
                "",
                line.blocking(),
                line.name(),
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                line.minutes(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
