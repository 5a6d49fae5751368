package nl.startklaar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSearchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gülş",
                "GULSEN",
                "gunes",
                "Güneş, Gülşen",
                "van den gun",
                "  en  ",
                "10202"
            })
    void findsAnyPartInAnyOrderAndAWholeKey(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "-", "gulsen bakker", "1020", "geboren"})
    void findsNothingElse(String typed) {
        assertThat(finds(typed)).isFalse();
    }

    @Test
    void isTooShortWithOneLetter() {
        assertThat(new NameSearch(" é ").isTooShort()).isTrue();
        assertThat(new NameSearch("Bo").isTooShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Øzgür d’Hért-IJs", "OZGUR DHERT IJS"})
    void isPlainAsOneHearsIt(String name) {
        assertThat(PlainText.of(name)).isEqualTo("ozgurdhertijs");
    }

    private static boolean finds(String typed) {
        return new NameSearch(typed).finds(List.of("10202"), "Gülşen", "van den", "Güneş");
    }
}
