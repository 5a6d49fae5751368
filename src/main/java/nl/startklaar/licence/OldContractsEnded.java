package nl.startklaar.licence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.licence.YearPlan.ToEnd;
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
 * <i>Oude licenties beëindigen</i>: what the school does not want next year is ended in time, and
 * the school said so of every method. What was ended and can still be looked at is said as well: it
 * is not a mistake that teachers see it.
 */
@Component
class OldContractsEnded implements Check {

    private static final int MINUTES_TO_END = 3;
    private static final int MINUTES_TO_SAY = 5;

    private final Plans plans;
    private final Clock clock;

    OldContractsEnded(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "V1";
    }

    /** Of a school that wrote nothing down we know nothing: then a person has to say it. */
    @Override
    public Verdict verify(CheckedSchool school) {
        var plan = plans.of(school.school(), school.year(), school.today());
        if (plan.contracts().isEmpty()) {
            return new AsksYou();
        }
        var evidence = evidence(plan);
        var actions = new ArrayList<Finding>();
        var attentions = new ArrayList<Finding>();
        for (ToEnd it : plan.toEnd()) {
            sort(plan, it, actions, attentions);
        }
        unanswered(plan).ifPresent(actions::add);
        if (!actions.isEmpty()) {
            actions.addAll(attentions);
            return new NotMet(Severity.ACTION, actions, evidence);
        }
        return attentions.isEmpty()
                ? new Met(evidence)
                : new NotMet(Severity.ATTENTION, attentions, evidence);
    }

    private static void sort(
            YearPlan plan, ToEnd found, List<Finding> actions, List<Finding> attentions) {
        var name = plan.shelf().name(found.contract().method());
        switch (found.ending()) {
            case Ending.Stops stops ->
                    actions.add(
                            Finding.of(
                                    Sentence.of("licence.v1.runs", name, plan.year().toString()),
                                    Sentence.of("licence.v1.end", stops.undoUntil()),
                                    toContract("licence.v1.fix", name, found.contract())));
            case Ending.TooLate late ->
                    attentions.add(
                            Finding.of(
                                    Sentence.of(
                                            "licence.v1.too-late",
                                            name,
                                            late.wasUntil(),
                                            late.runsUntil()),
                                    Sentence.of("licence.v1.end-later", late.againFrom()),
                                    toContract("licence.v1.look", name, found.contract())));
            case Ending.BoughtOff _, Ending.ByItself _, Ending.NotRunning _ -> {
                // nothing a school could do
            }
        }
    }

    private static Fix toContract(String words, String name, Contract contract) {
        return new Fix(Sentence.of(words, name), "/licenties/" + contract.id(), MINUTES_TO_END);
    }

    /** Said once for all of them: they are answered on one page. */
    private static Optional<Finding> unanswered(YearPlan plan) {
        var methods = plan.unansweredAndEndable();
        return methods.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                Sentence.of(
                                        "licence.v1.unanswered",
                                        methods.size(),
                                        String.join(
                                                ", ",
                                                methods.stream().map(plan.shelf()::name).toList())),
                                Sentence.of("licence.v1.say", plan.year().toString()),
                                new Fix(
                                        Sentence.of("licence.v1.plan"),
                                        "/licenties/volgend-jaar",
                                        MINUTES_TO_SAY)));
    }

    private List<Evidence> evidence(YearPlan plan) {
        var at = clock.instant();
        var evidence = new ArrayList<Evidence>();
        long running = plan.contracts().stream().filter(it -> it.runs(plan.today())).count();
        evidence.add(Evidence.measured(at, "licence.v1.looked", running));
        plan.contracts().stream()
                .flatMap(it -> toLookInto(plan, it, at).stream())
                .forEach(evidence::add);
        return evidence;
    }

    /** Ended, and the icon is still there: that is right until a day. */
    private static Optional<Evidence> toLookInto(YearPlan plan, Contract contract, Instant at) {
        LocalDate today = plan.today();
        return switch (contract.state(today)) {
            case ENDING, VIEWABLE ->
                    contract.viewUntil()
                            .map(it ->
                                    Evidence.measured(
                                            at,
                                            "licence.v1.view",
                                            plan.shelf().name(contract.method()),
                                            it));
            case STARTS, RUNS, EXPIRED -> Optional.empty();
        };
    }
}
