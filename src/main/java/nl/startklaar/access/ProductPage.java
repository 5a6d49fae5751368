package nl.startklaar.access;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.Everybody.Seen;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.roster.KnownPerson;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Sentence;

/**
 * One product: who sees it, who nearly does, and why not.
 *
 * @param groups who sees it, by group; people without one last
 * @param nearly who misses it, by reason
 */
record ProductPage(
        String home,
        Offer offer,
        int pupils,
        int staff,
        List<InGroup> groups,
        List<Missing> nearly) {

    ProductPage {
        groups = List.copyOf(groups);
        nearly = List.copyOf(nearly);
    }

    record Named(String address, String name) {}

    record InGroup(String group, List<Named> pupils, List<Named> staff) {}

    record Missing(Sentence says, Optional<Way> way, List<Named> people) {}

    static ProductPage of(
            AtSchool at, Offer offer, Everybody everybody, Map<UUID, KnownPerson> names) {
        var known =
                everybody.people().stream()
                        .filter(it -> names.containsKey(it.person().id()))
                        .toList();
        var opens = known.stream().filter(it -> verdict(it).opens()).toList();
        return new ProductPage(
                at.home(),
                offer,
                count(opens, Person.Kind.PUPIL),
                count(opens, Person.Kind.STAFF),
                byGroup(at, offer, opens, names),
                byReason(at, offer, everybody, known, names));
    }

    private static int count(List<Seen> people, Person.Kind kind) {
        return (int) people.stream().filter(it -> it.person().kind() == kind).count();
    }

    private static Verdict verdict(Seen seen) {
        return seen.answers().getFirst().verdict();
    }

    private static List<InGroup> byGroup(
            AtSchool at, Offer offer, List<Seen> opens, Map<UUID, KnownPerson> names) {
        var byGroup = opens.stream().collect(groupingBy(it -> group(it, names)));
        return byGroup.entrySet().stream()
                .map(it ->
                        new InGroup(
                                it.getKey(),
                                named(at, offer, it.getValue(), names, Person.Kind.PUPIL),
                                named(at, offer, it.getValue(), names, Person.Kind.STAFF)))
                .sorted(
                        Comparator.comparing((InGroup it) -> it.group().isEmpty())
                                .thenComparing(InGroup::group))
                .toList();
    }

    private static String group(Seen seen, Map<UUID, KnownPerson> names) {
        return Optional.ofNullable(names.get(seen.person().id()))
                .map(KnownPerson::group)
                .orElse("");
    }

    private static List<Missing> byReason(
            AtSchool at,
            Offer offer,
            Everybody everybody,
            List<Seen> known,
            Map<UUID, KnownPerson> names) {
        var reasons = new LinkedHashMap<Step, List<Explanation>>();
        known.stream()
                .map(it -> Remedies.explain(it.person(), offer, everybody.day(), verdict(it)))
                .filter(Explanation::isExpected)
                .forEach(it ->
                        reasons.computeIfAbsent(
                                        it.verdict().firstUnmet().orElseThrow(),
                                        _ -> new ArrayList<>())
                                .add(it));
        return reasons.values().stream().map(it -> missing(at, it, names)).toList();
    }

    private static Missing missing(
            AtSchool at, List<Explanation> people, Map<UUID, KnownPerson> names) {
        var first = people.getFirst();
        return new Missing(
                first.stop().orElseThrow(),
                first.remedy().map(it -> Way.of(at, it)),
                people.stream().map(it -> named(at, it.offer(), it.person(), names)).toList());
    }

    private static List<Named> named(
            AtSchool at,
            Offer offer,
            List<Seen> people,
            Map<UUID, KnownPerson> names,
            Person.Kind kind) {
        return people.stream()
                .filter(it -> it.person().kind() == kind)
                .map(it -> named(at, offer, it.person(), names))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private static Named named(
            AtSchool at, Offer offer, Person person, Map<UUID, KnownPerson> names) {
        var id = person.id();
        return new Named(
                at.home() + "/waarom/" + id + "/" + offer.product().id(),
                Optional.ofNullable(names.get(id)).map(it -> it.traced().name()).orElse(""));
    }
}
