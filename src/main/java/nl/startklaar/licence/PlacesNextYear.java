package nl.startklaar.licence;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
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
 * <i>Genoeg besteld</i>: what was ordered for the school year is enough for the pupils it will
 * have. It is a forecast, so that it asks for a look, and never says that the school is not ready.
 */
@Component
class PlacesNextYear implements Check {

    private final Usages usages;
    private final Catalogue catalogue;
    private final Clock clock;

    PlacesNextYear(Usages usages, Catalogue catalogue, Clock clock) {
        this.usages = usages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "V2";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var forecast = usages.forecast(school.school(), school.year(), school.today());
        if (forecast.lines().isEmpty()) {
            return new NotApplicable(Sentence.of("licence.check.need.nothing"));
        }
        var evidence =
                List.of(
                        Evidence.measured(
                                clock.instant(),
                                forecast.isMovedUp()
                                        ? "licence.check.need.moved-up"
                                        : "licence.check.need.from-roster",
                                forecast.lines().size(),
                                school.year().toString()));
        var methods = SeatWords.byId(catalogue.listMethods());
        var ordered = ordered(forecast);
        var findings =
                SeatWords.inOrder(forecast.lines(), methods).stream()
                        .filter(it -> it.missing() > 0 && ordered.contains(it.method()))
                        .map(it -> finding(it, methods))
                        .toList();
        return findings.isEmpty()
                ? new Met(evidence)
                : new NotMet(Severity.ATTENTION, findings, evidence);
    }

    /** What was not ordered at all is what {@link NewMethodsReady} tells. */
    private static Set<UUID> ordered(Forecast forecast) {
        return forecast.lines().stream()
                .filter(ForecastLine::isOrdered)
                .map(ForecastLine::method)
                .collect(toSet());
    }

    private static Finding finding(ForecastLine line, Map<UUID, TeachingMethod> methods) {
        return Finding.of(
                SeatWords.need(line, methods),
                Sentence.of(
                        line.isOrdered()
                                ? "licence.check.need.remedy"
                                : "licence.check.need.remedy-not-ordered",
                        line.missing()),
                new Fix(Sentence.of("licence.check.places.fix"), "/licenties/plaatsen", 10));
    }
}
