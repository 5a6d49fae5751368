package nl.startklaar.ops;

import java.util.EnumMap;
import java.util.Map;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.ReadingQuestion.About;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For which school, where, and in what form: the options that all verbs of an import share. */
final class ImportOptions {

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Option(names = "--answer", paramLabel = "VRAAG=KEUZE", descriptionKey = "answer")
    private Map<About, String> answers = new EnumMap<>(About.class);

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    String school() {
        return school;
    }

    /** What the file does not tell, and the command does. */
    ReadingChoice choice() {
        var choice = ReadingChoice.lenient();
        for (var answer : answers.entrySet()) {
            choice = choice.answering(answer.getKey(), answer.getValue());
        }
        return strict ? choice.strictly() : choice;
    }

    boolean json() {
        return json;
    }

    DataFolder data() {
        return data;
    }
}
