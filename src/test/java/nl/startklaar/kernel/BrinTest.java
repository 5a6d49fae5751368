package nl.startklaar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrinTest {

    @ParameterizedTest
    @ValueSource(strings = {"99AA", "99AA00", "99aa", " 99aa 00 "})
    void readsTheMainLocationHoweverItIsWritten(String written) {
        assertThat(Brin.find(written)).contains(new Brin("99AA00"));
    }

    @Test
    void keepsTheLocationsOfOneSchoolApart() {
        assertThat(Brin.find("99AA01")).isNotEqualTo(Brin.find("99AA00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "99A", "9AAA", "99AA0", "99AA000", "٩٩AA", "99ÉÅ", "99AA0O", "99-AA"})
    void refusesAnythingElse(String written) {
        assertThat(Brin.find(written)).isEmpty();
    }
}
