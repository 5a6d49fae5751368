package nl.startklaar.linking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.web.Form;

/**
 * Which ticks somebody set and took away. A form says what it showed, so that what somebody else
 * ticked meanwhile is left alone.
 */
record Ticks(Set<Tick> on, Set<Tick> off) {

    Ticks {
        on = new LinkedHashSet<>(on);
        off = new LinkedHashSet<>(off);
    }

    /** From the matrix as it was sent back. */
    static Ticks ofMatrix(Form form, YearOfLinks year) {
        var shown = ticks(form.all("was").stream().flatMap(it -> Stream.of(it.split(" "))));
        var now = new LinkedHashSet<Tick>();
        var chips = ticks(form.all("leerjaar").stream());
        for (String value : form.all("koppel")) {
            Tick.Cell.find(value).ifPresent(it -> now.addAll(ticks(it, chips, year)));
        }
        return new Ticks(without(now, shown), without(shown, now));
    }

    /** A whole group gets a method; what it has, it keeps. */
    static Ticks ofCell(Tick.Cell cell, YearOfLinks year) {
        var on = new LinkedHashSet<Tick>();
        year.findGroup(cell.group()).stream()
                .flatMap(it -> it.yearGroups().stream())
                .map(it -> new Tick(cell.group(), cell.method(), it))
                .forEach(on::add);
        return new Ticks(on, Set.of());
    }

    /** As the preview sends them on. */
    static Ticks of(Form form) {
        return new Ticks(ticks(form.all("aan").stream()), ticks(form.all("uit").stream()));
    }

    /** In a group of one year group there is nothing to choose. */
    private static List<Tick> ticks(Tick.Cell cell, Set<Tick> chips, YearOfLinks year) {
        var yearGroups =
                year.findGroup(cell.group()).map(GroupInYear::yearGroups).orElse(List.of());
        return yearGroups.stream()
                .map(it -> new Tick(cell.group(), cell.method(), it))
                .filter(it -> yearGroups.size() == 1 || chips.contains(it))
                .toList();
    }

    private static Set<Tick> ticks(Stream<String> texts) {
        var ticks = new LinkedHashSet<Tick>();
        texts.forEach(it -> Tick.find(it).ifPresent(ticks::add));
        return ticks;
    }

    private static Set<Tick> without(Set<Tick> some, Set<Tick> others) {
        var left = new LinkedHashSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** What has to be done for it; ticks that nobody could have set do nothing. */
    List<LinkChange> changes(YearOfLinks year) {
        var changes = new ArrayList<LinkChange>();
        off.stream().flatMap(it -> closing(it, year)).distinct().forEach(changes::add);
        on.stream().flatMap(it -> opening(it, year)).forEach(changes::add);
        return changes;
    }

    private static Stream<LinkChange> opening(Tick tick, YearOfLinks year) {
        return year
                .findGroup(tick.group())
                .filter(it -> it.yearGroups().contains(tick.yearGroup()))
                .flatMap(group ->
                        year.findMethod(tick.method())
                                .filter(it -> it.offers(tick.yearGroup()))
                                .filter(it -> !year.isLinked(group, it, tick.yearGroup())))
                .map(method ->
                        (LinkChange)
                                new Open(
                                        Link.ofGroup(
                                                year.year(),
                                                tick.group(),
                                                method.id(),
                                                tick.yearGroup(),
                                                year.firstDay())))
                .stream();
    }

    private static Stream<LinkChange> closing(Tick tick, YearOfLinks year) {
        return year.open()
                .filter(it -> it.isOfGroup(tick.group()) && it.method().equals(tick.method()))
                .filter(it -> it.isOwnLevel(tick.yearGroup()))
                .map(it -> new Close(it, Links.firstDayWithout(it, year.today())));
    }
}
