package nl.startklaar.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.readiness.Status;
import nl.startklaar.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;

class LineWordsTest {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("nl-NL"), Locale.forLanguageTag("en-GB"));

    /** The words an ICT coordinator should not have to know. */
    private static final Set<String> AVOIDED =
            Set.of(
                    "account",
                    "synchronisatie",
                    "token",
                    "valideren",
                    "sessie",
                    "docent",
                    "student");

    private static final int MOST_WORDS = 22;

    private final MessageSource words = messages();

    @ParameterizedTest
    @EnumSource(Line.class)
    void saysEverythingAboutALineInBothLanguages(Line line) {
        for (Locale language : LANGUAGES) {
            assertThat(keys(line)).allSatisfy(it -> assertThat(text(it, language)).isNotBlank());
        }
        assertThat(text(line.words("why"), LANGUAGES.get(0)))
                .isNotEqualTo(text(line.words("why"), LANGUAGES.get(1)));
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void givesThreeToFiveStepsAndForgetsNone(Line line) {
        assertThat(line.steps()).hasSizeBetween(3, 5);
        assertThat(
                        words.getMessage(
                                line.words("step." + (line.steps().size() + 1)),
                                null,
                                "",
                                LANGUAGES.get(0)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void speaksPlainDutch(Line line) {
        assertThat(keys(line).map(it -> text(it, LANGUAGES.get(0))))
                .allSatisfy(it -> {
                    assertThat(it.split(" ", -1)).hasSizeLessThanOrEqualTo(MOST_WORDS);
                    assertThat(AVOIDED).noneMatch(it.toLowerCase(Locale.ROOT)::contains);
                });
    }

    @ParameterizedTest
    @EnumSource(Line.class)
    void waitsOnlyForLinesThatStandBeforeIt(Line line) {
        assertThat(line.waitsFor()).allMatch(it -> Line.valueOf(it).compareTo(line) < 0);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void hasAWordAndAnIconForEveryStatus(Status status) {
        for (Locale language : LANGUAGES) {
            assertThat(text("checklist.status." + status, language)).isNotBlank();
        }
        assertThat(ChecklistView.look(status).icon()).isNotBlank();
    }

    @Test
    void givesEveryStatusALookOfItsOwn() {
        var looks = Arrays.stream(Status.values()).map(ChecklistView::look).distinct();

        assertThat(looks).hasSize(Status.values().length);
    }

    private static Stream<String> keys(Line line) {
        var own =
                Stream.of(
                        line.words("title"),
                        line.words("why"),
                        "checklist.due." + line.due(),
                        "checklist.party." + line.party(),
                        "checklist.party." + line.party() + ".why",
                        "school.role." + line.owner());
        return Stream.concat(own, line.steps().stream());
    }

    private String text(String key, Locale language) {
        return words.getMessage(key, new Object[] {"30 juni"}, language);
    }

    private static MessageSource messages() {
        try {
            return Words.messageSource();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
