package nl.startklaar.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.PlanFinding;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.Planned;
import nl.startklaar.plan.Question.SamePerson;
import nl.startklaar.plan.Written;
import nl.startklaar.readiness.Traced.Kind;

/**
 * Where in a file people stand: those we know by our id, and those whose row was left out by what
 * the file says of them.
 *
 * @param lines by our id
 */
record InFile(Map<UUID, Integer> lines, List<Row> leftOut) {

    static final InFile NONE = new InFile(Map.of(), List.of());

    /**
     * A row with a person.
     *
     * @param key as the file has it; empty when it has none
     */
    record Row(Kind kind, int line, String key, String name) {

        /** Says nothing of who it is. */
        @Override
        public String toString() {
            return "Row in line " + line;
        }
    }

    InFile {
        lines = Map.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Left out is a row about nobody that has a finding or a question; who has left has neither.
     */
    static InFile of(Planned planned, EdexmlFile file) {
        Set<Integer> about = new HashSet<>(planned.lines().values());
        var odd =
                Stream.concat(
                                planned.findings().stream()
                                        .filter(InFile::isAboutAPerson)
                                        .map(PlanFinding::line),
                                planned.questions().stream()
                                        .filter(SamePerson.class::isInstance)
                                        .map(it -> it.line()))
                        .filter(it -> !about.contains(it))
                        .collect(toSet());
        return new InFile(
                planned.lines(),
                byLine(file).values().stream().filter(it -> odd.contains(it.line())).toList());
    }

    private static boolean isAboutAPerson(PlanFinding it) {
        return it.subject() == Subject.PUPIL || it.subject() == Subject.STAFF;
    }

    /**
     * Everybody whom a file names, by line and in its order. Of a file that writes several rows on
     * one line, these cannot be told apart and are not here.
     */
    static Map<Integer, Row> byLine(EdexmlFile file) {
        Map<Integer, Row> byLine = new TreeMap<>();
        rows(file)
                .collect(groupingBy(Row::line))
                .forEach((line, rows) -> {
                    if (rows.size() == 1) {
                        byLine.put(line, rows.getFirst());
                    }
                });
        return byLine;
    }

    private static Stream<Row> rows(EdexmlFile file) {
        return Stream.concat(
                file.leerlingen().stream().map(InFile::row),
                file.leerkrachten().stream().map(InFile::row));
    }

    private static Row row(Leerling it) {
        return new Row(
                Kind.PUPIL, it.line(), Written.text(it.key()), Written.name(it.naam()).full());
    }

    private static Row row(Leerkracht it) {
        return new Row(
                Kind.STAFF, it.line(), Written.text(it.key()), Written.name(it.naam()).full());
    }
}
