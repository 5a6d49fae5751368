package nl.startklaar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One thing, asked for some seconds by several hands. When it is asked at a steady rate, each has
 * its moment, and waiting for a free hand counts: so a server that stands still is not flattered.
 */
final class Volley {

    private static final double NANOS = 1e9;
    private static final long GRACE = 5_000_000_000L;

    private final Asking asking;
    private final Guests guests;
    private final int port;
    private final long begin = System.nanoTime();
    private final long end;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final List<Hand> hands = new ArrayList<>();

    private Volley(Asking asking, Guests guests, int port, double seconds) {
        this.asking = asking;
        this.guests = guests;
        this.port = port;
        this.end = begin + (long) (seconds * NANOS);
    }

    static Volley begin(Asking asking, Guests guests, int port, double seconds) {
        var volley = new Volley(asking, guests, port, seconds);
        for (int it = 0; it < asking.hands(); it++) {
            volley.hands.add(new Hand(volley));
        }
        volley.hands.forEach(it -> it.thread.start());
        return volley;
    }

    void join() {
        for (Hand hand : hands) {
            try {
                hand.thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    Shot shot(double cpuSeconds) {
        var nanos = hands.stream().flatMapToLong(it -> it.nanos.stream().mapToLong(n -> n));
        long last = hands.stream().mapToLong(it -> it.ended).max().orElse(begin);
        return Shot.of(nanos.toArray(), failed.get(), (last - begin) / NANOS, cpuSeconds);
    }

    /** When the next is due; empty when the time is over. */
    private OptionalLong due() {
        long now = System.nanoTime();
        long moment =
                asking.isSteady()
                        ? begin + (long) (next.getAndIncrement() * NANOS / asking.rate())
                        : now;
        return moment < end ? OptionalLong.of(moment) : OptionalLong.empty();
    }

    /** What waits for so long is asked no more: a server that cannot keep up is left in peace. */
    private boolean isTooLate() {
        return System.nanoTime() - end > GRACE;
    }

    /** One after the other, on one connection. */
    private static final class Hand {

        private final Volley volley;
        private final Thread thread = Thread.ofPlatform().unstarted(this::work);
        private final List<Long> nanos = new ArrayList<>();
        private long ended;

        Hand(Volley volley) {
            this.volley = volley;
        }

        private void work() {
            var wire = new Wire(volley.port);
            for (var due = volley.due(); due.isPresent(); due = volley.due()) {
                await(due.getAsLong());
                if (volley.isTooLate() || !isAnswered(wire)) {
                    volley.failed.incrementAndGet();
                } else {
                    nanos.add(System.nanoTime() - due.getAsLong());
                }
            }
            wire.close();
            ended = System.nanoTime();
        }

        private static void await(long moment) {
            for (long left = moment - System.nanoTime();
                    left > 0;
                    left = moment - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        /** No answer at all is one that went wrong. */
        private boolean isAnswered(Wire wire) {
            try {
                return volley.guests.next(volley.asking.kind()).make(wire);
            } catch (IOException | UncheckedIOException broken) {
                wire.close();
                return false;
            }
        }
    }
}
