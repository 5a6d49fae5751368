package nl.startklaar.ops;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.Traced.FileRow;
import nl.startklaar.trace.Candidate;
import nl.startklaar.trace.Trace;
import nl.startklaar.web.Formats;
import nl.startklaar.web.Sentence;
import org.jspecify.annotations.Nullable;

/** Writes where people are, for people or for programs. */
final class TracePrinter {

    /** The document that programs read; a change of its fields gets the next number. */
    private record Document(String format, String school, List<Person> people) {}

    /**
     * @param hops empty when several people were found
     */
    private record Person(
            @Nullable UUID id,
            @Nullable UUID run,
            @Nullable Integer line,
            String kind,
            String standing,
            String name,
            String group,
            String yearGroup,
            @Nullable LocalDate gone,
            List<Hop> hops) {}

    private record Hop(String hop, String title, List<Line> lines) {}

    /**
     * @param code by which a program knows the sentence
     * @param go below the school's home
     */
    private record Line(
            String state,
            String code,
            String what,
            @Nullable String at,
            @Nullable String remedy,
            @Nullable String go) {}

    private final Screen screen;
    private final Formats formats;

    TracePrinter(Screen screen) {
        this.screen = screen;
        this.formats = new Formats(screen.locale());
    }

    void print(String school, List<Trace> traces, boolean json) {
        if (json) {
            screen.json(
                    new Document(
                            "startklaar.trace/1",
                            school,
                            traces.stream().map(this::person).toList()));
        } else {
            traces.forEach(this::print);
        }
    }

    private void print(Trace trace) {
        screen.print(screen.text(headline(trace.who())));
        for (Trace.Station station : trace.stations()) {
            screen.print("  " + screen.text(station.title()));
            station.lines().forEach(this::print);
        }
    }

    private static Sentence headline(Candidate who) {
        return Sentence.of(
                "ops.trace.person",
                who.traced().name(),
                who.kind(),
                who.group().isEmpty() ? 0 : 1,
                who.group(),
                who.yearGroup().isEmpty() ? 0 : 1,
                who.yearGroup());
    }

    private void print(HopLine line) {
        var when = line.at().map(it -> " (" + formats.moment(it) + ")").orElse("");
        screen.print("    " + sign(line) + " " + screen.text(line.what()) + when);
        line.remedy().ifPresent(it -> screen.print("      " + screen.text(it)));
    }

    private String sign(HopLine line) {
        return switch (line.state()) {
            case YES -> screen.mark("green", "✓");
            case NO -> screen.mark("red", "✕");
            case WAITS -> screen.mark("faint", "…");
            case UNKNOWN -> screen.mark("yellow", "?");
        };
    }

    private Person person(Trace trace) {
        var who = trace.who();
        var row = who.traced().row();
        return new Person(
                who.traced().id().orElse(null),
                row.map(FileRow::run).orElse(null),
                row.map(FileRow::line).orElse(null),
                who.traced().kind().name(),
                who.standing().name(),
                who.traced().name(),
                who.group(),
                who.yearGroup(),
                who.gone().orElse(null),
                trace.stations().stream().map(this::hop).toList());
    }

    private Hop hop(Trace.Station station) {
        return new Hop(
                station.title(),
                screen.text(station.title()),
                station.lines().stream().map(this::line).toList());
    }

    private Line line(HopLine it) {
        return new Line(
                it.state().name(),
                it.what().key(),
                screen.text(it.what()),
                it.at().map(TracePrinter::moment).orElse(null),
                it.remedy().map(screen::text).orElse(null),
                it.way().map(way -> way.fix().path()).orElse(null));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(Formats.AMSTERDAM)
                .toOffsetDateTime()
                .toString();
    }
}
