package nl.startklaar.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * <i>De uitgeverijen staan aan</i>: those of whom the school has a licence are on, and find the
 * school. Where no licences are kept here, we cannot see it, and a person is asked.
 */
@Component
class PublishersOn implements Check {

    private static final Fix LOOK =
            new Fix(Sentence.of("consent.check.go"), "/licenties/uitgeverijen", 5);

    private final PublisherStands stands;
    private final Clock clock;

    PublishersOn(PublisherStands stands, Clock clock) {
        this.stands = stands;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N5";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var all = stands.list(school.details(), school.today());
        var actions = actions(school, all);
        var attentions = attentions(school, all);
        if (actions.isEmpty()
                && attentions.isEmpty()
                && all.stream().noneMatch(PublisherStand::isInUse)) {
            return new AsksYou();
        }
        var evidence = evidence(school, all);
        if (!actions.isEmpty()) {
            return new NotMet(Severity.ACTION, join(actions, attentions), evidence);
        }
        return attentions.isEmpty()
                ? new Met(evidence)
                : new NotMet(Severity.ATTENTION, attentions, evidence);
    }

    /** Without these, pupils see nothing. */
    private static List<Finding> actions(CheckedSchool school, List<PublisherStand> all) {
        var off =
                all.stream()
                        .filter(it -> it.isInUse() && !it.isOn(school.today()))
                        .map(PublishersOn::off);
        var unknown =
                all.stream()
                        .filter(it -> it.knownAs().isPresent() && it.isOn(school.today()))
                        .map(it -> knownAs(school, it));
        return Stream.concat(off, unknown).toList();
    }

    private static List<Finding> attentions(CheckedSchool school, List<PublisherStand> all) {
        return all.stream()
                .flatMap(stand ->
                        Stream.<Function<PublisherStand, Stream<Finding>>>of(
                                        it -> tooEarly(school, it),
                                        it -> form(school, it),
                                        it -> askedAnew(school, it),
                                        PublishersOn::asks)
                                .flatMap(it -> it.apply(stand)))
                .toList();
    }

    private static Finding off(PublisherStand it) {
        var name = it.publisher().name();
        return Finding.of(
                Sentence.of("consent.check.off", name, String.join(", ", it.methods())),
                Sentence.of("consent.check.off.remedy", name),
                LOOK);
    }

    private static Finding knownAs(CheckedSchool school, PublisherStand it) {
        var name = it.publisher().name();
        return Finding.of(
                Sentence.of(
                        "consent.check.known-as",
                        name,
                        it.knownAs().orElseThrow(),
                        school.details().brin().code()),
                Sentence.of("consent.check.known-as.remedy", name),
                LOOK);
    }

    private static Stream<Finding> tooEarly(CheckedSchool school, PublisherStand it) {
        if (!it.isOn(school.today()) || !it.isTooEarly()) {
            return Stream.empty();
        }
        var name = it.publisher().name();
        return Stream.of(
                Finding.of(
                        Sentence.of("consent.check.too-early", name),
                        Sentence.of("consent.check.too-early.remedy", name),
                        LOOK));
    }

    private static Stream<Finding> form(CheckedSchool school, PublisherStand it) {
        if (!it.isInUse() || !it.needsForm() || it.formSent().isPresent()) {
            return Stream.empty();
        }
        var name = it.publisher().name();
        return Stream.of(
                Finding.of(
                        Sentence.of("consent.check.form", name, school.year().toString()),
                        Sentence.of("consent.check.form.remedy", name),
                        LOOK));
    }

    /** It does not get that yet; but somebody has to look. */
    private static Stream<Finding> askedAnew(CheckedSchool school, PublisherStand it) {
        if (it.askedAnew(school.today()).isEmpty()) {
            return Stream.empty();
        }
        var name = it.publisher().name();
        return Stream.of(
                Finding.of(
                        Sentence.of("consent.check.asked-anew", name),
                        Sentence.of("consent.check.asked-anew.remedy", name),
                        LOOK));
    }

    private static Stream<Finding> asks(PublisherStand it) {
        var name = it.publisher().name();
        return it.request().stream()
                .map(asked ->
                        Finding.of(
                                Sentence.of("consent.check.asks", name, asked.askedOn()),
                                Sentence.of("consent.check.asks.remedy", name),
                                LOOK));
    }

    private List<Evidence> evidence(CheckedSchool school, List<PublisherStand> all) {
        var inUse = all.stream().filter(PublisherStand::isInUse).toList();
        var evidence = new ArrayList<Evidence>();
        evidence.add(Evidence.measured(clock.instant(), "consent.check.looked", inUse.size()));
        for (PublisherStand stand : inUse) {
            stand.running(school.today())
                    .map(it ->
                            Evidence.measured(
                                    clock.instant(),
                                    "consent.check.on-since",
                                    stand.publisher().name(),
                                    it.on().at()))
                    .ifPresent(evidence::add);
        }
        return evidence;
    }

    private static List<Finding> join(List<Finding> first, List<Finding> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
