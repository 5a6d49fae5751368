package nl.startklaar.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.TestTime;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictJsonTest {

    private static final Sentence SENTENCE =
            Sentence.of(
                    "a.key",
                    "Łucja ’t Hart \"x\"",
                    3,
                    5_000_000_000L,
                    LocalDate.of(2026, 8, 10),
                    TestTime.NOW,
                    Sentence.of("inner"));

    static Stream<Verdict> verdicts() {
        var evidence =
                Stream.of(Evidence.Kind.values())
                        .map(it -> new Evidence(it, SENTENCE, TestTime.NOW))
                        .toList();
        var findings =
                List.of(
                        Finding.of(SENTENCE, SENTENCE),
                        Finding.of(SENTENCE, SENTENCE, new Fix(SENTENCE, "/import", 2)));
        return Stream.of(
                new Verdict.Met(evidence),
                new Verdict.NotMet(Verdict.Severity.ATTENTION, findings, evidence),
                new Verdict.AsksYou(),
                new Verdict.CouldNotCheck(SENTENCE),
                new Verdict.NotYet(SENTENCE),
                new Verdict.Busy(SENTENCE),
                new Verdict.NotApplicable(SENTENCE));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void keepsEveryVerdictAsItWas(Verdict verdict) {
        assertThat(VerdictJson.read(VerdictJson.write(verdict))).isEqualTo(verdict);
    }
}
