package nl.startklaar.ops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.consent.Consents;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.Channel;
import nl.startklaar.licence.ContractKind;
import nl.startklaar.licence.Contracts;
import nl.startklaar.licence.Intention;
import nl.startklaar.licence.Intention.Answer;
import nl.startklaar.licence.Intentions;
import nl.startklaar.licence.NewContract;
import nl.startklaar.licence.NewContract.Part;
import nl.startklaar.linking.Link;
import nl.startklaar.linking.LinkChange;
import nl.startklaar.linking.Links;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Rosters;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What the practice schools work with: contracts of every kind, and links that are right but for a
 * few gaps that somebody can find and mend. Everything is done by the deeds of the product, on the
 * days on which a school would do it.
 */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeMaterial {

    private static final SchoolYear LAST_YEAR = new SchoolYear(2025);
    private static final SchoolYear THIS_YEAR = new SchoolYear(2026);

    private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 20);

    private static final List<String> KINDERGARTEN = List.of("1", "2");
    private static final List<String> FROM_THREE = List.of("3", "4", "5", "6", "7", "8");
    private static final List<String> FROM_FOUR = List.of("4", "5", "6", "7", "8");
    private static final List<String> FROM_FIVE = List.of("5", "6", "7", "8");

    /** Which year groups work with a method, last year or this one. */
    private static final Map<String, List<String>> LEVELS =
            Map.of(
                    "kleuterhoek", KINDERGARTEN,
                    "spelbos", FROM_THREE,
                    "rekenspoor-3", FROM_THREE,
                    "rekenspoor-4", FROM_THREE,
                    "taalveer", FROM_FOUR,
                    "windroos", FROM_FIVE,
                    "kaartkamer", FROM_FIVE);

    private final PracticeDay day;
    private final Catalogue catalogue;
    private final Contracts contracts;
    private final Intentions intentions;
    private final Consents consents;
    private final Links links;
    private final Rosters rosters;

    PracticeMaterial(
            PracticeDay day,
            Catalogue catalogue,
            Contracts contracts,
            Intentions intentions,
            Consents consents,
            Links links,
            Rosters rosters) {
        this.day = day;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.intentions = intentions;
        this.consents = consents;
        this.links = links;
        this.rosters = rosters;
    }

    /** Once, also when an earlier start was broken off halfway. */
    void equip(SchoolId school) {
        if (contracts.list(school).isEmpty()) {
            lastYear(school);
        }
        if (intentions.list(school, THIS_YEAR).isEmpty()) {
            plan(school);
        }
        if (links.list(school, THIS_YEAR).isEmpty()) {
            thisYear(school);
        }
        day.itIsToday();
    }

    private void lastYear(SchoolId school) {
        day.itIs(LAST_YEAR.firstDay());
        buy(
                school,
                "rekenspoor-3",
                ContractKind.YEARLY,
                Channel.OWN,
                LocalDate.of(2022, 8, 1),
                Part.ALL);
        buy(
                school,
                "taalveer",
                ContractKind.YEARLY,
                Channel.MAIL,
                LocalDate.of(2023, 8, 1),
                Part.ALL);
        buy(
                school,
                "kleuterhoek",
                ContractKind.BOUGHT_OFF,
                Channel.OWN,
                LocalDate.of(2023, 8, 1),
                Part.ALL);
        buy(
                school,
                "windroos",
                ContractKind.YEARLY,
                Channel.SUPPLIER,
                LocalDate.of(2024, 8, 1),
                Part.ALL);
        buy(
                school,
                "kaartkamer",
                ContractKind.YEARLY,
                Channel.MAIL,
                LocalDate.of(2024, 8, 1),
                Part.ALL);
        buy(
                school,
                "spelbos",
                ContractKind.PER_CHILD,
                Channel.SUPPLIER,
                LAST_YEAR.firstDay(),
                seats(32));
        catalogue.listMethods().stream()
                .filter(it -> LEVELS.containsKey(it.code()))
                .map(TeachingMethod::publisher)
                .distinct()
                .forEach(it -> consents.switchOn(school, it));
        link(
                school,
                LAST_YEAR,
                Set.of(
                        "rekenspoor-3",
                        "taalveer",
                        "kleuterhoek",
                        "windroos",
                        "kaartkamer",
                        "spelbos"));
    }

    /** Arithmetic gets its new version; nobody has said yet what becomes of topography. */
    private void plan(SchoolId school) {
        day.itIs(IN_MAY);
        var next = method("rekenspoor-4").id();
        intentions.say(
                school,
                THIS_YEAR,
                new Intention(method("rekenspoor-3").id(), Answer.NEW_VERSION, Optional.of(next)));
        Stream.of("taalveer", "kleuterhoek", "windroos", "spelbos")
                .map(it -> new Intention(method(it).id(), Answer.STAYS, Optional.empty()))
                .forEach(it -> intentions.say(school, THIS_YEAR, it));
        contracts.list(school).stream()
                .filter(it -> it.method().equals(method("rekenspoor-3").id()))
                .forEach(it -> contracts.end(school, it.id()));
        buy(
                school,
                "rekenspoor-4",
                ContractKind.YEARLY,
                Channel.OWN,
                THIS_YEAR.firstDay(),
                Part.ALL);
        buy(
                school,
                "spelbos",
                ContractKind.PER_CHILD,
                Channel.SUPPLIER,
                THIS_YEAR.firstDay(),
                seats(26));
    }

    /** All but two: half of a combination group lacks arithmetic, and one group its language. */
    private void thisYear(SchoolId school) {
        day.itIs(LocalDate.of(2026, 8, 12));
        link(
                school,
                THIS_YEAR,
                Set.of(
                        "rekenspoor-4",
                        "taalveer",
                        "kleuterhoek",
                        "windroos",
                        "kaartkamer",
                        "spelbos"));
    }

    private void link(SchoolId school, SchoolYear year, Set<String> codes) {
        var changes = new ArrayList<LinkChange>();
        for (BaseGroup group : rosters.read(school, year).groups()) {
            for (String yearGroup : group.yearGroups()) {
                codes.stream()
                        .filter(it -> LEVELS.getOrDefault(it, List.of()).contains(yearGroup))
                        .filter(it -> !isForgotten(year, group, yearGroup, it))
                        .sorted()
                        .map(it ->
                                Link.ofGroup(
                                        year,
                                        group.id(),
                                        method(it).id(),
                                        yearGroup,
                                        year.firstDay()))
                        .map(LinkChange.Open::new)
                        .forEach(changes::add);
            }
        }
        links.apply(school, year, changes, "linking.audit.linked");
    }

    private static boolean isForgotten(
            SchoolYear year, BaseGroup group, String yearGroup, String method) {
        if (!year.equals(THIS_YEAR)) {
            return false;
        }
        boolean isHalf = group.yearGroups().size() > 1 && yearGroup.equals("6");
        boolean isSecondFour = group.name().startsWith("4B");
        return isHalf && method.equals("rekenspoor-4") || isSecondFour && method.equals("taalveer");
    }

    private static Part[] seats(int each) {
        return FROM_THREE.stream()
                .map(it -> new Part(Optional.of(it), Optional.of(each)))
                .toArray(Part[]::new);
    }

    private void buy(
            SchoolId school,
            String method,
            ContractKind kind,
            Channel channel,
            LocalDate firstDay,
            Part... parts) {
        var supplier = channel == Channel.SUPPLIER ? "Schoolleverancier De Krat" : "";
        Optional<LocalDate> boughtUntil =
                kind == ContractKind.BOUGHT_OFF
                        ? Optional.of(LocalDate.of(2028, 7, 31))
                        : Optional.empty();
        contracts.add(
                school,
                new NewContract(
                        method(method).id(),
                        kind,
                        channel,
                        supplier,
                        "",
                        firstDay,
                        boughtUntil,
                        List.of(parts)));
    }

    private TeachingMethod method(String code) {
        return catalogue.listMethods().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No method " + code));
    }
}
