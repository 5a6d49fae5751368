package nl.startklaar.readiness;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import nl.startklaar.web.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.stereotype.Component;

/**
 * Runs every check, each on its own: one that throws, hangs or answers nonsense says "could not
 * check" for itself and takes none of the others along.
 */
@Component
class CheckRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);

    private static final Verdict THREW = failed("readiness.failed.threw");
    private static final Verdict LATE = failed("readiness.failed.late");
    private static final Verdict EMPTY = failed("readiness.failed.empty");

    private final List<Check> checks;
    private final CheckDoor door;
    private final Clock clock;
    private final Duration limit;
    private final Semaphore places;

    CheckRunner(List<Check> checks, CheckDoor door, Clock clock, ReadinessSettings settings) {
        refuseTwins(checks);
        this.checks = List.copyOf(checks);
        this.door = door;
        this.clock = clock;
        this.limit = settings.timeLimit();
        this.places = new Semaphore(settings.atOnce());
    }

    List<Check> checks() {
        return checks;
    }

    List<Measurement> run(CheckedSchool school) {
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var running = new ArrayList<Future<Measurement>>();
            for (Check check : checks) {
                running.add(workers.submit(() -> guard(school, check, workers)));
            }
            return running.stream().map(CheckRunner::await).toList();
        } finally {
            workers.shutdownNow(); // does not wait for one that hangs
        }
    }

    /** Waits for a place first, so that a busy minute never counts as a slow check. */
    private Measurement guard(CheckedSchool school, Check check, ExecutorService workers)
            throws InterruptedException {
        places.acquire();
        try {
            var verdict = withinLimit(school, check, workers);
            return new Measurement(
                    check.line(), check.name(), verdict, clock.instant(), Optional.empty());
        } finally {
            places.release();
        }
    }

    private Verdict withinLimit(CheckedSchool school, Check check, ExecutorService workers)
            throws InterruptedException {
        var answer = workers.submit(asked(school, check));
        try {
            return isEmpty(answer.get(limit.toMillis(), MILLISECONDS)) ? EMPTY : answer.resultNow();
        } catch (ExecutionException thrown) {
            log(school, check).setCause(thrown.getCause()).log("A check threw");
            return THREW;
        } catch (TimeoutException late) {
            answer.cancel(true);
            log(school, check).log("A check took longer than {}", limit);
            return LATE;
        }
    }

    /** Through what we keep of it and back: what cannot be kept, fails here and alone. */
    private Callable<Verdict> asked(CheckedSchool school, Check check) {
        return () -> VerdictJson.read(VerdictJson.write(door.verify(school, check)));
    }

    /** A check that shows nothing proves nothing. */
    private static boolean isEmpty(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> met.evidence().isEmpty();
            case Verdict.NotMet notMet -> notMet.findings().isEmpty();
            case Verdict.AsksYou _,
                    Verdict.CouldNotCheck _,
                    Verdict.NotYet _,
                    Verdict.Busy _,
                    Verdict.NotApplicable _ ->
                    false;
        };
    }

    private static Measurement await(Future<Measurement> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while checking", stopped);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A guard never throws", impossible);
        }
    }

    /** Found when the server starts, not when the first school looks. */
    private static void refuseTwins(List<Check> checks) {
        var names = new HashSet<String>();
        for (Check check : checks) {
            if (!names.add(check.line() + " " + check.name())) {
                throw new IllegalStateException(
                        "Two checks of %s are called %s".formatted(check.line(), check.name()));
            }
        }
    }

    private static LoggingEventBuilder log(CheckedSchool school, Check check) {
        return LOG.atError()
                .addKeyValue("check", check.name())
                .addKeyValue("line", check.line())
                .addKeyValue("school", school.school().value());
    }

    private static Verdict failed(String words) {
        return new Verdict.CouldNotCheck(Sentence.of(words));
    }
}
