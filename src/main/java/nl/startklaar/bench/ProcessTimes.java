package nl.startklaar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the operating system has written down about a server and the processes it started. */
final class ProcessTimes {

    /** Linux counts processor time in hundredths for everybody, whatever the kernel does inside. */
    private static final double TICKS_PER_SECOND = 100;

    /** The places in {@code stat}, after the name, which may hold anything. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private ProcessTimes() {}

    /** Processor time of one process and, if it waited for them, of its children that ended. */
    private static double cpuSeconds(List<String> stat) {
        long ticks = 0;
        for (int it : List.of(USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN)) {
            ticks += Long.parseLong(stat.get(it));
        }
        return ticks / TICKS_PER_SECOND;
    }

    static double cpuSecondsOfUs() {
        return cpuSeconds(find(ProcessHandle.current().pid()).orElseThrow());
    }

    /** Of a server with all its children, living and ended. */
    static double cpuSecondsOfFamily(long parent) {
        double own = find(parent).map(ProcessTimes::cpuSeconds).orElse(0.0);
        return own
                + children(parent).stream()
                        .flatMap(it -> find(it).stream())
                        .mapToDouble(ProcessTimes::cpuSeconds)
                        .sum();
    }

    static long residentBytesOfUs() {
        long us = ProcessHandle.current().pid();
        return memory(us, "RssAnon") + memory(us, "RssFile") + memory(us, "RssShmem");
    }

    /** What they share is counted once: the most that any of them has of it. */
    static long residentBytesOfFamily(long parent) {
        long own = 0;
        long shared = 0;
        for (long it : family(parent)) {
            own += memory(it, "RssAnon");
            shared = Math.max(shared, memory(it, "RssShmem") + memory(it, "RssFile"));
        }
        return own + shared;
    }

    static long parentOf(long process) {
        return Long.parseLong(find(process).orElseThrow().get(PARENT));
    }

    private static List<Long> children(long parent) {
        return ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    private static List<Long> family(long parent) {
        var all = new ArrayList<>(children(parent));
        all.add(parent);
        return all;
    }

    /** Empty when it has ended meanwhile. */
    private static Optional<List<String>> find(long process) {
        return read(process, "stat")
                .map(it -> List.of(it.substring(it.lastIndexOf(')') + 2).split(" ")));
    }

    private static long memory(long process, String kind) {
        return read(process, "status").stream()
                .flatMap(String::lines)
                .filter(it -> it.startsWith(kind + ":"))
                .mapToLong(it -> Long.parseLong(it.replaceAll("[^0-9]", "")) * 1024)
                .sum();
    }

    private static Optional<String> read(long process, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc/" + process, file)));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
