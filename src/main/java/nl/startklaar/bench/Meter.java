package nl.startklaar.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Measures work that may be interrupted by preparations, which do not count. */
final class Meter implements AutoCloseable {

    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final int MILLIS_BETWEEN_LOOKS = 250;

    private final long server;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("bench-meter").factory());
    private boolean running;
    private double wall;
    private double jvm;
    private double postgres;
    private long jvmResident;
    private long postgresResident;

    /**
     * @param server the process that started all others of the database server
     */
    Meter(long server) {
        this.server = server;
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        looks.scheduleWithFixedDelay(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    void run(Runnable work) {
        running(true);
        look();
        count(-1);
        try {
            work.run();
        } finally {
            count(1);
            look();
            running(false);
        }
    }

    private void count(int sign) {
        wall += sign * System.nanoTime() / 1e9;
        jvm += sign * ProcessTimes.cpuSecondsOfUs();
        postgres += sign * ProcessTimes.cpuSecondsOfFamily(server);
    }

    private synchronized void running(boolean now) {
        running = now;
    }

    private synchronized void look() {
        if (running) {
            jvmResident = Math.max(jvmResident, ProcessTimes.residentBytesOfUs());
            postgresResident =
                    Math.max(postgresResident, ProcessTimes.residentBytesOfFamily(server));
        }
    }

    synchronized Figures figures() {
        long peak = heap().stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum();
        return new Figures(
                wall,
                jvm,
                postgres,
                peak / MEGABYTE,
                jvmResident / MEGABYTE,
                postgresResident / MEGABYTE);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .toList();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
