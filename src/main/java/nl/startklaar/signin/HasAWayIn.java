package nl.startklaar.signin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.access.Everybody.Seen;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.Fix;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.RehearsalHop;
import nl.startklaar.rehearsal.Stop;
import nl.startklaar.rehearsal.Told;
import nl.startklaar.rehearsal.Walk;
import nl.startklaar.school.Role;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * Each pupil has something that opens the door: a card, what the group comes in with, or somebody
 * who says who they are. Whether they have everything the group's way asks for is another question,
 * of the Startlijst.
 */
@Component
class HasAWayIn implements RehearsalHop {

    private static final String NAME = "signin";
    private static final int AFTER_THE_PLACE = 20;
    private static final int MINUTES = 5;

    private final ReadyBoard board;
    private final List<WayAround> around;

    HasAWayIn(ReadyBoard board, List<WayAround> around) {
        this.board = board;
        this.around = around;
    }

    @Override
    public int order() {
        return AFTER_THE_PLACE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Stop> look(Walk walk) {
        var day = walk.morning().day();
        var means =
                board.listPupils(walk.school(), SchoolYear.of(day), day).stream()
                        .collect(groupingBy(PupilMeans::pupil));
        var otherwise = comeInOtherwise(walk.school());
        return walk.people().stream()
                .filter(it -> it.person().kind() == Kind.PUPIL)
                .flatMap(it -> thatDay(it, means, day).stream())
                .filter(it -> !it.openTheDoor())
                .filter(it -> !otherwise.contains(it.pupil()))
                .map(HasAWayIn::stop)
                .toList();
    }

    private Set<UUID> comeInOtherwise(SchoolId school) {
        return around.stream().flatMap(it -> it.listPupils(school).stream()).collect(toSet());
    }

    /** In the group of that day: who goes to another group later may come in otherwise there. */
    private static Optional<PupilMeans> thatDay(
            Seen seen, Map<UUID, List<PupilMeans>> means, LocalDate day) {
        var groups = seen.person().groupsOn(day);
        return means.getOrDefault(seen.person().id(), List.of()).stream()
                .filter(it -> it.group().map(group -> groups.contains(group.id())).orElse(true))
                .findFirst();
    }

    private static Stop stop(PupilMeans it) {
        return new Stop(
                Kind.PUPIL, it.pupil(), NAME, it.way().name(), Optional.empty(), Optional.empty());
    }

    @Override
    public Told tell(Stop stop, Optional<Offer> offer, Morning morning) {
        var words = "signin.walk." + stop.reason();
        var there = new Fix(Sentence.of(words + ".fix"), "/inloggen-leerlingen", MINUTES);
        return new Told(
                Sentence.of(words),
                new Remedy(
                        Party.COORDINATOR,
                        Sentence.of(words + ".todo"),
                        Optional.of(there),
                        Set.of(Role.ICT_COORDINATOR)));
    }
}
