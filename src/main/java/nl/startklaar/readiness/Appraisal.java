package nl.startklaar.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how every line stands, from what was measured, what people said, and which day it is. A line
 * is as good as its worst check; what nobody answered in time becomes <i>Let op</i>; and a line
 * waits as long as one before it is not settled.
 */
final class Appraisal {

    private final CheckedSchool school;
    private final Memory memory;
    private final Map<String, LineReport> done = new HashMap<>();

    private Appraisal(CheckedSchool school, Memory memory) {
        this.school = school;
        this.memory = memory;
    }

    static List<LineReport> of(CheckedSchool school, List<PlannedLine> plan, Memory memory) {
        var appraisal = new Appraisal(school, memory);
        var lines = new ArrayList<LineReport>();
        for (PlannedLine line : plan) {
            var report = appraisal.appraise(line);
            appraisal.done.put(line.code(), report);
            lines.add(report);
        }
        return lines;
    }

    private LineReport appraise(PlannedLine line) {
        var waitingFor = line.waitsFor().stream().filter(this::holdsUp).toList();
        var own = ownStatus(line);
        var status = !waitingFor.isEmpty() && canWait(own) ? Status.WAITING : own;
        var facts = memory.facts(line.code());
        return new LineReport(
                line,
                status,
                memory.measurements(line.code()),
                memory.confirmation(line.code()),
                memory.snooze(line.code()).filter(it -> it.hides(status, school.today())),
                memory.owner(line.code()),
                since(status, facts),
                hasRegressed(status, facts),
                status == Status.WAITING ? waitingFor : List.of());
    }

    private boolean holdsUp(String code) {
        var before = done.get(code);
        if (before == null) {
            return false;
        }
        return switch (before.status()) {
            case ACTION, ASKED, WAITING, BUSY -> true;
            case ATTENTION -> before.isOpenQuestion();
            case FAILED, DONE, NOT_APPLICABLE -> false;
        };
    }

    private static boolean canWait(Status own) {
        return own.isOpen() && own != Status.FAILED && own != Status.BUSY;
    }

    private Status ownStatus(PlannedLine line) {
        var measured = memory.measurements(line.code());
        return measured.isEmpty()
                ? answer(line)
                : measured.stream()
                        .map(it -> status(it.verdict(), line))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private Status status(Verdict verdict, PlannedLine line) {
        return switch (verdict) {
            case Verdict.Met _ -> Status.DONE;
            case Verdict.NotMet notMet ->
                    switch (notMet.severity()) {
                        case ACTION -> Status.ACTION;
                        case ATTENTION -> Status.ATTENTION;
                    };
            case Verdict.AsksYou _ -> answer(line);
            case Verdict.CouldNotCheck _ -> Status.FAILED;
            case Verdict.NotYet _ -> Status.WAITING;
            case Verdict.Busy _ -> Status.BUSY;
            case Verdict.NotApplicable _ -> Status.NOT_APPLICABLE;
        };
    }

    private Status answer(PlannedLine line) {
        return memory.confirmation(line.code())
                .map(said ->
                        switch (said.kind()) {
                            case DONE -> Status.DONE;
                            case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
                        })
                .orElse(line.isLate(school.today()) ? Status.ATTENTION : Status.ASKED);
    }

    /** A check that failed says nothing about the line, so the last fact still holds. */
    private static Optional<Instant> since(Status status, List<Fact> facts) {
        return facts.stream()
                .reduce((_, last) -> last)
                .filter(it -> status == Status.FAILED || it.status() == status)
                .map(Fact::at);
    }

    private static boolean hasRegressed(Status status, List<Fact> facts) {
        return switch (status) {
            case ACTION, ATTENTION -> facts.stream().anyMatch(it -> it.status() == Status.DONE);
            case FAILED, ASKED, WAITING, BUSY, DONE, NOT_APPLICABLE -> false;
        };
    }
}
