package nl.startklaar.ops;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program of somebody else, beside the demo: it knows of us only what such programs know. It
 * lives as long as the demo: when our end of its input closes, it stops.
 */
final class OutsideProgram {

    /** What a program says once it listens, and the only thing. */
    static final String READY = "ready";

    private static final int MEGABYTES = 96;

    private OutsideProgram() {}

    /** With as little memory as such a program needs. */
    static Process start(List<String> words, Map<String, String> secrets) {
        return start(MEGABYTES, words, secrets);
    }

    /**
     * @param words the command and its options, which everybody on this machine can read
     * @param secrets its own, by the name of the variable
     */
    static Process start(int megabytes, List<String> words, Map<String, String> secrets) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx" + megabytes + "m"));
        command.addAll(program());
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        hideOurs(builder.environment(), secrets);
        try {
            return builder.start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    /** Waits until it says that it listens, or has ended without. */
    static void awaitReady(Process program) {
        try {
            program.inputReader().readLine();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** It knows its own secrets; the addresses, passwords and keys of ours are not for it. */
    static void hideOurs(Map<String, String> environment, Map<String, String> secrets) {
        environment.keySet().removeIf(it -> it.startsWith("STARTKLAAR_"));
        environment.putAll(secrets);
    }

    /** This very program: a jar, or the classes of whoever works on it. */
    private static List<String> program() {
        var path = System.getProperty("java.class.path");
        return path.contains(File.pathSeparator)
                ? List.of("-cp", path, Main.class.getName())
                : List.of("-jar", path);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
