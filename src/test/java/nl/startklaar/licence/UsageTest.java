package nl.startklaar.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.licence.Licence.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final UUID METHOD = UUID.randomUUID();
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Test
    void countsWhoIsLinkedOnADay() {
        var usage = usage(List.of(licence(30, AUGUST)), step(AUGUST, 27), step(OCTOBER, -2));

        assertThat(usage.linked(AUGUST.minusDays(1))).isZero();
        assertThat(usage.linked(AUGUST)).isEqualTo(27);
        assertThat(usage.linked(OCTOBER.minusDays(1))).isEqualTo(27);
        assertThat(usage.linked(OCTOBER)).isEqualTo(25);
    }

    @Test
    void isNotOverUntilThereIsOneMoreThanWasBought() {
        var full = usage(List.of(licence(30, AUGUST)), step(AUGUST, 30));
        var over = usage(List.of(licence(30, AUGUST)), step(AUGUST, 30), step(OCTOBER, 1));

        assertThat(full.overSince(NOVEMBER)).isEmpty();
        assertThat(over.overSince(OCTOBER.minusDays(1))).isEmpty();
        assertThat(over.overSince(OCTOBER)).contains(OCTOBER);
        assertThat(over.over(NOVEMBER)).isEqualTo(1);
        assertThat(over.overSince(NOVEMBER)).contains(OCTOBER);
    }

    @Test
    void countsFromTheLastTimeItBegan() {
        var usage =
                usage(
                        List.of(licence(30, AUGUST)),
                        step(AUGUST, 31),
                        step(SEPTEMBER, -1),
                        step(OCTOBER, 3),
                        step(NOVEMBER, -1));

        assertThat(usage.overSince(AUGUST)).contains(AUGUST);
        assertThat(usage.overSince(SEPTEMBER)).isEmpty();
        assertThat(usage.overSince(NOVEMBER)).contains(OCTOBER);
    }

    @Test
    void endsWhenMoreIsBoughtAndBeginsWhenThatEnds() {
        var bought =
                List.of(
                        licence(30, AUGUST),
                        new Licence(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                METHOD,
                                Optional.of("5"),
                                Unit.GROUP,
                                Optional.of(5),
                                SEPTEMBER,
                                Optional.of(OCTOBER.minusDays(1)),
                                Optional.empty()));
        var usage = usage(bought, step(AUGUST, 33));

        assertThat(usage.overSince(SEPTEMBER.minusDays(1))).contains(AUGUST);
        assertThat(usage.overSince(SEPTEMBER)).isEmpty();
        assertThat(usage.overSince(OCTOBER.minusDays(1))).isEmpty();
        assertThat(usage.overSince(OCTOBER)).contains(OCTOBER);
    }

    @Test
    void countsNothingThatHasNoNumber() {
        var usage = usage(List.of(licence(30, AUGUST), licence(null, AUGUST)), step(AUGUST, 99));

        assertThat(usage.bought(AUGUST)).isEmpty();
        assertThat(usage.overSince(AUGUST)).isEmpty();
    }

    private static Usage usage(List<Licence> licences, UsageStep... steps) {
        return new Usage(METHOD, Optional.of("5"), licences, List.of(steps), 0);
    }

    private static UsageStep step(LocalDate day, int change) {
        return new UsageStep(METHOD, Optional.of("5"), day, change);
    }

    private static Licence licence(@Nullable Integer seats, LocalDate firstDay) {
        return new Licence(
                UUID.randomUUID(),
                UUID.randomUUID(),
                METHOD,
                Optional.of("5"),
                Unit.GROUP,
                Optional.ofNullable(seats),
                firstDay,
                Optional.empty(),
                Optional.empty());
    }
}
