package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3"})
    void needsNoWordsBeforeChildrenRead(String yearGroup) {
        assertThat(Theme.of(yearGroup)).isEqualTo(Theme.PICTURES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "8", "11", "S", ""})
    void hasWordsFromGroupFourOn(String yearGroup) {
        assertThat(Theme.of(yearGroup)).isEqualTo(Theme.WORDS);
    }
}
