package nl.startklaar.signin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.access.Explanation.Party;
import nl.startklaar.access.Explanation.Remedy;
import nl.startklaar.access.Person;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Remedies;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.readiness.Fix;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.RehearsalHop;
import nl.startklaar.rehearsal.Stop;
import nl.startklaar.rehearsal.Told;
import nl.startklaar.rehearsal.Walk;
import nl.startklaar.roster.People;
import nl.startklaar.school.Role;
import nl.startklaar.staff.StaffDoor;
import nl.startklaar.staff.StaffDoor.Standing;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * Whoever teaches has an account by the mail address of the roster: without it they come in
 * nowhere, or as somebody without a group. Trainees and helpers are not asked for one, as in the
 * Startlijst: there is a teacher beside them.
 */
@Component
class StaffHasAWayIn implements RehearsalHop {

    private static final String NAME = "staff";
    private static final int BESIDE_THE_PUPILS = 20;
    private static final int MINUTES = 5;

    private static final Set<Role> TEACHES = Set.of(Role.TEACHER, Role.SUBSTITUTE);

    /** Why somebody stays outside. */
    private enum Why {
        NO_MAIL,
        NEVER_INVITED,
        INVITED,
        CLOSED
    }

    private final People people;
    private final StaffDoor door;

    StaffHasAWayIn(People people, StaffDoor door) {
        this.people = people;
        this.door = door;
    }

    @Override
    public int order() {
        return BESIDE_THE_PUPILS;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Stop> look(Walk walk) {
        var mail = people.mailOfStaff(walk.school());
        var standings = door.standings(walk.school(), walk.morning().day());
        return walk.people().stream()
                .map(it -> it.person())
                .filter(it -> it.kind() == Kind.STAFF && teaches(it, walk.morning()))
                .flatMap(it ->
                        why(Optional.ofNullable(mail.get(it.id())), standings)
                                .map(why -> stop(it.id(), why))
                                .stream())
                .toList();
    }

    private static boolean teaches(Person person, Morning morning) {
        return !Collections.disjoint(person.rolesOn(morning.day()), TEACHES);
    }

    private static Optional<Why> why(Optional<String> mail, Map<String, Standing> standings) {
        if (mail.isEmpty()) {
            return Optional.of(Why.NO_MAIL);
        }
        var standing = standings.get(mail.get());
        if (standing == null) {
            return Optional.of(Why.NEVER_INVITED);
        }
        return switch (standing) {
            case CAN_COME_IN -> Optional.empty();
            case INVITED -> Optional.of(Why.INVITED);
            case CLOSED -> Optional.of(Why.CLOSED);
        };
    }

    private static Stop stop(UUID person, Why why) {
        return new Stop(Kind.STAFF, person, NAME, why.name(), Optional.empty(), Optional.empty());
    }

    @Override
    public Told tell(Stop stop, Optional<Offer> offer, Morning morning) {
        var words = "signin.walk.staff." + stop.reason();
        return new Told(
                Sentence.of(words),
                switch (Why.valueOf(stop.reason())) {
                    case NO_MAIL ->
                            new Remedy(
                                    Party.LAS,
                                    Sentence.of(words + ".todo"),
                                    Optional.of(fix(words, "/leerkrachten/" + stop.person())),
                                    Remedies.KEEP_THE_SCHOOL);
                    case NEVER_INVITED -> colleagues(words, "/medewerkers/nieuw");
                    case INVITED, CLOSED -> colleagues(words, "/medewerkers");
                });
    }

    private static Remedy colleagues(String words, String path) {
        return new Remedy(
                Party.COORDINATOR,
                Sentence.of(words + ".todo"),
                Optional.of(fix(words, path)),
                Remedies.KEEP_THE_SCHOOL);
    }

    private static Fix fix(String words, String path) {
        return new Fix(Sentence.of(words + ".fix"), path, MINUTES);
    }
}
