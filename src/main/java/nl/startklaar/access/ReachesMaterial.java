package nl.startklaar.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Hop;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.Traced;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * The fifth hop: what somebody can open today, and what not; a line for each method. Of a school
 * that has no methods here it knows nothing.
 */
@Component
class ReachesMaterial implements Hop {

    private static final int FIFTH = 50;

    private static final Set<Role> READERS =
            Set.of(
                    Role.ICT_COORDINATOR,
                    Role.HEAD,
                    Role.CARE_COORDINATOR,
                    Role.TEACHER,
                    Role.SUBSTITUTE,
                    Role.TRAINEE,
                    Role.SUPPORT_STAFF);

    private final Access access;

    ReachesMaterial(Access access) {
        this.access = access;
    }

    @Override
    public int order() {
        return FIFTH;
    }

    @Override
    public String title() {
        return "access.hop";
    }

    @Override
    public List<HopLine> follow(CheckedSchool school, Traced person) {
        return person.id().map(it -> lines(school, person, it)).orElse(List.of());
    }

    private List<HopLine> lines(CheckedSchool school, Traced person, UUID id) {
        var ref =
                switch (person.kind()) {
                    case PUPIL -> PersonRef.pupil(id);
                    case STAFF -> PersonRef.staff(id);
                };
        var found = access.explainAll(school.school(), ref, school.today());
        var ofThePerson = found.stream().filter(Explanation::isAboutThePerson).findFirst();
        if (ofThePerson.isPresent()) {
            return List.of(stops(ofThePerson.get(), Sentence.of("access.hop.closed"), id));
        }
        var lines =
                found.stream()
                        .collect(
                                groupingBy(
                                        it -> it.offer().method().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values()
                        .stream()
                        .flatMap(it -> ofMethod(it, id).stream())
                        .toList();
        return lines.isEmpty() && !found.isEmpty() ? List.of(nothing(id)) : lines;
    }

    /** What is missing weighs more than what opens; a method of others is not mentioned. */
    private static Optional<HopLine> ofMethod(List<Explanation> products, UUID id) {
        var method = products.getFirst().offer().method().name();
        return products.stream()
                .filter(Explanation::isExpected)
                .findFirst()
                .map(it -> stops(it, Sentence.of("access.hop.misses", method), id))
                .or(() -> opens(method, products));
    }

    private static Optional<HopLine> opens(String method, List<Explanation> products) {
        var names =
                products.stream()
                        .filter(Explanation::opens)
                        .map(it -> it.offer().product().name())
                        .collect(joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(HopLine.yes(Sentence.of("access.hop.opens", method, names)));
    }

    private static HopLine stops(Explanation it, Sentence what, UUID id) {
        var told = Sentence.of("access.hop.because", what, it.stop().orElse(what));
        var todo = it.remedy().map(Remedy::todo).orElse(told);
        return HopLine.no(told, todo).go(why(id), READERS);
    }

    private static HopLine nothing(UUID id) {
        return HopLine.waits(Sentence.of("access.hop.nothing")).go(why(id), READERS);
    }

    private static Fix why(UUID id) {
        return new Fix(Sentence.of("access.hop.why"), "/waarom/" + id, 0);
    }
}
