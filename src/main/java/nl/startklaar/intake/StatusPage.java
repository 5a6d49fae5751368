package nl.startklaar.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;

/**
 * How it stands with the import: the situation in one sentence, what waits, and what came before.
 *
 * @param upload where a file is posted; empty for who may only look
 * @param pause the summer pause that goes on, or comes within a month
 * @param waiting the address of a file that somebody has to look at
 */
record StatusPage(
        Sentence title,
        Sentence lead,
        Optional<String> upload,
        Optional<PauseView> pause,
        Optional<String> waiting,
        Object las,
        List<Day> days,
        List<Line> history) {

    /** Enough for a strip of two weeks, and for a school that tries five times a day. */
    static final int RUNS = 30;

    private static final int DAYS = 14;

    /** So long before it begins people are shown the pause. */
    private static final int DAYS_BEFORE = 30;

    /**
     * @param address where another choice is sent; empty for who may only look
     * @param choices what may be chosen instead, by their names
     */
    record PauseView(Sentence what, Optional<String> address, List<String> choices) {}

    /**
     * One day in the strip.
     *
     * @param kind "ok", "warn", "failed", or empty when nothing came in
     */
    record Day(String number, String kind, String icon, Sentence text) {}

    /** One file in the history. */
    record Line(
            String when,
            String address,
            String fileName,
            Object who,
            Sentence result,
            Optional<Sentence> reason,
            String badge,
            String icon,
            Sentence counts) {}

    static StatusPage of(
            Page page,
            AtSchool at,
            List<ImportRun> runs,
            Optional<RunView> waiting,
            Optional<Pause> pause,
            LocalDate today,
            Clock clock) {
        var now = clock.instant();
        var imports = at.home() + "/import";
        var latest = runs.stream().findFirst();
        return new StatusPage(
                latest.map(it -> title(it, waiting, now, page))
                        .orElse(Sentence.of("intake.status.none")),
                latest.map(it -> Sentence.of("intake.status.lead"))
                        .orElse(Sentence.of("intake.status.none.lead", Las.of(at.details()))),
                at.is(Role.ICT_COORDINATOR) ? Optional.of(imports) : Optional.empty(),
                pause.filter(it -> !it.days().first().isAfter(today.plusDays(DAYS_BEFORE)))
                        .map(it -> pause(it, at, today)),
                waiting.map(it -> imports + "/" + it.run().id()),
                Las.of(at.details()),
                days(page, runs, Moments.day(now)),
                runs.stream().map(it -> line(page, imports, it)).toList());
    }

    private static PauseView pause(Pause it, AtSchool at, LocalDate today) {
        return new PauseView(
                Pauses.sentence(it, today),
                at.is(Role.ICT_COORDINATOR)
                        ? Optional.of(at.home() + "/import/pauze")
                        : Optional.empty(),
                Stream.of(Pause.Mode.values())
                        .filter(mode -> mode != it.mode())
                        .map(Pause.Mode::name)
                        .toList());
    }

    private static Sentence title(
            ImportRun latest, Optional<RunView> waiting, Instant now, Page page) {
        var moment = latest.finishedAt().orElse(latest.receipt().at());
        var state =
                waiting.filter(it -> it.run().id().equals(latest.id()))
                        .map(RunView::state)
                        .orElse(latest.status().name());
        return Sentence.of(
                "intake.status." + state,
                Moments.when(latest.undoneAt().orElse(moment), now, page.formats()));
    }

    private static List<Day> days(Page page, List<ImportRun> runs, LocalDate today) {
        return Stream.iterate(today.minusDays(DAYS - 1L), it -> it.plusDays(1))
                .limit(DAYS)
                .map(day -> day(page, day, runs))
                .toList();
    }

    /** The best that came of that day: one good file is enough. */
    private static Day day(Page page, LocalDate day, List<ImportRun> runs) {
        var ofDay =
                runs.stream()
                        .filter(it -> Moments.day(it.receipt().at()).equals(day))
                        .map(ImportRun::status)
                        .toList();
        var best =
                Stream.of("ok", "warn", "failed")
                        .filter(kind ->
                                ofDay.stream().anyMatch(it -> RunWords.kind(it).equals(kind)))
                        .findFirst()
                        .orElse("");
        return new Day(
                String.valueOf(day.getDayOfMonth()),
                best,
                RunWords.icon(best),
                Sentence.of(
                        "intake.day." + (best.isEmpty() ? "none" : best),
                        page.formats().weekday(day)));
    }

    private static Line line(Page page, String imports, ImportRun run) {
        var kind = RunWords.kind(run.status());
        return new Line(
                page.formats().moment(run.receipt().at()),
                imports + "/" + run.id(),
                run.receipt().fileName(),
                RunWords.who(run),
                RunWords.result(run),
                RunWords.reason(run),
                RunWords.badge(run.status()),
                RunWords.icon(kind),
                RunWords.counts(run));
    }
}
