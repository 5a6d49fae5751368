package nl.startklaar.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A fixed number of workers, who stop when the time is over. */
final class Crew implements AutoCloseable {

    private final int size;
    private final long end;
    private final ExecutorService workers;

    Crew(int size, Duration most) {
        this.size = size;
        this.end = System.nanoTime() + most.toNanos();
        this.workers =
                Executors.newFixedThreadPool(
                        size, Thread.ofPlatform().daemon().name("bench-", 0).factory());
    }

    int size() {
        return size;
    }

    /** Does each piece once, on whoever is free; the answers are in the order of the pieces. */
    <P, A> List<A> map(List<P> pieces, Work<P, A> work) {
        var answers = pieces.stream().map(it -> workers.submit(inTime(() -> work.of(it)))).toList();
        try {
            return answers.stream().map(Crew::get).toList();
        } finally {
            answers.forEach(it -> it.cancel(false));
        }
    }

    /** One piece of work, and what comes of it. */
    interface Work<P, A> {

        A of(P piece) throws Exception;
    }

    private <A> Callable<A> inTime(Callable<A> work) {
        return () -> {
            if (System.nanoTime() - end > 0) {
                throw new TookTooLong();
            }
            return work.call();
        };
    }

    private static <A> A get(Future<A> answer) {
        try {
            return answer.get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof TookTooLong late) {
                throw late;
            }
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Cut into as many pieces as there are workers. */
    <P> List<List<P>> divide(List<P> pieces) {
        return IntStream.range(0, size)
                .mapToObj(it ->
                        pieces.subList(it * pieces.size() / size, (it + 1) * pieces.size() / size))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
