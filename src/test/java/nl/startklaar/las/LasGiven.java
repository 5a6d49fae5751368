package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.startklaar.las.LasReading.Full;

/** What a LAS may send, and reading it by the one door. */
final class LasGiven {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private LasGiven() {}

    /** The files of a folder of the test resources, by their names. */
    static Map<String, byte[]> folder(String name) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var paths = Files.list(RESOURCES.resolve(name))) {
            for (var path : paths.filter(LasGiven::isToRead).sorted().toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static boolean isToRead(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(txt|csv|xml)");
    }

    static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static LasReading reading(Map<String, byte[]> files, ReadingChoice choice) {
        List<SentFile> sent = new ArrayList<>();
        files.forEach((name, bytes) -> sent.add(SentFile.of(name, bytes)));
        return LasFiles.read(sent, EckIdSeal.fingerprint(), choice);
    }

    static LasReading reading(Map<String, byte[]> files) {
        return reading(files, ReadingChoice.lenient());
    }

    static LasReading reading(String name, byte[] bytes) {
        return reading(Map.of(name, bytes));
    }

    static LasReading reading(String name, String text) {
        return reading(name, text.getBytes(UTF_8));
    }

    static Full full(LasReading reading) {
        return switch (reading) {
            case Full full -> full;
            default -> throw new AssertionError("Not read: " + reading);
        };
    }

    /** One letter a byte, to change something in a file. */
    static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
