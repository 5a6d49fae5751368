package nl.startklaar.trace;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.HopLine.State;
import nl.startklaar.readiness.HopLine.Way;
import nl.startklaar.readiness.Traced;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Sentence;

/**
 * The way of one person, as a page shows it.
 *
 * @param seeAsPupil where the viewer sees what this pupil can open, when that is for them
 */
record TraceView(
        String home,
        String name,
        Sentence kind,
        Sentence verdict,
        List<Step> steps,
        Optional<String> seeAsPupil) {

    TraceView {
        steps = List.copyOf(steps);
    }

    /** One station. */
    record Step(String title, List<Line> lines) {

        Step {
            lines = List.copyOf(lines);
        }

        /** The colour of its dot, as the worst of its lines. */
        String look() {
            if (has(State.NO)) {
                return "err";
            }
            return has(State.YES) && !has(State.WAITS) ? "ok" : "todo";
        }

        private boolean has(State state) {
            return lines.stream().anyMatch(it -> it.hop().state() == state);
        }
    }

    /**
     * @param ask set when the page that helps is not there for whoever looks
     */
    record Line(HopLine hop, Optional<Link> link, boolean ask) {

        /** The look of its state in a list. */
        String badge() {
            return switch (hop.state()) {
                case YES -> "ok";
                case NO -> "err";
                case WAITS -> "wait";
                case UNKNOWN -> "unk";
            };
        }

        String icon() {
            return switch (hop.state()) {
                case YES -> "circle-check";
                case NO -> "circle-x";
                case WAITS -> "clock";
                case UNKNOWN -> "minus-circle";
            };
        }
    }

    record Link(Sentence label, String address) {}

    static TraceView of(AtSchool at, Trace trace) {
        return new TraceView(
                at.home(),
                trace.who().traced().name(),
                trace.who().kind(),
                verdict(trace),
                trace.stations().stream().map(it -> step(at, it)).toList(),
                seeAsPupil(at, trace.who()));
    }

    private static Optional<String> seeAsPupil(AtSchool at, Candidate who) {
        boolean isAtSchool = who.standing() == Candidate.Standing.KNOWN && who.gone().isEmpty();
        return who.traced()
                .id()
                .filter(_ -> isAtSchool && who.traced().kind() == Traced.Kind.PUPIL)
                .filter(_ -> Sight.maySeeAsPupil(at))
                .map(id -> at.home() + "/bekijk-als/" + id);
    }

    private static Sentence verdict(Trace trace) {
        return trace.stop()
                .map(it -> Sentence.of("trace.verdict.stops", Sentence.of(it.title())))
                .orElseGet(() ->
                        Sentence.of(
                                trace.stations().stream().anyMatch(it -> it.has(State.WAITS))
                                        ? "trace.verdict.waits"
                                        : "trace.verdict.through"));
    }

    private static Step step(AtSchool at, Trace.Station station) {
        return new Step(station.title(), station.lines().stream().map(it -> line(at, it)).toList());
    }

    private static Line line(AtSchool at, HopLine hop) {
        boolean isOpen =
                hop.way().filter(it -> !Collections.disjoint(it.roles(), at.roles())).isPresent();
        var link =
                hop.way()
                        .filter(_ -> isOpen)
                        .map(Way::fix)
                        .map(it -> new Link(it.label(), at.home() + it.path()));
        return new Line(hop, link, !isOpen && hop.way().isPresent() && hop.state() == State.NO);
    }

    static String address(String home, Candidate it) {
        var traces = home + "/waar-is/";
        return it.traced()
                .id()
                .map(id -> traces + id)
                .or(() -> it.traced().row().map(row -> traces + row.run() + "/" + row.line()))
                .orElse(traces);
    }
}
