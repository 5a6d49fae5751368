package nl.startklaar.las;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.startklaar.las.Bounded.TooLarge;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Refused;

/**
 * The one door for whatever a LAS sends: Edexml, the text files of EDEX2000, or a OneRoster set;
 * loose, or packed in a zip. Looks at what is in a file, not at what it is called.
 */
public final class LasFiles {

    /** Of no use to anybody in one go. */
    private static final int MOST_FILES = 100;

    private static final String OFFICE = "[Content_Types].xml";

    private LasFiles() {}

    /**
     * Whatever was sent, the answer says so; the streams are not closed.
     *
     * @throws UncheckedIOException when a stream itself fails, which tells nothing about the file
     */
    public static LasReading read(List<SentFile> files, EckIdSeal seal, ReadingChoice choice) {
        try {
            return files.size() == 1
                    ? readOne(files.getFirst(), seal, choice)
                    : readTogether(inMemory(files), seal, choice);
        } catch (Unreadable e) {
            return new Refused(e.reason(), e.where(), e.line());
        }
    }

    private static LasReading readOne(SentFile file, EckIdSeal seal, ReadingChoice choice)
            throws Unreadable {
        var name = PlainFile.nameOf(file.name());
        var in = new PushbackInputStream(file.content(), PlainFile.HEAD);
        try {
            return readOne(in, name, seal, choice);
        } catch (Unreadable e) {
            throw e.in(name);
        }
    }

    /** Edexml alone is read as it comes in, and is never whole in memory. */
    private static LasReading readOne(
            PushbackInputStream in, String name, EckIdSeal seal, ReadingChoice choice)
            throws Unreadable {
        var head = head(in);
        if (head.isBlank() || PlainFile.isXml(head)) {
            return edexml(in, name, seal);
        }
        var files = PlainFile.isZip(head) ? Unzipped.read(in) : List.of(inMemory(name, in));
        return readTogether(files, seal, choice);
    }

    private static String head(PushbackInputStream in) {
        try {
            byte[] head = in.readNBytes(PlainFile.HEAD);
            in.unread(head);
            return new String(head, StandardCharsets.ISO_8859_1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static LasReading edexml(InputStream in, String name, EckIdSeal seal)
            throws Unreadable {
        try {
            return EdexmlVersion.versioned(EdexmlReader.read(in, seal), name);
        } catch (Unreadable e) {
            throw e.in(name);
        }
    }

    private static List<PlainFile> inMemory(List<SentFile> files) throws Unreadable {
        if (files.isEmpty()) {
            throw new Unreadable(Reason.EMPTY, 1);
        }
        if (files.size() > MOST_FILES) {
            throw new Unreadable(Reason.SEVERAL_FILES, 1);
        }
        var inMemory = new ArrayList<PlainFile>();
        long together = 0;
        for (var file : files) {
            var plain = inMemory(file.name().replace('\\', '/'), file.content());
            together += plain.bytes().length;
            if (together > Unzipped.MOST_BYTES_TOGETHER) {
                throw new Unreadable(Reason.TOO_LARGE, plain.name(), 1);
            }
            if (plain.isZip()) {
                throw new Unreadable(Reason.SEVERAL_FILES, plain.name(), 1);
            }
            inMemory.add(plain);
        }
        return inMemory;
    }

    private static PlainFile inMemory(String path, InputStream in) throws Unreadable {
        try {
            return new PlainFile(path, new Bounded(in, SafeXml.MOST_BYTES).readAllBytes());
        } catch (TooLarge e) {
            throw new Unreadable(Reason.TOO_LARGE, PlainFile.nameOf(path), 1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Files that belong together; of what kind, the files say. */
    private static LasReading readTogether(
            List<PlainFile> files, EckIdSeal seal, ReadingChoice choice) throws Unreadable {
        if (files.stream().anyMatch(it -> it.path().equals(OFFICE))) {
            throw new Unreadable(Reason.UNKNOWN_KIND, 1);
        }
        var xml = files.stream().filter(PlainFile::isXml).toList();
        var roster = OneRosterSet.find(files);
        var edex = Edex2000.find(files.stream().filter(it -> !roster.contains(it)).toList());
        int kinds = xml.size() + (edex.isEmpty() ? 0 : 1) + (roster.isEmpty() ? 0 : 1);
        if (kinds != 1) {
            throw new Unreadable(kinds == 0 ? Reason.UNKNOWN_KIND : Reason.SEVERAL_FILES, 1);
        }
        if (!roster.isEmpty()) {
            return oneRoster(files, seal, choice);
        }
        return edex.isEmpty()
                ? edexml(xml.getFirst().open(), xml.getFirst().name(), seal)
                : Edex2000.read(edex, choice);
    }

    private static LasReading oneRoster(List<PlainFile> files, EckIdSeal seal, ReadingChoice choice)
            throws Unreadable {
        var notes = new Notes();
        var reading = OneRoster.read(files, seal, choice, notes);
        var error = notes.firstError().filter(_ -> choice.strict());
        if (error.isPresent()) {
            throw new Unreadable(
                    Reason.AGAINST_STANDARD, error.get().file(), Math.max(1, error.get().line()));
        }
        return reading;
    }
}
