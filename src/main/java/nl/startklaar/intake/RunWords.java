package nl.startklaar.intake;

import java.util.Optional;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.web.Sentence;

/** How a run is called on pages. */
final class RunWords {

    private RunWords() {}

    /** Colour and sign: "ok", "warn" or "failed". */
    static String kind(Status status) {
        return switch (status) {
            case APPLIED, UNCHANGED -> "ok";
            case PREVIEW, APPLYING, STOPPED_BY_PERSON, REPLACED, UNDONE -> "warn";
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

    /** The look of its word in a list. */
    static String badge(Status status) {
        return switch (status) {
            case APPLIED, UNCHANGED -> "ok";
            case PREVIEW -> "todo";
            case APPLYING, STOPPED_BY_PERSON, REPLACED, UNDONE -> "wait";
            case STOPPED_BY_FILE, FAILED -> "err";
        };
    }

    static Sentence result(ImportRun run) {
        return Sentence.of("intake.result." + run.status().name());
    }

    /** Why a file was refused. */
    static Optional<Sentence> reason(ImportRun run) {
        return run.status() == Status.STOPPED_BY_FILE
                ? run.stop().map(StopLine::what)
                : Optional.empty();
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
