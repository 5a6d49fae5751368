package nl.startklaar.linking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Intention;
import nl.startklaar.licence.Intentions;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays everything together that linking looks at. */
@Service
class YearsOfLinks {

    private final Rosters rosters;
    private final Catalogue catalogue;
    private final MethodLinkStore links;
    private final LicensedBoard licences;
    private final PaperStore paper;
    private final Intentions intentions;
    private final SchoolDay day;

    YearsOfLinks(
            Rosters rosters,
            Catalogue catalogue,
            MethodLinkStore links,
            LicensedBoard licences,
            PaperStore paper,
            Intentions intentions,
            SchoolDay day) {
        this.rosters = rosters;
        this.catalogue = catalogue;
        this.links = links;
        this.licences = licences;
        this.paper = paper;
        this.intentions = intentions;
        this.day = day;
    }

    @Transactional(readOnly = true)
    YearOfLinks read(SchoolId school, SchoolYear year) {
        var years = rosters.readWithYearBefore(school, year);
        var now = GroupsOfSchool.present(years.now(), day.today());
        var ofYear = links.list(school, year);
        return new YearOfLinks(
                day.today(),
                now,
                GroupInYear.listOf(now),
                methods(year, ofYear, licences.list(school)),
                ofYear,
                before(school, years.before(), intentions.list(school, year)),
                paper.list(school, year));
    }

    /**
     * What was closed during that year was no longer usual at its end. A method that was replaced
     * counts as what came in its place.
     */
    private LastYear before(SchoolId school, RosterState roster, List<Intention> intended) {
        var lastDay = roster.year().lastDay();
        var successors =
                intended.stream().collect(toMap(Intention::method, Intention::methodNextYear));
        return new LastYear(
                        roster,
                        links.list(school, roster.year()).stream()
                                .filter(it -> it.isOpen(lastDay))
                                .toList())
                .with(it -> successors.getOrDefault(it, Optional.of(it)));
    }

    private List<MethodInYear> methods(
            SchoolYear year, List<Link> ofYear, List<Licensed> licensed) {
        var running =
                licensed.stream()
                        .filter(it -> it.runsIn(year))
                        .collect(groupingBy(Licensed::method));
        var wanted =
                Stream.concat(
                                running.keySet().stream(),
                                ofYear.stream()
                                        .filter(it -> it.isOpen(day.today()))
                                        .map(Link::method))
                        .collect(toSet());
        var products =
                catalogue.listProducts().stream()
                        .filter(Product::offered)
                        .collect(groupingBy(Product::method));
        return catalogue.listMethods().stream()
                .filter(it -> wanted.contains(it.id()))
                .map(it -> method(it, products, running))
                .toList();
    }

    private static MethodInYear method(
            TeachingMethod method,
            Map<UUID, List<Product>> products,
            Map<UUID, List<Licensed>> running) {
        return new MethodInYear(
                method,
                levels(products.getOrDefault(method.id(), List.of())),
                running.getOrDefault(method.id(), List.of()));
    }

    /** A manual or a test for all years does not make a method for all years: pupils' work does. */
    private static Set<String> levels(List<Product> products) {
        var counting =
                Stream.of(Product.Audience.values())
                        .map(it -> products.stream().filter(own -> own.audience() == it).toList())
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        return counting.stream().anyMatch(it -> it.yearGroup().isEmpty())
                ? Set.of()
                : counting.stream().flatMap(it -> it.yearGroup().stream()).collect(toSet());
    }
}
