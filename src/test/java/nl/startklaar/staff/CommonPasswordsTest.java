package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private static final List<String> ENDINGS =
            List.of(
                    "1",
                    "123",
                    "1234",
                    "12345",
                    "123456",
                    "2025",
                    "2026!",
                    "01!",
                    "!!",
                    "1234567890");

    /** The habits, worked out: far more than three thousand that are long enough. */
    @Test
    void refusesThousandsThatPeopleMakeOfAWordAndAnEnding() {
        var made =
                CommonPasswords.WORDS.stream()
                        .flatMap(word -> ENDINGS.stream().flatMap(it -> forms(word, it)))
                        .filter(it -> it.length() >= PasswordRule.SHORTEST)
                        .collect(Collectors.toSet());

        assertThat(made).hasSizeGreaterThan(3_000);
        assertThat(made).allMatch(CommonPasswords::isCommon);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W@chtw00rd1234",
                "Welkom2026Welkom",
                "qwertyuiop123",
                "1q2w3e4r5t6y",
                "1qaz2wsx3edc",
                "abcdefghijkl",
                "098765432109",
                "hoihoihoihoi",
                "abc123abc123",
                "ZomerVakantie2026!",
                "ik hou van jou 123",
                "I Love You 2026",
                "p4ssw0rdp4ssw0rd",
                "Feyenoord19081908"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(CommonPasswords.isCommon(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fiets wolk lantaarn soep",
                "school fiets zomer kaas",
                "paarse giraf eet behang",
                "kX7#qmV2!tRz",
                "de-trein-van-kwart-over-zes",
                "aardappelschilmesje",
                "ZwemDiploma-vergeten-1987"
            })
    void takesASentenceAndWhatAVaultMakes(String password) {
        assertThat(CommonPasswords.isCommon(password)).isFalse();
    }

    private static Stream<String> forms(String word, String ending) {
        var capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return Stream.of(
                word + ending,
                capital + ending,
                ending + word,
                word.replace('o', '0').replace('a', '4').replace('e', '3') + ending);
    }
}
