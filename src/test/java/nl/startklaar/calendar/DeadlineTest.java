package nl.startklaar.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class DeadlineTest {

    @Test
    void endsAtMidnightInAmsterdam() {
        assertThat(on(LocalDate.of(2026, 7, 16)).endsAt())
                .isEqualTo(Instant.parse("2026-07-16T22:00:00Z"));
        assertThat(on(LocalDate.of(2026, 12, 31)).endsAt())
                .isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
    }

    @Test
    void isNotLaterThanThePublishersDay() {
        var day = LocalDate.of(2026, 6, 30);

        assertThat(new Deadline(day, day).ownIsEarlier()).isFalse();
        assertThat(new Deadline(day.minusDays(1), day).ownIsEarlier()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Deadline(day.plusDays(1), day));
    }

    @ParameterizedTest
    @MethodSource("daysTheClockGoesForward")
    void isAnHourShorterOnTheDayTheClockGoesForward(LocalDate day) {
        assertThat(lengthOf(day)).isEqualTo(Duration.ofHours(23));
    }

    @ParameterizedTest
    @MethodSource("daysTheClockGoesBack")
    void isAnHourLongerOnTheDayTheClockGoesBack(LocalDate day) {
        assertThat(lengthOf(day)).isEqualTo(Duration.ofHours(25));
    }

    @ParameterizedTest
    @MethodSource("lastSeconds")
    void lastsThroughTheLastSecondOfItsDay(OffsetDateTime lastSecond) {
        assertThat(on(lastSecond.toLocalDate()).endsAt())
                .isEqualTo(lastSecond.toInstant().plus(1, SECONDS));
    }

    @ParameterizedTest
    @MethodSource("firstMoments")
    void isOverAtTheFirstMomentOfTheNextDay(OffsetDateTime firstMoment) {
        assertThat(on(firstMoment.toLocalDate().minusDays(1)).endsAt())
                .isEqualTo(firstMoment.toInstant());
    }

    static Stream<LocalDate> daysTheClockGoesForward() throws IOException {
        return streamEdges("dst-forward").map(OffsetDateTime::toLocalDate);
    }

    static Stream<LocalDate> daysTheClockGoesBack() throws IOException {
        return streamEdges("dst-back").map(OffsetDateTime::toLocalDate);
    }

    static Stream<OffsetDateTime> lastSeconds() throws IOException {
        return streamEdges("licence-last-day", "school-year-end", "new-year", "leap-day")
                .filter(edge -> edge.getHour() == 23);
    }

    static Stream<OffsetDateTime> firstMoments() throws IOException {
        return streamEdges("licence-over", "results-deadline", "school-year-start");
    }

    private static Stream<OffsetDateTime> streamEdges(String... kinds) throws IOException {
        var edges = JsonMapper.shared().readTree(file("time/edges.json"));
        return edges.valueStream()
                .filter(edge -> List.of(kinds).contains(edge.path("kind").asString()))
                .map(edge -> OffsetDateTime.parse(edge.path("local").asString()));
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(UTF_8);
    }

    private static Duration lengthOf(LocalDate day) {
        return Duration.between(on(day.minusDays(1)).endsAt(), on(day).endsAt());
    }

    private static Deadline on(LocalDate day) {
        return new Deadline(day, day);
    }
}
