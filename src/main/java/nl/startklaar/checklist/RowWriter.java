package nl.startklaar.checklist;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.readiness.Confirmation;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.LineReport;
import nl.startklaar.readiness.Measurement;
import nl.startklaar.readiness.Person;
import nl.startklaar.readiness.Snooze;
import nl.startklaar.readiness.Status;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.web.Sentence;

/** Writes one line of a report in a reader's language. */
record RowWriter(Wording wording, String home, LocalDate today) {

    private static final int SHOWN = 2;

    Row write(Line line, LineReport report) {
        return new Row(
                line.name(),
                line.season(),
                report.status(),
                word(report.status()),
                line.blocking(),
                wording.text(line.words("title")),
                text(report),
                proofs(report),
                report.findings().stream().map(this::problem).toList(),
                button(line, report),
                report.isAsked(),
                report.confirmation(),
                minutes(line, report),
                report.line().deadline(),
                report.line().deadline().map(it -> due(line, it)).orElse(""),
                report.owner().map(Person::name),
                report.since(),
                report.regressed(),
                report.snooze().map(Snooze::until));
    }

    String word(Status status) {
        return wording.text("checklist.status." + status);
    }

    /** What makes us say so. */
    private String text(LineReport report) {
        return switch (report.status()) {
            case DONE -> report.confirmation().map(this::said).orElseGet(() -> seen(report));
            case NOT_APPLICABLE ->
                    report.confirmation().map(this::said).orElseGet(() -> reason(report));
            case ACTION -> found(report);
            case ATTENTION ->
                    report.isOpenQuestion() && report.findings().isEmpty()
                            ? wording.text("checklist.evidence.unanswered")
                            : found(report);
            case ASKED -> wording.text("checklist.evidence.asked");
            case WAITING -> waiting(report);
            case BUSY -> reason(report);
            case FAILED -> failed(report);
        };
    }

    private String said(Confirmation said) {
        var key = "checklist.evidence." + (said.note().isBlank() ? "said" : "said-with-note");
        return wording.text(key, said.by().name(), said.at(), said.note());
    }

    private String seen(LineReport report) {
        return report.evidence().stream()
                .limit(SHOWN)
                .map(it -> wording.text(it.what()))
                .collect(joining(" · "));
    }

    private String found(LineReport report) {
        var findings = report.findings();
        var first = findings.stream().findFirst().map(it -> wording.text(it.what())).orElse("");
        return findings.size() <= 1
                ? first
                : wording.text("checklist.evidence.and-more", sentence(first), findings.size() - 1);
    }

    /** Something can only follow a sentence that has ended. */
    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private String waiting(LineReport report) {
        if (report.waitingFor().isEmpty()) {
            return reason(report);
        }
        var titles =
                report.waitingFor().stream()
                        .flatMap(it -> Line.find(it).stream())
                        .map(it -> wording.text(it.words("title")))
                        .collect(joining(", "));
        return wording.text("checklist.evidence.waits-for", titles);
    }

    private String failed(LineReport report) {
        var lastGood = report.measurements().stream().flatMap(it -> it.lastGood().stream());
        return lastGood.findFirst()
                .map(it -> wording.text("checklist.evidence.failed-after", reason(report), it.at()))
                .orElseGet(() -> reason(report));
    }

    private String reason(LineReport report) {
        return report.measurements().stream()
                .flatMap(it -> reason(it.verdict()).stream())
                .findFirst()
                .map(wording::text)
                .orElse("");
    }

    private static Optional<Sentence> reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.CouldNotCheck(var why) -> Optional.of(why);
            case Verdict.NotYet(var why) -> Optional.of(why);
            case Verdict.Busy(var doing) -> Optional.of(doing);
            case Verdict.NotApplicable(var why) -> Optional.of(why);
            case Verdict.Met _, Verdict.NotMet _, Verdict.AsksYou _ -> Optional.empty();
        };
    }

    private List<Row.Proof> proofs(LineReport report) {
        var seen = report.measurements().stream().flatMap(this::proofs);
        var said =
                report.confirmation().stream()
                        .map(it -> proof(Evidence.Kind.CONFIRMED, said(it), it.at()));
        return Stream.concat(seen, said).toList();
    }

    /** Of a check that failed: what it saw when it last worked, with the time of then. */
    private Stream<Row.Proof> proofs(Measurement measurement) {
        var verdict =
                measurement.lastGood().map(Measurement.Good::verdict).orElse(measurement.verdict());
        return LineReport.evidence(verdict).stream()
                .map(it -> proof(it.kind(), wording.text(it.what()), it.at()));
    }

    private Row.Proof proof(Evidence.Kind kind, String text, Instant at) {
        return new Row.Proof(kind.name(), wording.text("checklist.proof." + kind), text, at);
    }

    private Row.Problem problem(Finding finding) {
        return new Row.Problem(
                wording.text(finding.what()),
                wording.text(finding.remedy()),
                finding.fix().map(this::button));
    }

    private Row.Button button(Fix fix) {
        return new Row.Button(wording.text(fix.label()), home + fix.path(), true);
    }

    private Optional<Row.Button> button(Line line, LineReport report) {
        var fix = fixes(report).findFirst().map(this::button);
        return switch (report.status()) {
            case ACTION -> fix.or(() -> page(line, "solve"));
            case ATTENTION -> fix.or(() -> page(line, report.isOpenQuestion() ? "answer" : "look"));
            case ASKED -> page(line, "answer");
            case FAILED, WAITING, BUSY, DONE, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private Optional<Row.Button> page(Line line, String label) {
        return Optional.of(
                new Row.Button(
                        wording.text("checklist.button." + label),
                        home + "/startlijst/" + line.name(),
                        false));
    }

    /** A fix of our own knows how long it takes; otherwise the line's own guess counts. */
    private static int minutes(Line line, LineReport report) {
        return fixes(report).findFirst().map(Fix::minutes).orElse(line.minutes());
    }

    private static Stream<Fix> fixes(LineReport report) {
        return report.findings().stream().flatMap(it -> it.fix().stream());
    }

    /** "uiterlijk 30 juni (nog 12 dagen)". */
    private String due(Line line, LocalDate deadline) {
        long days = ChronoUnit.DAYS.between(today, deadline);
        var until = wording.text("checklist.due." + line.due(), wording.day(deadline));
        if (days < 0) {
            return wording.text("checklist.due.passed", until);
        }
        return days == 0
                ? wording.text("checklist.due.today", until)
                : wording.text("checklist.due.left", until, days);
    }
}
