package nl.startklaar.ops;

import nl.startklaar.bench.BenchReport;
import nl.startklaar.bench.Spread;

/** Figures of a bench as people read them. */
final class Figures {

    private final Screen screen;

    Figures(Screen screen) {
        this.screen = screen;
    }

    String country(BenchReport.Size size) {
        return screen.text(
                "bench.country",
                size.schools(),
                size.pupils(),
                size.groups(),
                size.staff(),
                Math.round(size.fileMb()));
    }

    String decimal(double figure) {
        return String.format(screen.locale(), "%.2f", figure);
    }

    /** The median, and how far the rounds lay apart when there was more than one. */
    String range(Spread figure) {
        return figure.least() == figure.most()
                ? decimal(figure.median())
                : "%s (%s–%s)"
                        .formatted(
                                decimal(figure.median()),
                                decimal(figure.least()),
                                decimal(figure.most()));
    }
}
