package nl.startklaar.readiness;

import static nl.startklaar.readiness.Verdict.Severity.ACTION;
import static nl.startklaar.readiness.Verdict.Severity.ATTENTION;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.startklaar.TestTime;
import nl.startklaar.web.Sentence;

/** A check that says what the test wants. */
final class FakeCheck implements Check {

    static final Verdict MET =
            new Verdict.Met(List.of(Evidence.measured(TestTime.NOW, "checklist.menu")));
    static final Verdict NOT_MET = notMet(ACTION);
    static final Verdict DOUBTFUL = notMet(ATTENTION);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "Fake" + COUNT.incrementAndGet();
    private final String line;
    private Function<CheckedSchool, Verdict> answer;

    FakeCheck(String line, Verdict verdict) {
        this.line = line;
        this.answer = _ -> verdict;
    }

    void says(Verdict verdict) {
        answer = _ -> verdict;
    }

    void does(Function<CheckedSchool, Verdict> work) {
        answer = work;
    }

    @Override
    public String line() {
        return line;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        return answer.apply(school);
    }

    private static Verdict notMet(Verdict.Severity severity) {
        return new Verdict.NotMet(
                severity,
                List.of(Finding.of(Sentence.of("checklist.menu"), Sentence.of("checklist.menu"))),
                List.of());
    }
}
