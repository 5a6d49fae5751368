package nl.startklaar.ops;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.consent.Consents;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.linking.Link;
import nl.startklaar.linking.LinkChange;
import nl.startklaar.linking.Links;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Rosters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Which groups of the practice schools work with what: last year all of them, this year all but two
 * gaps that somebody can find and mend. The deeds are those of the product.
 */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeLinks {

    private static final SchoolYear LAST_YEAR = new SchoolYear(2025);
    private static final SchoolYear THIS_YEAR = new SchoolYear(2026);

    /** When the groups of this year are in. */
    private static final LocalDate IN_AUGUST = LocalDate.of(2026, 8, 11);

    private static final String OLD_ARITHMETIC = "rekenspoor-3";
    private static final String ARITHMETIC = "rekenspoor-4";
    private static final String LANGUAGE = "taalveer";

    private static final List<String> FROM_THREE = List.of("3", "4", "5", "6", "7", "8");

    /** Which year groups work with a method, by its code. */
    private static final Map<String, List<String>> LEVELS =
            Map.of(
                    "kleuterhoek",
                    List.of("1", "2"),
                    "spelbos",
                    FROM_THREE,
                    OLD_ARITHMETIC,
                    FROM_THREE,
                    ARITHMETIC,
                    FROM_THREE,
                    LANGUAGE,
                    List.of("4", "5", "6", "7", "8"),
                    "windroos",
                    List.of("5", "6", "7", "8"));

    private final Catalogue catalogue;
    private final Consents consents;
    private final Links links;
    private final Rosters rosters;
    private final PracticeDay day;

    PracticeLinks(
            Catalogue catalogue, Consents consents, Links links, Rosters rosters, PracticeDay day) {
        this.catalogue = catalogue;
        this.consents = consents;
        this.links = links;
        this.rosters = rosters;
        this.day = day;
    }

    /** Makes what is not there yet; what somebody did in the meantime stays. */
    void open(SchoolId school) {
        day.itIs(LAST_YEAR.firstDay());
        methods()
                .map(TeachingMethod::publisher)
                .distinct()
                .filter(it -> !consents.isOn(school, it))
                .forEach(it -> consents.switchOn(school, it));
        link(school, LAST_YEAR, Set.of(ARITHMETIC));
        day.itIs(IN_AUGUST);
        link(school, THIS_YEAR, Set.of(OLD_ARITHMETIC));
        day.itIsToday();
    }

    private void link(SchoolId school, SchoolYear year, Set<String> without) {
        if (!links.list(school, year).isEmpty()) {
            return;
        }
        var asked =
                rosters.read(school, year).groups().stream()
                        .flatMap(group -> linksOf(group, without))
                        .toList();
        links.apply(school, year, asked, "linking.audit.linked");
    }

    private Stream<LinkChange> linksOf(BaseGroup group, Set<String> without) {
        return methods()
                .filter(method -> !without.contains(method.code()))
                .flatMap(method ->
                        group.yearGroups().stream()
                                .filter(LEVELS.getOrDefault(method.code(), List.of())::contains)
                                .filter(it -> !isForgotten(group, it, method.code()))
                                .map(it -> link(group, method.id(), it)));
    }

    private static LinkChange link(BaseGroup group, UUID method, String yearGroup) {
        return new LinkChange.Open(
                Link.ofGroup(group.year(), group.id(), method, yearGroup, group.year().firstDay()));
    }

    /** Half of the combination group lacks arithmetic, and one group its language. */
    private static boolean isForgotten(BaseGroup group, String yearGroup, String method) {
        return group.year().equals(THIS_YEAR)
                && switch (method) {
                    case ARITHMETIC -> group.yearGroups().size() > 1 && yearGroup.equals("6");
                    case LANGUAGE -> group.name().startsWith("4B");
                    default -> false;
                };
    }

    /** By name, so that the links of both schools come in one order. */
    private Stream<TeachingMethod> methods() {
        return catalogue.listMethods().stream().filter(it -> LEVELS.containsKey(it.code()));
    }
}
