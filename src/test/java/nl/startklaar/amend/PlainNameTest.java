package nl.startklaar.amend;

import static org.assertj.core.api.Assertions.assertThat;

import nl.startklaar.roster.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {

    @Test
    void hearsNoCapitalsAccentsHyphensOrSpaces() {
        var written = new PersonName("Anne-Sophie", "", "", "van 't", "Özdemir");
        var typed = new PersonName("anne  sophie", "", "", "Van t", "Ozdemir");

        assertThat(PlainName.of(written)).isEqualTo(PlainName.of(typed));
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
        assertThat(new PlainName(one).distance(new PlainName(other))).isEqualTo(letters);
        assertThat(new PlainName(other).distance(new PlainName(one))).isEqualTo(letters);
    }
}
