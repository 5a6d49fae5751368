package nl.startklaar.bench;

import java.util.List;

/** Who asks the server: a process of its own that runs {@link Load}. */
public interface Asker {

    /** Says one line to it, and gives what it answers, so many lines. */
    List<String> ask(String line, int answers);
}
