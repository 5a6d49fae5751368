package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML so that every value comes back letter for letter: spaces that a parser would change
 * are written as numbers, and what XML does not have is left out. The writer of the JDK does
 * neither.
 */
final class XmlOut {

    private final Writer out;

    XmlOut(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    void raw(String text) throws IOException {
        out.write(text);
    }

    void open(String name) throws IOException {
        out.write("<" + name + ">");
    }

    void close(String name) throws IOException {
        out.write("</" + name + ">\n");
    }

    /** Nothing at all when there is no value. */
    void element(String name, @Nullable String value) throws IOException {
        var text = written(value);
        if (!text.isEmpty()) {
            out.write("<" + name + ">");
            escape(text);
            out.write("</" + name + ">");
        }
    }

    /** Begins an element with a key, or without when there is none. */
    void keyed(String name, @Nullable String key) throws IOException {
        out.write("<" + name);
        attribute("key", key);
    }

    void attribute(String name, @Nullable String value) throws IOException {
        var text = written(value);
        if (!text.isEmpty()) {
            out.write(" " + name + "=\"");
            escape(text);
            out.write("\"");
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    private static String written(@Nullable String value) {
        return value == null ? "" : Normalizer.normalize(Text.onlyXml(value), Normalizer.Form.NFC);
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\t', '\n', '\r' -> out.write("&#" + (int) c + ";");
                default -> out.write(c);
            }
        }
    }
}
