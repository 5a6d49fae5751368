package nl.startklaar.licence;

import static nl.startklaar.licence.ContractState.Change.BEGIN;
import static nl.startklaar.licence.ContractState.Change.CLOSE;
import static nl.startklaar.licence.ContractState.Change.END;
import static nl.startklaar.licence.ContractState.Change.STOP;
import static nl.startklaar.licence.ContractState.Change.UNDO_END;
import static nl.startklaar.licence.ContractState.Change.WITHDRAW;
import static nl.startklaar.licence.ContractState.ENDING;
import static nl.startklaar.licence.ContractState.EXPIRED;
import static nl.startklaar.licence.ContractState.RUNS;
import static nl.startklaar.licence.ContractState.STARTS;
import static nl.startklaar.licence.ContractState.VIEWABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.licence.ContractState.Change;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table: every state with everything that could happen to it. */
class ContractStateTest {

    private record Row(ContractState from, Change change, ContractState to) {}

    private static final List<Row> ALLOWED =
            List.of(
                    new Row(STARTS, BEGIN, RUNS),
                    new Row(STARTS, WITHDRAW, EXPIRED),
                    new Row(RUNS, END, ENDING),
                    new Row(RUNS, STOP, EXPIRED),
                    new Row(RUNS, WITHDRAW, EXPIRED),
                    new Row(ENDING, UNDO_END, RUNS),
                    new Row(ENDING, STOP, VIEWABLE),
                    new Row(VIEWABLE, CLOSE, EXPIRED),
                    new Row(EXPIRED, WITHDRAW, EXPIRED));

    private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 31);
    private static final LocalDate VIEW = LocalDate.of(2027, 7, 31);

    static Stream<Arguments> pairs() {
        return Arrays.stream(ContractState.values())
                .flatMap(
                        state -> Arrays.stream(Change.values()).map(it -> Arguments.of(state, it)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void allowsWhatTheTableSaysAndNothingElse(ContractState from, Change change) {
        var expected =
                ALLOWED.stream()
                        .filter(it -> it.from() == from && it.change() == change)
                        .map(Row::to)
                        .findFirst();

        assertThat(from.after(change)).isEqualTo(expected);
        assertThat(from.allows(change)).isEqualTo(expected.isPresent());
    }

    static Stream<Contract> contracts() {
        return Stream.of(
                contract(Optional.empty(), Optional.empty(), Optional.empty()),
                contract(Optional.of(LAST), Optional.empty(), Optional.empty()),
                contract(
                        Optional.of(LAST),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        Optional.of(VIEW)));
    }

    /** Time alone never brings a contract where the table does not let it go. */
    @ParameterizedTest
    @MethodSource("contracts")
    void goesThroughTheDaysByTheTable(Contract contract) {
        contract.endedOn()
                .orElse(FIRST.minusDays(3))
                .datesUntil(VIEW.plusDays(3))
                .forEach(day -> {
                    var now = contract.state(day);
                    var then = contract.state(day.plusDays(1));
                    assertThat(
                                    now == then
                                            || Stream.of(BEGIN, STOP, CLOSE)
                                                    .anyMatch(it ->
                                                            now.after(it)
                                                                    .equals(Optional.of(then))))
                            .as("%s to %s on %s", now, then, day)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("days")
    void standsOnADayAs(LocalDate day, ContractState expected) {
        var ended =
                contract(
                        Optional.of(LAST),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        Optional.of(VIEW));

        assertThat(ended.state(day)).isEqualTo(expected);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of(FIRST.minusDays(1), STARTS),
                Arguments.of(FIRST, ENDING),
                Arguments.of(LAST, ENDING),
                Arguments.of(LAST.plusDays(1), VIEWABLE),
                Arguments.of(VIEW, VIEWABLE),
                Arguments.of(VIEW.plusDays(1), EXPIRED));
    }

    private static Contract contract(
            Optional<LocalDate> lastDay,
            Optional<LocalDate> endedOn,
            Optional<LocalDate> viewUntil) {
        var id = UUID.randomUUID();
        var licence =
                new Licence(
                        UUID.randomUUID(),
                        id,
                        id,
                        Optional.empty(),
                        Licence.Unit.GROUP,
                        Optional.empty(),
                        FIRST,
                        lastDay,
                        viewUntil);
        return new Contract(
                id,
                id,
                ContractKind.YEARLY,
                Channel.OWN,
                "",
                "",
                FIRST,
                lastDay,
                endedOn,
                List.of(licence));
    }
}
