package nl.startklaar.ops;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The life of this process: how long it has lasted, and until when. */
final class Running {

    private Running() {}

    /** Since Java began, in whole seconds; at least one. */
    static long seconds() {
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        return Math.max(1, Math.round(millis / 1000.0));
    }

    /** Returns when the application closes, which it does when the process is told to end. */
    static void untilClosed(ConfigurableApplicationContext application)
            throws InterruptedException {
        var closed = new CountDownLatch(1);
        application.addApplicationListener((ContextClosedEvent _) -> closed.countDown());
        closed.await();
    }
}
