package nl.startklaar.linking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.linking.LinkChange.Open;

/**
 * What would become of it, in the words of a school: which groups get and lose what, whose half is
 * forgotten, and for how many there are no seats.
 */
public record LinkPreview(List<Line> lines, List<Half> halves, List<Crowd> crowds) {

    /**
     * @param opens whether they get it, or lose it
     * @param level the year group whose material it is
     * @param pupilsOf the year group of the pupils; empty: all of the group
     */
    public record Line(
            boolean opens,
            String group,
            String method,
            String level,
            Optional<String> pupilsOf,
            int pupils) {}

    /** Pupils who do not get what the other year groups of their group do get. */
    public record Half(String group, String method, String yearGroup, int pupils) {}

    /** More pupils than there are seats. */
    public record Crowd(String method, int pupils, int seats) {

        public int tooMany() {
            return pupils - seats;
        }
    }

    public LinkPreview {
        lines = List.copyOf(lines);
        halves = List.copyOf(halves);
        crowds = List.copyOf(crowds);
    }

    static LinkPreview of(YearOfLinks year, List<LinkChange> changes) {
        var after = year.after(changes);
        return new LinkPreview(
                changes.stream().flatMap(it -> line(year, it)).toList(),
                halves(after, changes),
                crowds(after, changes));
    }

    private static Stream<Line> line(YearOfLinks year, LinkChange change) {
        var link = change.link();
        return year
                .findGroup(link.who())
                .flatMap(group ->
                        year.findMethod(link.method())
                                .map(method ->
                                        new Line(
                                                change instanceof Open,
                                                group.name(),
                                                method.name(),
                                                link.level(),
                                                link.pupilsOf(),
                                                group.reachedBy(link))))
                .stream();
    }

    private static List<Half> halves(YearOfLinks after, List<LinkChange> changes) {
        var cells = new LinkedHashSet<Tick.Cell>();
        changes.stream()
                .map(LinkChange::link)
                .filter(Link::isOfGroup)
                .forEach(it -> cells.add(new Tick.Cell(it.who(), it.method())));
        var halves = new ArrayList<Half>();
        for (Tick.Cell cell : cells) {
            after.findGroup(cell.group())
                    .ifPresent(group ->
                            after.findMethod(cell.method())
                                    .ifPresent(it -> halves.addAll(halves(after, group, it))));
        }
        return halves;
    }

    /** Also where there is no licence for the other half: that is the more to know. */
    static List<Half> halves(YearOfLinks year, GroupInYear group, MethodInYear method) {
        return group.inUse()
                .filter(method::has)
                .filter(it -> !year.isLinked(group, method, it))
                .filter(it -> year.isHalf(group, method, it))
                .map(it -> new Half(group.name(), method.name(), it, group.size(it)))
                .toList();
    }

    private static List<Crowd> crowds(YearOfLinks after, List<LinkChange> changes) {
        return after.methods().stream()
                .filter(method ->
                        changes.stream().anyMatch(it -> it.link().method().equals(method.id())))
                .flatMap(it -> it.seats().map(seats -> crowd(after, it, seats)).stream())
                .filter(it -> it.tooMany() > 0)
                .toList();
    }

    private static Crowd crowd(YearOfLinks year, MethodInYear method, int seats) {
        return new Crowd(method.name(), year.reached(method), seats);
    }
}
