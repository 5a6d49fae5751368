package nl.startklaar.linking;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/**
 * <i>Welke groep werkt met welke methode?</i>: the groups of a school year and the methods the
 * school may use.
 *
 * @param years those one can choose from
 */
record MatrixPage(
        AtSchool at,
        SchoolYear year,
        List<SchoolYear> years,
        List<Column> columns,
        List<Row> rows,
        int missing) {

    /**
     * @param lastDay until when; empty when it goes on
     * @param isLicensed whether there is a licence in this year at all
     * @param seats how many pupils may use it; empty when nobody counts
     * @param pupils how many do
     */
    record Column(
            String name,
            Optional<LocalDate> lastDay,
            boolean isLicensed,
            Optional<Integer> seats,
            int pupils) {

        boolean isFull() {
            return seats.filter(it -> pupils > it).isPresent();
        }
    }

    /**
     * @param yearGroups of the pupils: two groups may have one name
     * @param was the ticks that are shown, as the form sends them back
     * @param extras pupils on another level, and how often the group is
     */
    record Row(
            UUID id,
            String name,
            String yearGroups,
            int pupils,
            boolean isCombination,
            boolean isOnPaper,
            String was,
            List<Cell> cells,
            int extras) {}

    /**
     * @param value as the form sends it
     * @param chips the year groups to choose from; empty when there is nothing to link
     * @param isMissing whether all of it is missing
     */
    record Cell(
            String value, String method, boolean isLinked, List<Chip> chips, boolean isMissing) {

        /** Of a group that has it: the year groups that are left out. */
        String forgotten() {
            return chips.stream()
                    .filter(Chip::isMissing)
                    .map(Chip::yearGroup)
                    .collect(joining(" + "));
        }
    }

    record Chip(String value, String yearGroup, boolean isTicked, boolean isMissing) {}

    static MatrixPage of(AtSchool at, List<SchoolYear> years, YearOfLinks year) {
        var rows = year.groups().stream().map(it -> row(year, it)).toList();
        int missing =
                (int)
                        rows.stream()
                                .flatMap(it -> it.cells().stream())
                                .filter(it -> it.isMissing() || !it.forgotten().isEmpty())
                                .count();
        return new MatrixPage(
                at,
                year.year(),
                years,
                year.methods().stream().map(it -> column(year, it)).toList(),
                rows,
                missing);
    }

    private static Column column(YearOfLinks year, MethodInYear method) {
        return new Column(
                method.name(),
                method.lastDay(),
                !method.licences().isEmpty(),
                method.seats(),
                year.reached(method));
    }

    private static Row row(YearOfLinks year, GroupInYear group) {
        var was =
                year.methods().stream()
                        .flatMap(method -> shown(year, group, method))
                        .map(Tick::toString)
                        .collect(joining(" "));
        return new Row(
                group.id(),
                group.name(),
                String.join(" + ", group.yearGroups()),
                group.size(),
                group.isCombination(),
                year.onPaper().contains(group.id()),
                was,
                year.methods().stream().map(it -> cell(year, group, it)).toList(),
                Extras.of(year, group).count());
    }

    private static Stream<Tick> shown(YearOfLinks year, GroupInYear group, MethodInYear method) {
        return group.yearGroups().stream()
                .filter(it -> year.isLinked(group, method, it))
                .map(it -> new Tick(group.id(), method.id(), it));
    }

    private static Cell cell(YearOfLinks year, GroupInYear group, MethodInYear method) {
        boolean isLinked = shown(year, group, method).findAny().isPresent();
        var chips =
                group.yearGroups().stream()
                        .filter(it -> method.offers(it) || year.isLinked(group, method, it))
                        .map(it -> chip(year, group, method, it, isLinked))
                        .toList();
        return new Cell(
                new Tick.Cell(group.id(), method.id()).toString(),
                method.name(),
                isLinked,
                chips,
                !isLinked && chips.stream().anyMatch(Chip::isMissing));
    }

    /** Whoever links a group means all of it, unless they say otherwise. */
    private static Chip chip(
            YearOfLinks year,
            GroupInYear group,
            MethodInYear method,
            String yearGroup,
            boolean isLinked) {
        return new Chip(
                new Tick(group.id(), method.id(), yearGroup).toString(),
                yearGroup,
                !isLinked || year.isLinked(group, method, yearGroup),
                year.isMissing(group, method, yearGroup));
    }

    String self() {
        return at.home() + "/licenties/koppelen";
    }

    String inYear() {
        return years.size() > 1 ? "?schooljaar=" + year : "";
    }

    /** Others see who works with what. */
    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }
}
