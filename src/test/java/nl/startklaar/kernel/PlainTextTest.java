package nl.startklaar.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "Anne-Sophie van 't Özdemir, anne  sophie Van t Ozdemir",
        "Łukasik, lukasik",
        "Sørensen, Sorensen",
        "Weiß, weiss",
    })
    void hearsNoCapitalsAccentsHyphensOrSpaces(String written, String typed) {
        assertThat(PlainText.of(written)).isEqualTo(PlainText.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "noor,noor,0",
        "noor,nora,2",
        "noor,nor,1",
        "noor,onor,1",
        "'',jip,3",
        "jip,'',3",
        "ca,abc,3"
    })
    void countsLettersAddedLeftOutExchangedAndSwapped(String one, String other, int letters) {
        assertThat(PlainText.distance(one, other, 9)).isEqualTo(letters);
        assertThat(PlainText.distance(other, one, 9)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"noor, nora, 1, 2", "noor, bartholomeus, 2, 3"})
    void saysOfMoreThanTheLimitOnlyThatItIsMore(String one, String other, int limit, int said) {
        assertThat(PlainText.distance(one, other, limit)).isEqualTo(said);
    }
}
