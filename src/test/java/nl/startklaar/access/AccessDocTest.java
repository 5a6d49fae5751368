package nl.startklaar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.access.FactRow.AtGroup;
import nl.startklaar.access.FactRow.Employed;
import nl.startklaar.access.FactRow.Licensed;
import nl.startklaar.access.FactRow.Linked;
import nl.startklaar.access.FactRow.Offered;
import nl.startklaar.access.FactRow.Switched;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.access.Verdict.Why;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of people in between, as the document shows it, asked of the rule. */
class AccessDocTest {

    private static final Path DOCUMENT = Path.of("docs/access.md");
    private static final String NONE = "-";

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final UUID ME = new UUID(0, 1);
    private static final UUID FIVE = new UUID(0, 5);
    private static final UUID EIGHT = new UUID(0, 8);
    private static final UUID PUBLISHER = new UUID(0, 9);

    /** One line, with its cells in the order of the head. */
    record Line(
            String who,
            String account,
            String codes,
            String atGroup,
            String until,
            String material,
            String manual,
            String test,
            String elsewhere) {

        @Override
        public String toString() {
            return who;
        }
    }

    static Stream<Line> lines() throws IOException {
        var document = Files.readString(DOCUMENT);
        var table =
                document.substring(
                        document.indexOf("<!-- table -->"),
                        document.indexOf("<!-- end of table -->"));
        return table.lines().filter(it -> it.startsWith("| ")).skip(1).map(AccessDocTest::toLine);
    }

    private static Line toLine(String text) {
        var cells = Arrays.stream(text.split("\\|")).skip(1).map(String::strip).toList();
        return new Line(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7),
                cells.get(8));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theDocumentTellsWhatTheRuleDoes(Line line) {
        assertThat(opens(line, FIVE, Audience.PUPIL)).as("material").isEqualTo(line.material());
        assertThat(opens(line, FIVE, Audience.TEACHER)).as("manual").isEqualTo(line.manual());
        assertThat(opens(line, FIVE, Audience.TEST)).as("test").isEqualTo(line.test());
        assertThat(opens(line, EIGHT, Audience.PUPIL)).as("group 8").isEqualTo(line.elsewhere());
    }

    @Test
    void theDocumentHasThemAll() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(20);
    }

    private static String opens(Line line, UUID group, Audience audience) {
        var product =
                new Offered(
                        new UUID(1, 1),
                        method(group),
                        PUBLISHER,
                        audience,
                        Optional.empty(),
                        false);
        var rows = new ArrayList<FactRow>(List.of(product, new Switched(PUBLISHER, Period.ALWAYS)));
        for (UUID each : List.of(FIVE, EIGHT)) {
            rows.add(new Linked(method(each), true, each, "x", Optional.empty(), Period.ALWAYS));
            rows.add(licence(each));
        }
        rows.addAll(person(line));
        var book = FactBook.of(rows);
        var roles =
                line.account().equals(NONE)
                        ? List.<Role>of()
                        : List.of(Role.valueOf(line.account()));
        var verdict =
                AccessRule.decide(
                        book.facts(
                                book.around(book.staff(ME, List.of(ME), roles), product.method()),
                                product),
                        TODAY);
        return verdict.firstUnmet().map(Step::why).map(Why::name).orElse("yes");
    }

    private static List<FactRow> person(Line line) {
        var rows = new ArrayList<FactRow>();
        var until =
                switch (line.until()) {
                    case "today" -> Optional.of(TODAY.plusDays(1));
                    case "yesterday" -> Optional.of(TODAY);
                    default -> Optional.<LocalDate>empty();
                };
        var period = new Period(Optional.empty(), until);
        if (!line.codes().equals(NONE)) {
            rows.add(new Employed(ME, List.of(line.codes().split(" ")), period));
        }
        if (!line.atGroup().equals(NONE)) {
            var codes =
                    line.atGroup().equals("as in general")
                            ? List.<String>of()
                            : List.of(line.atGroup().split(" "));
            rows.add(new AtGroup(ME, FIVE, codes, period));
        }
        return rows;
    }

    private static UUID method(UUID group) {
        return new UUID(2, group.getLeastSignificantBits());
    }

    private static Licensed licence(UUID group) {
        return new Licensed(
                new UUID(3, group.getLeastSignificantBits()),
                method(group),
                false,
                Optional.empty(),
                TODAY,
                Optional.empty(),
                Optional.empty());
    }
}
