package nl.startklaar.ops;

import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.bench.BenchReport;
import nl.startklaar.bench.BenchReport.Line;
import nl.startklaar.bench.BenchReport.Taken;
import nl.startklaar.bench.Spread;

/** Writes the figures of a bench as a table for people. */
final class BenchPrinter {

    private static final List<String> COLUMNS =
            List.of("work", "wall", "java", "postgres", "heap", "java-memory", "postgres-memory");
    private static final String ROW = "%-34s %-22s %9s %9s %8s %8s %8s";

    private final Screen screen;
    private final Figures figures;

    BenchPrinter(Screen screen) {
        this.screen = screen;
        figures = new Figures(screen);
    }

    void print(BenchReport report) {
        var machine = report.machine();
        screen.print(figures.country(report.country()));
        screen.print(
                screen.text(
                        "bench.machine",
                        machine.cores(),
                        Math.round(machine.memoryMb()),
                        Math.round(machine.heapMb()),
                        machine.java(),
                        report.workers(),
                        report.rounds()));
        screen.print(
                screen.text("bench.postgres", settings(report), Math.round(report.databaseMb())));
        screen.print("");
        screen.print(row(COLUMNS.stream().map(it -> screen.text("bench.column." + it))));
        report.turns().forEach(this::print);
    }

    private static String settings(BenchReport report) {
        return String.join(
                ", ",
                report.settings().entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .sorted()
                        .toList());
    }

    private void print(Line line) {
        var name = screen.text("bench.turn." + line.name());
        screen.print(row(name, line.real()));
        screen.print(row("  " + screen.text("bench.bare"), line.bare()));
        screen.print(
                "  "
                        + screen.text(
                                "bench.result",
                                figures.decimal(line.ratio()),
                                figures.decimal(line.cpuRatio()),
                                line.allRows(),
                                line.differences(),
                                line.ended().toString()));
    }

    private String row(String name, Taken taken) {
        return row(
                Stream.of(
                        name,
                        figures.range(taken.wallSeconds()),
                        figures.decimal(taken.jvmCpuSeconds().median()),
                        figures.decimal(taken.postgresCpuSeconds().median()),
                        whole(taken.peakHeapMb()),
                        whole(taken.jvmResidentMb()),
                        whole(taken.postgresResidentMb())));
    }

    private static String row(Stream<String> cells) {
        return ROW.formatted((Object[]) cells.toArray(String[]::new)).stripTrailing();
    }

    /** Of memory, the most of all rounds. */
    private static String whole(Spread figure) {
        return Long.toString(Math.round(figure.most()));
    }
}
