package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.startklaar.las.EdexmlReading.Read;
import nl.startklaar.las.EdexmlReading.Refused;

/** Edexml to read: from the folder, or written around the one thing a test is about. */
final class EdexmlGiven {

    static final Path FOLDER = Path.of("src/test/resources/edexml");

    private EdexmlGiven() {}

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EdexmlReading reading(byte[] bytes) {
        return Edexml.read(new ByteArrayInputStream(bytes));
    }

    static EdexmlReading reading(String xml) {
        return reading(xml.getBytes(UTF_8));
    }

    static EdexmlFile read(byte[] bytes) {
        return switch (reading(bytes)) {
            case Read(var file) -> file;
            case Refused refused -> throw new AssertionError("Not read: " + refused);
        };
    }

    static EdexmlFile read(String xml) {
        return read(xml.getBytes(UTF_8));
    }

    /** A file of this school year with these parts beside the school. */
    static String with(String parts) {
        return "<EDEX><school><schooljaar>2026-2027</schooljaar></school>" + parts + "</EDEX>";
    }

    /** A file with one pupil, in line 1, of whom it says this. */
    static String withPupil(String elements) {
        return with("<leerlingen><leerling key='p1'>" + elements + "</leerling></leerlingen>");
    }
}
