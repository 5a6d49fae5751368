package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.licence.Licence.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final SchoolYear YEAR = new SchoolYear(2027);
    private static final UUID GETALLEN = UUID.randomUUID();
    private static final UUID GETALLEN_2 = UUID.randomUUID();
    private static final Map<String, Integer> SIZES = Map.of("4", 20, "5", 28, "6", 31);

    @Test
    void movesEveryYearGroupUpAndGroupEightOut() {
        var now =
                List.of(
                        new YearGroupSize("1", 20),
                        new YearGroupSize("7", 25),
                        new YearGroupSize("8", 30),
                        new YearGroupSize("S", 4));

        assertThat(Forecast.movedUp(now)).isEqualTo(Map.of("2", 20, "8", 25, "S", 4));
    }

    @Test
    void needsAPlaceForEveryPupilOfTheYearGroup() {
        var lines = forecast(List.of(goesOn(GETALLEN, "5", 25)), List.of());

        assertThat(lines)
                .containsExactly(
                        new ForecastLine(GETALLEN, Optional.of("5"), 28, Optional.of(25), false));
        assertThat(lines.getFirst().missing()).isEqualTo(3);
    }

    @Test
    void missesNothingWhenThereIsJustEnough() {
        assertThat(forecast(List.of(goesOn(GETALLEN, "5", 28)), List.of()).getFirst().missing())
                .isZero();
        assertThat(forecast(List.of(goesOn(GETALLEN, "5", 27)), List.of()).getFirst().missing())
                .isEqualTo(1);
    }

    @Test
    void hasNothingOrderedWhenWhatItHadEndsByItself() {
        var ends = perChild(GETALLEN, "5", 25, YEAR.firstDay().minusYears(1));

        var line = forecast(List.of(ends), List.of()).getFirst();

        assertThat(line.isOrdered()).isFalse();
        assertThat(line.missing()).isEqualTo(28);

        var ordered = perChild(GETALLEN, "5", 28, YEAR.firstDay());
        var then = forecast(List.of(ends, ordered), List.of());
        assertThat(then).hasSize(1);
        assertThat(then.getFirst().missing()).isZero();
    }

    @Test
    void needsNothingOfAMethodThatStops() {
        var stops = new Intention(GETALLEN, Answer.STOPS, Optional.empty());

        assertThat(forecast(List.of(goesOn(GETALLEN, "5", 25)), List.of(stops))).isEmpty();
    }

    @Test
    void needsTheLevelsOfAMethodFromWhatComesInItsPlace() {
        var replaced = new Intention(GETALLEN, Answer.NEW_VERSION, Optional.of(GETALLEN_2));
        var licences =
                List.of(
                        goesOn(GETALLEN, "5", 25),
                        goesOn(GETALLEN, "6", 40),
                        perChild(GETALLEN_2, "5", 28, YEAR.firstDay()));

        assertThat(forecast(licences, List.of(replaced)))
                .containsExactlyInAnyOrder(
                        new ForecastLine(GETALLEN_2, Optional.of("5"), 28, Optional.of(28), true),
                        new ForecastLine(GETALLEN_2, Optional.of("6"), 31, Optional.of(0), true));
    }

    @Test
    void countsAllLevelsTogetherWhenTheLicenceIsForAll() {
        var forAll = goesOn(GETALLEN, null, 50);
        var basis =
                new Forecast.Basis(
                        YEAR,
                        SIZES,
                        List.of(forAll),
                        List.of(),
                        List.of(new UsedLevel(GETALLEN, "5"), new UsedLevel(GETALLEN, "6")),
                        List.of(new UsedLevel(GETALLEN, "4")));

        assertThat(Forecast.of(basis, false).lines())
                .containsExactly(
                        new ForecastLine(GETALLEN, Optional.empty(), 59, Optional.of(50), false));
    }

    @Test
    void neverMissesWhatIsNotCounted() {
        var uncounted = goesOn(GETALLEN, "5", null);

        assertThat(forecast(List.of(uncounted), List.of()).getFirst().missing()).isZero();
    }

    private static List<ForecastLine> forecast(List<Licence> licences, List<Intention> intentions) {
        var basis = new Forecast.Basis(YEAR, SIZES, licences, intentions, List.of(), List.of());
        return Forecast.of(basis, false).lines();
    }

    private static Licence goesOn(UUID method, @Nullable String level, @Nullable Integer seats) {
        return licence(method, level, Unit.GROUP, seats, LocalDate.of(2024, 8, 1), null);
    }

    private static Licence perChild(UUID method, String level, int seats, LocalDate firstDay) {
        return licence(
                method, level, Unit.PUPIL, seats, firstDay, SchoolYear.of(firstDay).lastDay());
    }

    private static Licence licence(
            UUID method,
            @Nullable String level,
            Unit unit,
            @Nullable Integer seats,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        return new Licence(
                UUID.randomUUID(),
                UUID.randomUUID(),
                method,
                Optional.ofNullable(level),
                unit,
                Optional.ofNullable(seats),
                firstDay,
                Optional.ofNullable(lastDay),
                Optional.empty());
    }
}
