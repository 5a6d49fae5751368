package nl.startklaar.ops;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Halves the time of later starts: after a first start, a second process warms up beside the server
 * and leaves its loaded classes in a file, which Java reads from then on.
 */
final class StartUpCache {

    /** Set by the launcher when there is no such file yet: where it should come. */
    private static final String WANTED = "startklaar.start-up-cache";

    private static final String NOT_MADE = "Later starts will not be quicker than this one";

    private static final Logger LOG = LoggerFactory.getLogger(StartUpCache.class);

    private StartUpCache() {}

    static void makeInBackground(ConfigurableApplicationContext application, Path data) {
        var wanted = System.getProperty(WANTED);
        if (wanted == null || !Files.isWritable(Path.of(wanted).toAbsolutePath().getParent())) {
            return;
        }
        try {
            var file = Path.of(wanted);
            var part = Path.of(wanted + ".part");
            var process =
                    new ProcessBuilder(command(part, data))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            application.addApplicationListener((ContextClosedEvent _) -> end(process));
            process.onExit().thenAccept(it -> keep(it.exitValue(), part, file));
        } catch (IOException unable) { // a machine without nice, say: then it stays as slow
            LOG.atWarn().addKeyValue("reason", unable.getMessage()).log(NOT_MADE);
        }
    }

    /** This very command line, for Java notices when anything differs and then ignores the file. */
    private static List<String> command(Path part, Path data) {
        var command = new ArrayList<>(List.of("nice", "-n", "10"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it -> !it.contains(WANTED))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + part);
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of("warm-up", "--data", data.toString()));
        return command;
    }

    private static void keep(int exit, Path part, Path file) {
        try {
            if (exit == 0 && Files.exists(part)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(part);
            }
        } catch (IOException unable) {
            LOG.atWarn().addKeyValue("reason", unable.getMessage()).log(NOT_MADE);
        }
    }

    /** Nothing of ours outlives the server. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
