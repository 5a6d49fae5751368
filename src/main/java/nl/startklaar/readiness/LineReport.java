package nl.startklaar.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one line stands, and all we know about it.
 *
 * @param measurements what its checks said; empty when there is none, and a person has to say so
 * @param confirmation what a person said, not withdrawn
 * @param snooze set only while it hides the line
 * @param owner who will do it
 * @param since from when on it stands like this; empty when it was never known
 * @param regressed it was in order before, and is not any more (<i>weer stuk</i>)
 * @param waitingFor the codes of the lines that have to be settled first
 */
public record LineReport(
        PlannedLine line,
        Status status,
        List<Measurement> measurements,
        Optional<Confirmation> confirmation,
        Optional<Snooze> snooze,
        Optional<Person> owner,
        Optional<Instant> since,
        boolean regressed,
        List<String> waitingFor) {

    public LineReport {
        measurements = List.copyOf(measurements);
        waitingFor = List.copyOf(waitingFor);
    }

    public String code() {
        return line.code();
    }

    /** Whether a person has to say how it is, because no check can see it. */
    public boolean isAsked() {
        return measurements.isEmpty()
                || measurements.stream().anyMatch(it -> it.verdict() instanceof Verdict.AsksYou);
    }

    /** Whether nobody has answered yet, also when it is late. */
    public boolean isOpenQuestion() {
        return isAsked() && confirmation.isEmpty();
    }

    public List<Evidence> evidence() {
        return measurements.stream().flatMap(it -> evidence(it.verdict()).stream()).toList();
    }

    public List<Finding> findings() {
        return measurements.stream()
                .flatMap(it ->
                        it.verdict() instanceof Verdict.NotMet notMet
                                ? notMet.findings().stream()
                                : Stream.<Finding>empty())
                .toList();
    }

    /** What a verdict was based on; only a look that saw something has it. */
    public static List<Evidence> evidence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> met.evidence();
            case Verdict.NotMet notMet -> notMet.evidence();
            case Verdict.AsksYou _,
                    Verdict.CouldNotCheck _,
                    Verdict.NotYet _,
                    Verdict.Busy _,
                    Verdict.NotApplicable _ ->
                    List.of();
        };
    }
}
