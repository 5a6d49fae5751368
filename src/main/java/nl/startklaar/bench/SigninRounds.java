package nl.startklaar.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured of each thing, round after round. */
final class SigninRounds {

    /** In the order in which they are shown. */
    enum What {
        BARE,
        EMPTY,
        PUPIL,
        TEACHER,
        EMPTY_STEADY,
        PUPIL_STEADY,
        PUPIL_BESIDE,
        TEACHER_BESIDE
    }

    private final Map<What, List<Answered>> all = new EnumMap<>(What.class);

    void add(What what, Answered answered) {
        all.computeIfAbsent(what, _ -> new ArrayList<>()).add(answered);
    }

    List<SigninReport.Line> lines() {
        return all.keySet().stream().map(this::line).toList();
    }

    private SigninReport.Line line(What what) {
        return new SigninReport.Line(
                what.name(),
                of(what).stream().mapToLong(it -> it.shot().failed()).sum(),
                spread(what, it -> it.shot().perSecond()),
                spread(what, Answered::serverMillis),
                spread(what, Answered::postgresMillis),
                spread(what, Answered::askingMillis),
                spread(what, it -> it.shot().p50()),
                spread(what, it -> it.shot().p95()),
                spread(what, it -> it.shot().p99()),
                ratio(what));
    }

    private double ratio(What what) {
        return switch (what) {
            case PUPIL_STEADY -> ratio(what, What.EMPTY_STEADY, it -> it.shot().p99());
            case PUPIL_BESIDE -> ratio(what, What.PUPIL_STEADY, it -> it.shot().p95());
            case BARE, EMPTY, PUPIL, TEACHER, EMPTY_STEADY, TEACHER_BESIDE ->
                    ratio(what, What.BARE, Answered::secondsEach);
        };
    }

    private double ratio(What what, What to, ToDoubleFunction<Answered> figure) {
        var ratios =
                IntStream.range(0, of(what).size())
                        .mapToObj(it ->
                                figure.applyAsDouble(of(what).get(it))
                                        / figure.applyAsDouble(of(to).get(it)))
                        .toList();
        return Spread.of(ratios).median();
    }

    private Spread spread(What what, ToDoubleFunction<Answered> figure) {
        return Spread.of(of(what).stream().map(figure::applyAsDouble).toList());
    }

    private List<Answered> of(What what) {
        return all.getOrDefault(what, List.of());
    }
}
