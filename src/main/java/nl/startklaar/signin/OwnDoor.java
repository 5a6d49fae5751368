package nl.startklaar.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.signin.WayInCard.Deed;
import nl.startklaar.signin.WayInCard.LastTime;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Way A: our own pages. */
@Component
class OwnDoor implements WayIn {

    private final LastIn lastIn;
    private final Accounts accounts;

    OwnDoor(LastIn lastIn, Accounts accounts) {
        this.lastIn = lastIn;
        this.accounts = accounts;
    }

    @Override
    public WayInCard card(AtSchool at) {
        var pupil =
                lastIn.list(at.school()).entrySet().stream()
                        .filter(it -> it.getKey().isAtOurDoor())
                        .map(Map.Entry::getValue)
                        .max(Comparator.naturalOrder());
        return new WayInCard(
                'A',
                "signin.ways-in.own",
                Sentence.of("signin.ways-in.own.what"),
                List.of(
                        new LastTime("signin.ways-in.pupil", pupil),
                        new LastTime(
                                "signin.ways-in.teacher",
                                accounts.lastSignIn(at.school(), Role.TEACHER))),
                List.of(
                        new Deed("signin.ways-in.own.set-up", at.home() + "/inloggen-leerlingen"),
                        new Deed("signin.ways-in.own.try", Doorway.door(at.details()))));
    }
}
