package nl.startklaar.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.logging.LogManager;

/** Where the program begins, whatever it is asked to do. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        LogManager.getLogManager().reset(); // until the server's own log speaks, we speak ourselves
        System.exit(
                CommandTree.run(
                        arguments, System.getenv(), writer(System.out), writer(System.err)));
    }

    /** Names have accents, whatever the terminal says of itself. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, UTF_8);
    }
}
