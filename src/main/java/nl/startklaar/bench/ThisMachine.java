package nl.startklaar.bench;

import static java.util.stream.Collectors.joining;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** Where a bench was done, as far as it decides the figures. */
final class ThisMachine {

    private static final double MEGABYTE = 1024.0 * 1024.0;

    private ThisMachine() {}

    static BenchReport.Machine look() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var runtime = Runtime.getRuntime();
        return new BenchReport.Machine(
                runtime.availableProcessors(),
                Spread.rounded(system.getTotalMemorySize() / MEGABYTE),
                Spread.rounded(runtime.maxMemory() / MEGABYTE),
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .collect(joining(", ")),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                system.getName() + " " + system.getVersion() + " " + system.getArch());
    }
}
