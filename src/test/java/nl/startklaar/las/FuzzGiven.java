package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.startklaar.las.LasReading.Delta;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.las.LasReading.Refused;
import nl.startklaar.las.LasReading.Unclear;

/**
 * What must hold of a reader, whatever it is given: an answer always comes, a question can be
 * answered, and a mirror can be written and read back the same.
 */
final class FuzzGiven {

    /** Between the files of one set, in a file of a seed. */
    private static final String BETWEEN = "\u001d";

    private static final EdexmlFile SCHOOL =
            EdexmlGiven.read(EdexmlGiven.with("<leerlingen><leerling key='10001'/></leerlingen>"));

    private FuzzGiven() {}

    static void check(byte[] input, List<String> names) {
        var choice = ReadingChoice.lenient();
        var asked = new LinkedHashSet<ReadingQuestion.About>();
        for (var reading = read(input, names, choice);
                reading instanceof Unclear(var questions);
                reading = read(input, names, choice)) {
            for (var question : questions) {
                require(asked.add(question.about()), "It asks the same again: " + question);
                require(question.options().size() > 1, "It asks without a choice: " + question);
                choice = choice.answering(question.about(), question.options().getLast().code());
            }
        }
        check(read(input, names, choice));
        check(read(input, names, choice.strictly()));
    }

    private static LasReading read(byte[] input, List<String> names, ReadingChoice choice) {
        return LasFiles.read(files(input, names), eckId -> eckId, choice);
    }

    private static List<SentFile> files(byte[] input, List<String> names) {
        if (names.size() == 1) {
            return List.of(SentFile.of(names.getFirst(), input));
        }
        var parts = new String(input, ISO_8859_1).split(BETWEEN, -1);
        var files = new ArrayList<SentFile>();
        for (int i = 0; i < Math.min(parts.length, names.size()); i++) {
            files.add(SentFile.of(names.get(i), parts[i].getBytes(ISO_8859_1)));
        }
        return files;
    }

    private static void check(LasReading reading) {
        switch (reading) {
            case Full(var file, _, var notes) -> {
                require(notes.size() <= Notes.MOST + 1, "Too many notes");
                checkComesBack(file);
            }
            case Delta(var delta, _, _) -> checkComesBack(delta.applyTo(SCHOOL).file());
            case Refused(_, var where, int line) ->
                    require(line >= 1 && where.length() <= 200, "A refusal without a place");
            case Unclear unclear -> throw new AssertionError("Still unclear: " + unclear);
        }
    }

    private static void checkComesBack(EdexmlFile file) {
        var out = new ByteArrayOutputStream();
        try {
            EdexmlWriter.write(file, Optional::of, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sent = List.of(SentFile.of("a.xml", out.toByteArray()));
        var back = LasFiles.read(sent, eckId -> eckId, ReadingChoice.lenient());
        require(back instanceof Full, "It does not come back: " + back);
        if (back instanceof Full(var read, _, _)) {
            require(
                    MirrorGiven.withoutLines(read).equals(MirrorGiven.withoutLines(file)),
                    "It comes back different");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
