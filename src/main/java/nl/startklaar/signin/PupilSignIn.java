package nl.startklaar.signin;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.place.Sighting;
import nl.startklaar.place.Who;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.AskTeacher;
import nl.startklaar.signin.PupilSignInOutcome.NoCard;
import nl.startklaar.signin.PupilSignInOutcome.NotHere;
import nl.startklaar.signin.PupilSignInOutcome.Wrong;
import nl.startklaar.staff.Passwords;
import org.springframework.stereotype.Service;

/**
 * Lets a pupil in by what they show or know. First comes the place: from elsewhere nobody is told
 * whether a secret is right.
 */
@Service
public class PupilSignIn {

    private final Entrance entrance;
    private final Devices devices;
    private final KnownAddresses addresses;
    private final Passwords hashing;

    PupilSignIn(Entrance entrance, Devices devices, KnownAddresses addresses, Passwords hashing) {
        this.entrance = entrance;
        this.devices = devices;
        this.addresses = addresses;
        this.hashing = hashing;
    }

    /**
     * @param secret what a scanner read, which may be anything
     */
    public PupilSignInOutcome byCard(School school, String secret, Caller caller) {
        return here(
                school,
                caller,
                () ->
                        CardSecret.find(secret)
                                .map(it -> entrance.byCard(school, it))
                                .orElseGet(NoCard::new));
    }

    /**
     * @param things in the order in which they were tapped
     */
    public PupilSignInOutcome byPictures(
            School school, UUID pupil, List<String> things, Caller caller) {
        return here(
                school,
                caller,
                () ->
                        SecretPictures.find(things)
                                .map(it -> entrance.byPictures(school, pupil, it))
                                .orElseGet(Wrong::new));
    }

    public PupilSignInOutcome byPassword(
            School school, UUID pupil, String password, Caller caller) {
        return here(
                school,
                caller,
                () -> {
                    var hash = entrance.takePassword(school, pupil);
                    if (hash.isEmpty()) {
                        return new AskTeacher();
                    }
                    var written = WordPassword.asWritten(password);
                    boolean isRight = hashing.matches(written, hash.get());
                    return entrance.afterPassword(school, pupil, isRight);
                });
    }

    /** An adult said a moment ago: <i>laat Noor binnen</i>. */
    public PupilSignInOutcome byTeacher(School school, UUID pupil, Caller caller) {
        return here(school, caller, () -> entrance.afterTeacher(school, pupil));
    }

    /** A portal that the school believes said who this is. */
    PupilSignInOutcome byPortal(School school, UUID pupil, Caller caller) {
        return here(school, caller, () -> entrance.byPortal(school, pupil));
    }

    private PupilSignInOutcome here(
            School school, Caller caller, Supplier<PupilSignInOutcome> knock) {
        var place = devices.locate(school, caller);
        if (place.isEmpty()) {
            refused(school, caller);
            return new NotHere();
        }
        var outcome = knock.get();
        if (outcome instanceof PupilSignInOutcome.In(_, var pupil)) {
            note(school, caller, cameIn(caller, place.get(), pupil));
        }
        return outcome;
    }

    private static Sighting cameIn(Caller caller, Whereabouts place, UUID pupil) {
        return switch (place) {
            case SCHOOL -> Sighting.of(caller.address(), Who.PUPIL).by(pupil);
            case HOME -> Sighting.of(caller.address(), Who.DEVICE);
        };
    }

    /** So that the coordinator sees from where pupils try to come in. */
    void refused(School school, Caller caller) {
        note(school, caller, Sighting.refused(caller.address(), Who.PUPIL));
    }

    private void note(School school, Caller caller, Sighting sighting) {
        if (caller.mark().isPresent()) {
            addresses.noteSeen(school.id(), sighting.on(caller.mark()));
        }
    }
}
