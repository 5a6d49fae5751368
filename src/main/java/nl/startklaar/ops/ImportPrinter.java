package nl.startklaar.ops;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.web.Formats;
import org.jspecify.annotations.Nullable;

/** Writes what came of an import, for people or for programs. */
final class ImportPrinter {

    /** The document that programs read; a change of its fields gets the next number. */
    private record Document(String format, String school, List<Run> runs) {}

    /** Without names: only what the file itself calls things. */
    private record Run(
            @Nullable UUID id,
            String file,
            String status,
            String receivedAt,
            @Nullable String schoolYear,
            @Nullable LocalDate referenceDay,
            Numbers pupils,
            int changes,
            @Nullable String stop,
            @Nullable LocalDate undoUntil,
            List<Finding> findings) {}

    private record Numbers(int inFile, int added, int moved, int renamed, int left) {}

    private record Finding(String code, String severity, int line, String key) {}

    private final Screen screen;
    private final Formats formats;

    ImportPrinter(Screen screen) {
        this.screen = screen;
        this.formats = new Formats(screen.locale());
    }

    void print(ImportOptions options, List<ImportReport> reports) {
        if (options.json()) {
            screen.json(
                    new Document(
                            "startklaar.import/1",
                            options.school(),
                            reports.stream().map(ImportPrinter::run).toList()));
        } else {
            reports.forEach(this::print);
        }
    }

    private void print(ImportReport report) {
        var counts = report.counts();
        screen.print(headline(report));
        if (counts.pupils() > 0) {
            screen.print(
                    screen.text(
                            "ops.import.counts",
                            counts.pupils(),
                            counts.added(),
                            counts.moved(),
                            counts.renamed(),
                            counts.left()));
        }
        report.stop().ifPresent(it -> print("red", "✕", it));
        report.findings().forEach(this::print);
    }

    private String headline(ImportReport report) {
        var at = formats.moment(report.receivedAt());
        return report.isKept()
                ? screen.text(
                        "ops.import.run",
                        at,
                        report.fileName(),
                        screen.text("ops.import.status." + report.status()),
                        report.run().toString())
                : screen.text("ops.import.looked", at, report.fileName());
    }

    private void print(ImportReport.Line finding) {
        boolean isError = finding.severity().equals("ERROR");
        print(isError ? "red" : "yellow", isError ? "✕" : "!", finding);
    }

    private void print(String style, String sign, ImportReport.Line finding) {
        var where = finding.line() > 0 ? screen.text("ops.import.line", finding.line()) + " " : "";
        screen.print(
                "  %s %s%s %s"
                        .formatted(
                                screen.mark(style, sign),
                                where,
                                screen.text(finding.what()),
                                screen.text(finding.remedy())));
    }

    private static Run run(ImportReport report) {
        var counts = report.counts();
        return new Run(
                report.isKept() ? report.run() : null,
                report.fileName(),
                report.status(),
                moment(report.receivedAt()),
                report.schoolYear().orElse(null),
                report.referenceDay().orElse(null),
                new Numbers(
                        counts.pupils(),
                        counts.added(),
                        counts.moved(),
                        counts.renamed(),
                        counts.left()),
                counts.changes(),
                report.stop().map(ImportReport.Line::code).orElse(null),
                report.undoUntil().orElse(null),
                report.findings().stream()
                        .map(it -> new Finding(it.code(), it.severity(), it.line(), it.key()))
                        .toList());
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(Formats.AMSTERDAM)
                .toOffsetDateTime()
                .toString();
    }
}
