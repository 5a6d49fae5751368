package nl.startklaar.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotApplicable;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Genoeg plaatsen</i>: no more pupils are linked than places were bought, and whoever needs a
 * seat holds one. Without it somebody cannot get in; elsewhere everybody can, and it is only worth
 * a look.
 */
@Component
class PlacesNow implements Check {

    private final Usages usages;
    private final Catalogue catalogue;
    private final Clock clock;

    PlacesNow(Usages usages, Catalogue catalogue, Clock clock) {
        this.usages = usages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N6";
    }

    /** Before its first day nobody works in the school year yet. */
    @Override
    public Verdict verify(CheckedSchool school) {
        var day = later(school.today(), school.year());
        var counted =
                usages.list(school.school(), day).stream()
                        .filter(it -> it.bought(day).isPresent())
                        .toList();
        if (counted.isEmpty()) {
            return new NotApplicable(Sentence.of("licence.check.places.nothing"));
        }
        var evidence =
                List.of(
                        Evidence.measured(
                                clock.instant(), "licence.check.places.looked", counted.size()));
        return verdict(counted, day, evidence);
    }

    private static LocalDate later(LocalDate today, SchoolYear year) {
        return today.isBefore(year.firstDay()) ? year.firstDay() : today;
    }

    private Verdict verdict(List<Usage> counted, LocalDate day, List<Evidence> evidence) {
        var methods = SeatWords.byId(catalogue.listMethods());
        var findings = new ArrayList<Finding>();
        boolean keepsSomebodyOut = false;
        for (Usage it : counted) {
            var found = finding(it, methods, day);
            found.ifPresent(findings::add);
            keepsSomebodyOut |= found.isPresent() && it.isPerPupil();
        }
        if (findings.isEmpty()) {
            return new Met(evidence);
        }
        return new NotMet(
                keepsSomebodyOut ? Severity.ACTION : Severity.ATTENTION, findings, evidence);
    }

    private static Optional<Finding> finding(
            Usage usage, Map<UUID, TeachingMethod> methods, LocalDate day) {
        var over = over(usage, methods, day);
        return over.isPresent() || usage.waiting(day) == 0
                ? over
                : Optional.of(
                        found(
                                Sentence.of(
                                        "licence.check.places.waiting",
                                        SeatWords.name(usage.method(), methods),
                                        SeatWords.level(usage.yearGroup()),
                                        usage.linked(day),
                                        usage.waiting(day)),
                                "licence.check.places.give"));
    }

    private static Optional<Finding> over(
            Usage usage, Map<UUID, TeachingMethod> methods, LocalDate day) {
        return usage.overSince(day)
                .map(since ->
                        found(
                                Sentence.of(
                                        usage.isPerPupil()
                                                ? "licence.check.places.without"
                                                : "licence.check.places.over",
                                        SeatWords.name(usage.method(), methods),
                                        SeatWords.level(usage.yearGroup()),
                                        usage.linked(day),
                                        usage.bought(day).orElse(0),
                                        usage.over(day),
                                        since),
                                "licence.check.places.remedy"));
    }

    private static Finding found(Sentence what, String remedy) {
        return Finding.of(
                what,
                Sentence.of(remedy),
                new Fix(Sentence.of("licence.check.places.fix"), "/licenties/plaatsen", 5));
    }
}
