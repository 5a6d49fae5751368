package nl.startklaar.ops;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.startklaar.bench.Load;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the server of {@code bench signin}, beside it: see {@link AskingProcess}. */
@Command(name = "bench-load", hidden = true)
final class LoadCommand implements Callable<Integer> {

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--guests", required = true)
    private Path guests = Path.of("");

    @Override
    public Integer call() throws IOException {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Load.run(guests, port, System.in, out);
        return Exit.OK.code();
    }
}
