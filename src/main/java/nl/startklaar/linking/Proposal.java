package nl.startklaar.linking;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.startklaar.roster.Pupil;
import nl.startklaar.web.Sentence;

/**
 * <i>Voorstel overnemen</i>: the links of last year moved up one year, with replaced methods
 * swapped. It only adds ticks; what it cannot propose, it names.
 */
record Proposal(Ticks ticks, List<Sentence> gaps) {

    /** A level of a method that nobody may use yet. */
    private record Lack(UUID method, String level) {}

    /**
     * @param names of all methods, also those the school has no licence for
     */
    static Proposal of(YearOfLinks year, Map<UUID, String> names) {
        var on = new LinkedHashSet<Tick>();
        var lacks = new LinkedHashMap<Lack, Set<String>>();
        var unknown = new LinkedHashSet<Sentence>();
        for (GroupInYear group : year.groups()) {
            if (year.onPaper().contains(group.id()) || group.size() == 0) {
                continue;
            }
            for (String yearGroup : group.inUse().toList()) {
                var usual = year.before().usual(year.roster(), group, yearGroup);
                inOrder(usual, names)
                        .forEach(method -> propose(year, group, method, yearGroup, on, lacks));
                if (usual.isEmpty() && !isLinked(year, group, yearGroup)) {
                    unknown.add(Sentence.of("linking.proposal.unknown", group.name(), yearGroup));
                }
            }
        }
        return new Proposal(
                new Ticks(on, Set.of()),
                Stream.of(lacks(lacks, names), unknown.stream(), pupils(year, names))
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Stream<UUID> inOrder(Collection<UUID> methods, Map<UUID, String> names) {
        return methods.stream()
                .sorted(
                        Comparator.comparing((UUID it) -> names.getOrDefault(it, ""))
                                .thenComparing(it -> it));
    }

    private static void propose(
            YearOfLinks year,
            GroupInYear group,
            UUID method,
            String yearGroup,
            Set<Tick> on,
            Map<Lack, Set<String>> lacks) {
        var own = year.findMethod(method).filter(it -> it.offers(yearGroup));
        if (own.isEmpty()) {
            lacks.computeIfAbsent(new Lack(method, yearGroup), _ -> new LinkedHashSet<>())
                    .add(group.name());
        } else if (!year.isLinked(group, own.get(), yearGroup)) {
            on.add(new Tick(group.id(), method, yearGroup));
        }
    }

    private static boolean isLinked(YearOfLinks year, GroupInYear group, String yearGroup) {
        return year.methods().stream().anyMatch(it -> year.isLinked(group, it, yearGroup));
    }

    private static Stream<Sentence> lacks(Map<Lack, Set<String>> lacks, Map<UUID, String> names) {
        return lacks.entrySet().stream()
                .map(it ->
                        Sentence.of(
                                "linking.proposal.no-licence",
                                names.getOrDefault(it.getKey().method(), "–"),
                                it.getKey().level(),
                                it.getValue().stream().collect(joining(", "))));
    }

    /** Whether a pupil still works on another level is for people to say. */
    private static Stream<Sentence> pupils(YearOfLinks year, Map<UUID, String> names) {
        return withoutOwnLevel(year)
                .flatMap(link ->
                        name(year, link)
                                .map(it ->
                                        Sentence.of(
                                                "linking.proposal.pupil",
                                                it,
                                                names.getOrDefault(link.method(), "–"),
                                                link.level()))
                                .stream());
    }

    /** Links of last year of pupils about whom nobody said anything this year. */
    static Stream<Link> withoutOwnLevel(YearOfLinks year) {
        return year.before().ofPupils().stream()
                .filter(it ->
                        year.roster().placements().stream()
                                .anyMatch(place -> place.pupil().equals(it.who())))
                .filter(it ->
                        year.links().stream()
                                .noneMatch(own -> !own.isOfGroup() && own.who().equals(it.who())));
    }

    static Optional<String> name(YearOfLinks year, Link link) {
        return year.roster().pupils().stream()
                .filter(it -> it.id().equals(link.who()))
                .map((Pupil it) -> it.name().full())
                .findFirst();
    }
}
