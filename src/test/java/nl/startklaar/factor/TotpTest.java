package nl.startklaar.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        var step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
        assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "9, 520489"})
    void makesTheCodesThatTheStandardCounts(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, true", "-2, false", "2, false"})
    void understandsAPhoneThatIsHalfAMinuteOff(int off, boolean understood) {
        var code = Totp.code(SECRET, Totp.step(NOW) + off);

        assertThat(Totp.findStep(SECRET, code, NOW).isPresent()).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource({"''", "5047", "0504711", "abcdef", "０５０４７１"})
    void understandsNothingElse(String typed) {
        assertThat(Totp.findStep(SECRET, typed, NOW)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void writesASecretAsTheStandardDoes(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(US_ASCII))).isEqualTo(text);
    }

    @Test
    void givesAppsWhatTheyRead() {
        var secret = new SharedSecret("3132333435363738393031323334353637383930");

        assertThat(secret.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret.address("jip+ict@voorbeeldschool.example"))
                .isEqualTo(
                        "otpauth://totp/Startklaar:jip%2Bict%40voorbeeldschool.example"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Startklaar"
                                + "&algorithm=SHA1&digits=6&period=30");
        assertThat(secret).hasToString("SharedSecret");
    }
}
