package nl.startklaar.las;

import static nl.startklaar.las.EdexmlGiven.bytes;
import static nl.startklaar.las.EdexmlGiven.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import nl.startklaar.las.EdexmlReading.Read;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.EdexmlReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files: always an answer, always soon, and the same every time the test runs. */
class EdexmlFuzzTest {

    private static final int FILES = 1500;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example/edexml-2.1-school.xml",
                "example/edexml-1.03-school.xml",
                "attacks/04-xxe-http.xml",
                "attacks/28-cp1252-declared.xml"
            })
    void answersADamagedFile(String name) {
        var whole = bytes(name);
        var chance = new Random(2026);
        for (int i = 0; i < FILES; i++) {
            var damaged = Damage.to(whole, chance);
            var answer = assertTimeout(Duration.ofSeconds(1), () -> reading(damaged));
            assertThat(answer).as("%s, file %d", name, i).isNotNull();
        }
    }

    @Test
    void answersAFileThatWasCutOffAnywhere() {
        var whole = bytes("example/edexml-1.03-school.xml");
        var reasons = EnumSet.noneOf(Reason.class);
        int complete = 0;
        for (int length = 0; length <= whole.length; length++) {
            switch (reading(Arrays.copyOf(whole, length))) {
                case Read _ -> complete++;
                case Refused(var reason, int _) -> reasons.add(reason);
            }
        }
        // whole, and without the last end of line
        assertThat(complete).isEqualTo(2);
        assertThat(reasons).contains(Reason.EMPTY, Reason.NOT_XML, Reason.BROKEN);
    }
}
