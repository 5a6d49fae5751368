package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;

/** A file in memory. */
final class PlainFile {

    /** How much of a file tells its kind. */
    static final int HEAD = 512;

    private static final int LONGEST_NAME = 100;

    private final String path;
    private final byte[] bytes;

    /**
     * @param path as it was sent, with slashes between folders
     */
    PlainFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    String path() {
        return path;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Without folders, fit to be shown. */
    String name() {
        return nameOf(path);
    }

    static String nameOf(String path) {
        var name = Text.withoutControls(path.substring(path.lastIndexOf('/') + 1));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** For comparing: names differ in capitals from one LAS to the next. */
    String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** How it begins, one letter a byte. */
    String head() {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    }

    boolean isXml() {
        return isXml(head());
    }

    boolean isZip() {
        return isZip(head());
    }

    /** Whatever its encoding: past marks, zeros and spaces, an XML file begins with one letter. */
    static boolean isXml(String head) {
        var start =
                head.replaceFirst(
                        "^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)?[\\s\\x00]*", "");
        return start.startsWith("<");
    }

    static boolean isZip(String head) {
        return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
    }

    @Override
    public String toString() {
        return name();
    }
}
