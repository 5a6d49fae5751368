package nl.startklaar.las;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * One file as a person or a LAS sent it. Its name is shown and never believed; the stream is read
 * at most once, and not closed.
 */
public record SentFile(String name, InputStream content) {

    /** One that is in memory already. */
    public static SentFile of(String name, byte[] content) {
        return new SentFile(name, new ByteArrayInputStream(content));
    }

    @Override
    public String toString() {
        return name;
    }
}
