package nl.startklaar.ops;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For which school, where, and in what form: the options that all verbs of an import share. */
final class ImportOptions {

    @Option(names = "--school", paramLabel = "BRIN", descriptionKey = "school", required = true)
    private String school = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private final DataFolder data = new DataFolder();

    String school() {
        return school;
    }

    boolean json() {
        return json;
    }

    DataFolder data() {
        return data;
    }
}
