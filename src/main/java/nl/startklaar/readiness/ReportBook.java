package nl.startklaar.readiness;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was measured, and reads it back as one report. */
@Service
class ReportBook {

    private final ReportStore reports;
    private final AnswerStore answers;
    private final ReadinessSettings settings;
    private final Clock clock;

    ReportBook(ReportStore reports, AnswerStore answers, ReadinessSettings settings, Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The report, if it is still true: measured for this day, not long ago, and nothing happened.
     */
    @Transactional(readOnly = true)
    public Optional<Report> findFresh(CheckedSchool school, List<PlannedLine> plan) {
        var oldest = clock.instant().minus(settings.maxAge());
        return reports.findStamp(school)
                .filter(it -> it.forDay().equals(school.today()))
                .filter(it -> it.measuredAt().isAfter(oldest))
                .filter(_ -> reports.listChanges(school).isEmpty())
                .map(it ->
                        new Report(
                                school,
                                it.measuredAt(),
                                Appraisal.of(school, plan, remember(school))));
    }

    /** What was measured last, true or not any more; nothing is measured for it. */
    @Transactional(readOnly = true)
    public Optional<LastLook> findLast(CheckedSchool school, List<PlannedLine> plan) {
        return reports.findStamp(school)
                .map(it ->
                        new LastLook(
                                new Report(
                                        school,
                                        it.measuredAt(),
                                        Appraisal.of(school, plan, remember(school))),
                                reports.listChanges(school).isEmpty()
                                        && it.forDay().equals(school.today())));
    }

    /**
     * A report from before.
     *
     * @param current whether nothing happened at the school since, and it is still the same day
     */
    record LastLook(Report report, boolean current) {}

    /**
     * The start of a measurement.
     *
     * @param seen what happened before it, and what it will therefore have seen
     */
    record Start(Instant at, List<UUID> seen) {

        Start {
            seen = List.copyOf(seen);
        }
    }

    /** Looks what happened so far before it looks at the clock: so a later start has seen more. */
    @Transactional(readOnly = true)
    public Start start(CheckedSchool school) {
        var seen = reports.listChanges(school);
        return new Start(clock.instant(), seen);
    }

    /** A measurement that took so long that a later one was kept before it, comes too late. */
    @Transactional
    public Report keep(
            CheckedSchool school, List<PlannedLine> plan, List<Measurement> measured, Start start) {
        var now = clock.instant();
        if (!reports.saveStamp(school, start.at(), now)) {
            var later = reports.findStamp(school).orElseThrow();
            return new Report(
                    school, later.measuredAt(), Appraisal.of(school, plan, remember(school)));
        }
        var memory = remember(school);
        var dated = withLastGood(measured, memory.measurements());
        var lines = Appraisal.of(school, plan, memory.with(dated));

        reports.removeMeasurements(school);
        dated.forEach(it -> reports.add(school, it));
        lines.stream()
                .filter(it -> isNews(it, memory))
                .forEach(it -> reports.add(school, new Fact(it.code(), it.status(), now)));
        reports.removeChanges(school, start.seen());

        return new Report(school, now, Appraisal.of(school, plan, remember(school)));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Fact> history(CheckedSchool school, String line) {
        return reports.listFacts(school).stream().filter(it -> it.line().equals(line)).toList();
    }

    /** Without reading the whole report. */
    @Transactional(readOnly = true)
    public int countOpen(CheckedSchool school) {
        return reports.countLast(school, List.of(Status.ACTION, Status.ASKED));
    }

    private Memory remember(CheckedSchool school) {
        return new Memory(
                reports.listMeasurements(school),
                answers.listConfirmations(school),
                answers.listSnoozes(school),
                answers.owners(school),
                reports.listFacts(school));
    }

    /** That a check failed is no fact about the line. */
    private static boolean isNews(LineReport line, Memory memory) {
        return line.status() != Status.FAILED
                && memory.facts(line.code()).stream()
                        .reduce((_, last) -> last)
                        .filter(it -> it.status() == line.status())
                        .isEmpty();
    }

    private static List<Measurement> withLastGood(
            List<Measurement> measured, List<Measurement> before) {
        Map<String, Measurement> earlier = new HashMap<>();
        before.forEach(it -> earlier.put(it.line() + it.check(), it));
        return measured.stream()
                .map(it ->
                        withLastGood(it, Optional.ofNullable(earlier.get(it.line() + it.check()))))
                .toList();
    }

    private static Measurement withLastGood(Measurement now, Optional<Measurement> before) {
        if (!now.failed()) {
            return now;
        }
        var good =
                before.flatMap(it ->
                        it.failed()
                                ? it.lastGood()
                                : Optional.of(new Measurement.Good(it.verdict(), it.at())));
        return new Measurement(now.line(), now.check(), now.verdict(), now.at(), good);
    }
}
