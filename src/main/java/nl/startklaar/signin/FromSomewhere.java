package nl.startklaar.signin;

import java.util.List;
import java.util.Optional;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Remedies;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.readiness.Fix;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.RehearsalHop;
import nl.startklaar.rehearsal.Stop;
import nl.startklaar.rehearsal.Told;
import nl.startklaar.rehearsal.Walk;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * There is somewhere from where pupils may come in; else all of them stand outside. Whether the
 * address is still the right one shows only when somebody comes from it: that is asked by the
 * Startlijst.
 */
@Component
class FromSomewhere implements RehearsalHop {

    private static final String NAME = "place";
    private static final int FIRST = 10;
    private static final int MINUTES = 2;

    private final Devices devices;

    FromSomewhere(Devices devices) {
        this.devices = devices;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Stop> look(Walk walk) {
        return devices.letAnybodyIn(walk.school())
                ? List.of()
                : walk.people().stream()
                        .map(it -> it.person())
                        .filter(it -> it.kind() == Kind.PUPIL)
                        .map(it ->
                                new Stop(
                                        it.kind(),
                                        it.id(),
                                        NAME,
                                        "NOWHERE",
                                        Optional.empty(),
                                        Optional.empty()))
                        .toList();
    }

    @Override
    public Told tell(Stop stop, Optional<Offer> offer, Morning morning) {
        var there = new Fix(Sentence.of("signin.walk.NOWHERE.fix"), "/internetadressen", MINUTES);
        return new Told(
                Sentence.of("signin.walk.NOWHERE"),
                new Remedy(
                        Party.COORDINATOR,
                        Sentence.of("signin.walk.NOWHERE.todo"),
                        Optional.of(there),
                        Remedies.KEEP_THE_SCHOOL));
    }
}
