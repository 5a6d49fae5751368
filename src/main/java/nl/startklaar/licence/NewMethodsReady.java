package nl.startklaar.licence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.startklaar.licence.YearPlan.ToOrder;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Nieuwe methodes staan klaar</i>: for every method that stays or comes there is a licence on
 * the first school day. Licences per child and in a package are the ones that are gone in August.
 */
@Component
class NewMethodsReady implements Check {

    private static final int MINUTES_TO_ADD = 5;
    private static final int MINUTES_TO_SAY = 2;

    private final Plans plans;
    private final Clock clock;

    NewMethodsReady(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "V2";
    }

    /** Of a school that wrote nothing down we know nothing: then a person has to say it. */
    @Override
    public Verdict verify(CheckedSchool school) {
        var plan = plans.of(school.school(), school.year(), school.today());
        if (plan.contracts().isEmpty()) {
            return new AsksYou();
        }
        var evidence = evidence(plan);
        var findings = findings(plan);
        if (findings.isEmpty()) {
            return new Met(evidence);
        }
        boolean onlyLate =
                plan.unansweredAndStopping().isEmpty()
                        && plan.toOrder().stream()
                                .allMatch(it -> it.reason() == ToOrder.Reason.STARTS_LATE);
        return new NotMet(onlyLate ? Severity.ATTENTION : Severity.ACTION, findings, evidence);
    }

    private static List<Finding> findings(YearPlan plan) {
        var findings = new ArrayList<Finding>();
        plan.toOrder().forEach(it -> findings.add(missing(plan, it)));
        plan.unansweredAndStopping().forEach(it -> findings.add(stopping(plan, it)));
        return findings;
    }

    private static Finding missing(YearPlan plan, ToOrder order) {
        var name = plan.shelf().name(order.method());
        var add =
                new Fix(
                        Sentence.of("licence.v2.fix", name),
                        "/licenties/nieuw?methode=" + order.method(),
                        MINUTES_TO_ADD);
        return switch (order.reason()) {
            case NONE ->
                    Finding.of(
                            Sentence.of("licence.v2.none", name, plan.year().toString()),
                            Sentence.of("licence.v2.order"),
                            add);
            case ENDS_BY_ITSELF ->
                    Finding.of(
                            Sentence.of(
                                    "licence.v2.ends", name, plan.year().firstDay().minusDays(1)),
                            Sentence.of("licence.v2.order-again", plan.year().toString()),
                            add);
            case STARTS_LATE ->
                    Finding.of(
                            Sentence.of(
                                    "licence.v2.late",
                                    name,
                                    order.starts().orElseThrow(),
                                    plan.firstSchoolDay()),
                            Sentence.of("licence.v2.ask-earlier"),
                            new Fix(Sentence.of("licence.v2.look"), "/licenties", MINUTES_TO_SAY));
        };
    }

    private static Finding stopping(YearPlan plan, UUID method) {
        return Finding.of(
                Sentence.of(
                        "licence.v2.unsaid",
                        plan.shelf().name(method),
                        plan.year().firstDay().minusDays(1)),
                Sentence.of("licence.v2.say"),
                new Fix(Sentence.of("licence.v1.plan"), "/licenties/volgend-jaar", MINUTES_TO_SAY));
    }

    private List<Evidence> evidence(YearPlan plan) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(
                Evidence.measured(
                        clock.instant(),
                        "licence.v2.looked",
                        plan.coming().size(),
                        plan.year().toString()));
        plan.byForm().stream()
                .map(it -> Evidence.measured(clock.instant(), "licence.v2.form", it.name()))
                .forEach(evidence::add);
        return evidence;
    }
}
