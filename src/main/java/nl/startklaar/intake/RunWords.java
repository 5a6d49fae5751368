package nl.startklaar.intake;

import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.web.Sentence;

/** How a run is called on pages. */
final class RunWords {

    private RunWords() {}

    /** Colour and sign: "ok", "warn" or "failed". */
    static String kind(Status status) {
        return switch (status) {
            case APPLIED, UNCHANGED -> "ok";
            case PREVIEW, APPLYING, STOPPED_BY_PERSON, UNDONE -> "warn";
            case STOPPED_BY_FILE, FAILED -> "failed";
        };
    }

    static String icon(String kind) {
        return switch (kind) {
            case "ok" -> "circle-check";
            case "warn" -> "clock";
            case "failed" -> "circle-x";
            default -> "minus-circle";
        };
    }

    /** What came of it, with the reason when it was refused. */
    static Sentence result(ImportRun run) {
        var name = run.status().name();
        return run.status() == Status.STOPPED_BY_FILE && run.stop().isPresent()
                ? run.stop().get().what()
                : Sentence.of("intake.result." + name);
    }

    static Object who(ImportRun run) {
        return run.receipt().person().isEmpty()
                ? Sentence.of("intake.by-server")
                : run.receipt().person();
    }

    static Sentence counts(ImportRun run) {
        var counts = run.counts();
        return Sentence.of(
                "intake.counts",
                counts.pupils(),
                counts.groups(),
                counts.changes(),
                counts.errors(),
                counts.warnings());
    }
}
