package nl.startklaar.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.PlanFinding.GroupNameTwice;
import nl.startklaar.plan.Question.OneGroup;
import nl.startklaar.roster.SourceKey.Kind;

/**
 * Combination groups that a pupil administration splits in its files: two groups with one name and
 * other year groups. A person says once that they are one, and no later file splits them again.
 */
final class SplitGroups {

    private static final Set<String> WITHOUT_YEAR_GROUP = Set.of("", "C");

    private final KnownRoster known;
    private final Answers answers;
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Map<String, String> yearGroups = new HashMap<>();
    private final Map<String, Map<String, Long>> pupils;
    private final List<OneGroup> questions = new ArrayList<>();
    private final List<GroupNameTwice> undecided = new ArrayList<>();

    SplitGroups(EdexmlFile file, FileHeader header, KnownRoster known, Answers answers) {
        this.known = known;
        this.answers = answers;
        this.pupils =
                file.leerlingen().stream()
                        .filter(it -> !header.hasLeft(it))
                        .collect(
                                groupingBy(
                                        (Leerling it) -> Written.text(it.groep()),
                                        groupingBy(
                                                it -> Written.text(it.jaargroep()),
                                                LinkedHashMap::new,
                                                counting())));
        file.groepen()
                .forEach(it ->
                        yearGroups.putIfAbsent(
                                Written.text(it.key()), Written.text(it.jaargroep())));
        file.groepen().stream()
                .filter(it -> !Written.text(it.key()).isEmpty())
                .filter(it -> !Written.text(it.naam()).isEmpty())
                .collect(
                        groupingBy(
                                it -> OneGroup.idOf(Written.text(it.naam())),
                                LinkedHashMap::new,
                                toList()))
                .values()
                .forEach(this::decide);
    }

    private void decide(List<Groep> ofOneName) {
        var keys = ofOneName.stream().map(it -> Written.text(it.key())).distinct().toList();
        if (keys.size() < 2) {
            return;
        }
        if (leadToOneGroup(keys)) {
            keys.forEach(it -> parts.put(it, keys));
            return;
        }
        var name = Written.text(ofOneName.getFirst().naam());
        Optional<Boolean> answer =
                isSplit(keys) ? answers.find(OneGroup.idOf(name)) : Optional.of(false);
        if (answer.orElse(false)) {
            keys.forEach(it -> parts.put(it, keys));
        } else if (answer.isEmpty()) {
            ask(ofOneName.getFirst().line(), name, keys);
        }
        if (answer.isEmpty() || !isSplit(keys)) {
            undecided.add(
                    new GroupNameTwice(
                            ofOneName.getFirst().line(),
                            keys.getFirst(),
                            keys.stream().map(this::yearGroupOf).collect(joining(", "))));
        }
    }

    private void ask(int line, String name, List<String> keys) {
        questions.add(
                new OneGroup(
                        line,
                        name,
                        keys,
                        keys.stream().map(this::yearGroupOf).toList(),
                        keys.stream().map(this::countPupils).toList()));
    }

    /** Joined before, by an earlier file or by hand. */
    private boolean leadToOneGroup(List<String> keys) {
        var subjects = new HashSet<Optional<UUID>>();
        keys.forEach(it -> subjects.add(known.findSubject(Kind.GROUP, it)));
        return subjects.size() == 1 && subjects.iterator().next().isPresent();
    }

    /** Two groups of one year group and one name are a mistake, and no combination group. */
    private boolean isSplit(List<String> keys) {
        var years = keys.stream().map(this::yearGroupOf).toList();
        return years.stream().noneMatch(WITHOUT_YEAR_GROUP::contains)
                && years.stream().distinct().count() == years.size();
    }

    private String yearGroupOf(String key) {
        return yearGroups.getOrDefault(key, "");
    }

    private int countPupils(String key) {
        return (int) pupils.getOrDefault(key, Map.of()).values().stream().mapToLong(it -> it).sum();
    }

    /** The keys of the group that this key is a part of; most groups have but one. */
    List<String> partsOf(String key) {
        return parts.getOrDefault(key, List.of(key));
    }

    /** What the file says of the group and its parts. */
    List<String> yearGroupsOf(List<String> keys) {
        return Written.yearGroups(keys.stream().map(this::yearGroupOf));
    }

    /**
     * The year groups that pupils of these groups are in.
     *
     * @param atLeast how many pupils make it one
     */
    Stream<String> yearGroupsOfPupils(List<String> keys, int atLeast) {
        Map<String, Long> counted = new LinkedHashMap<>();
        keys.forEach(key ->
                pupils.getOrDefault(key, Map.of())
                        .forEach((year, count) -> counted.merge(year, count, Long::sum)));
        return counted.entrySet().stream()
                .filter(it -> it.getValue() >= atLeast)
                .map(Map.Entry::getKey);
    }

    List<OneGroup> questions() {
        return questions;
    }

    /** One name for groups of which nobody has said whether they are one. */
    List<GroupNameTwice> undecided() {
        return undecided;
    }
}
