package nl.startklaar.network;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * <i>Inloggen testen</i>, as far as it goes by a portal: of each portal that is on, somebody of
 * each kind came in lately. A school without a portal has nothing to prove.
 */
@Component
class PortalsWork implements Check {

    private static final int MINUTES = 5;

    /** Whose problem it is, is known once both ways are tried. */
    private static final Fix COMPARE =
            new Fix(Sentence.of("network.n9.compare"), ComparisonController.PATH, MINUTES);

    private final Connections connections;
    private final Strangers strangers;
    private final PortalUses uses;
    private final Clock clock;

    PortalsWork(Connections connections, Strangers strangers, PortalUses uses, Clock clock) {
        this.connections = connections;
        this.strangers = strangers;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public String line() {
        return "N9";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        var portals = connections.list(school.school()).stream().filter(Connection::isOn).toList();
        var open = new ArrayList<Finding>();
        var evidence = new ArrayList<Evidence>();
        evidence.add(Evidence.measured(clock.instant(), "network.n9.looked", portals.size()));
        for (Connection portal : portals) {
            look(school, portal, open, evidence);
        }
        return open.isEmpty() ? new Met(evidence) : new NotMet(Severity.ATTENTION, open, evidence);
    }

    private void look(
            CheckedSchool school, Connection portal, List<Finding> open, List<Evidence> evidence) {
        var last = uses.lastIn(school.school(), portal.id());
        Stream.of(PersonKind.values())
                .filter(portal::isFor)
                .forEach(kind -> {
                    var at = Optional.ofNullable(last.get(kind)).filter(uses::proves);
                    at.ifPresentOrElse(
                            it -> evidence.add(seen(kind, portal, it)),
                            () -> open.add(never(school, kind, portal)));
                });
        int unknown = strangers.count(school.school(), portal.id());
        if (unknown > 0) {
            open.add(
                    Finding.of(
                            Sentence.of("network.n9.strangers", unknown, portal.name()),
                            Sentence.of("network.n9.strangers.remedy"),
                            fix(portal)));
        }
    }

    private static Evidence seen(PersonKind kind, Connection portal, Instant at) {
        return new Evidence(
                Evidence.Kind.SEEN,
                Sentence.of("network.n9." + kind.name() + ".seen", portal.name()),
                at);
    }

    /** With the step at which it went wrong last, so that the provider hears what to look for. */
    private Finding never(CheckedSchool school, PersonKind kind, Connection portal) {
        var wrong = uses.listWrong(school.school(), portal.id()).stream().findFirst();
        var remedy =
                wrong.map(it -> Sentence.of("network.n9.remedy." + it.step().name()))
                        .orElseGet(() -> Sentence.of("network.n9.remedy"));
        return Finding.of(
                Sentence.of(
                        "network.n9." + kind.name() + ".never",
                        PortalUses.PROVES_FOR_DAYS,
                        portal.name()),
                remedy,
                COMPARE);
    }

    private static Fix fix(Connection portal) {
        return new Fix(
                Sentence.of("network.n9.try"),
                ConnectionsController.PATH + "/" + portal.id(),
                MINUTES);
    }
}
