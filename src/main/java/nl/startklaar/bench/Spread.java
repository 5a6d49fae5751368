package nl.startklaar.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** A figure over all rounds. */
public record Spread(double median, double least, double most) {

    static Spread of(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return of(rounds.stream().map(figure::applyAsDouble).toList());
    }

    static Spread of(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median =
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(rounded(median), rounded(sorted.getFirst()), rounded(sorted.getLast()));
    }

    static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
