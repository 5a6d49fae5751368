package nl.startklaar.signin;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.signin.SigninCast.atSchool;
import static nl.startklaar.signin.SigninCast.elsewhere;
import static nl.startklaar.signin.SigninCast.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.signin.PupilSignInOutcome.NotHere;
import nl.startklaar.signin.SigninCast.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each way in of a pupil, with all that belongs to it, where it may not open. The one from home
 * goes by a parent, and stands in {@code FamilyTest}.
 */
@HouseTest
class EveryWayInTest {

    @Autowired SigninCast cast;
    @Autowired PupilSignIn signIn;
    @Autowired PupilCards cards;
    @Autowired PupilCredentials credentials;
    @Autowired PupilPasswords passwords;
    @Autowired Devices devices;

    private @Nullable School school;
    private @Nullable Group egels;

    /** A way that was made ready for Noor, and is tried at a school. */
    private interface Door {
        PupilSignInOutcome knock(School at, Caller from);
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOME")
    private @interface EachWay {}

    @BeforeEach
    void aSchoolWithAGroup() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "6 De Egels", "6", "Noor", "Sem");
    }

    @EachWay
    void opensForItsPupilAtSchool(CameBy way) {
        assertThat(ready(way).knock(school(), atSchool()))
                .isInstanceOfSatisfying(
                        In.class, it -> assertThat(it.pupil()).isEqualTo(noor().id()));
    }

    @EachWay
    void opensNothingFromElsewhereAndUsesNothingUp(CameBy way) {
        var door = ready(way);

        assertThat(door.knock(school(), elsewhere())).isEqualTo(new NotHere());
        assertThat(door.knock(school(), atSchool())).isInstanceOf(In.class);
    }

    @EachWay
    void opensNothingOnADeviceOfAnotherSchool(CameBy way) {
        var foreign = devices.enrol(cast.aSchool(), "Chromebook 3");
        var there = new Caller(SigninCast.ELSEWHERE, Optional.of(foreign), Optional.empty());

        assertThat(ready(way).knock(school(), there)).isEqualTo(new NotHere());
    }

    @EachWay
    void opensNothingOnADeviceThatWasTakenOff(CameBy way) {
        var token = devices.enrol(school(), "Chromebook 3");
        devices.revoke(school().id(), devices.list(school().id()).getFirst().id());
        var there = new Caller(SigninCast.ELSEWHERE, Optional.of(token), Optional.empty());

        assertThat(ready(way).knock(school(), there)).isEqualTo(new NotHere());
    }

    @EachWay
    void opensNothingAtAnotherSchool(CameBy way) {
        var door = ready(way);

        assertThat(door.knock(cast.aSchool(), atSchool())).isNotInstanceOf(In.class);
    }

    @EachWay
    void opensNothingToWhoLeft(CameBy way) {
        var door = ready(way);
        cast.leaves(school(), noor());

        assertThat(door.knock(school(), atSchool())).isNotInstanceOf(In.class);
    }

    private Door ready(CameBy way) {
        return switch (way) {
            case CARD -> {
                var card = read(cards.print(school(), List.of(noor().id())).getFirst());
                yield (at, from) -> signIn.byCard(at, card, from);
            }
            case DAY_CARD -> {
                var card = read(cards.printForToday(school(), noor().id()));
                yield (at, from) -> signIn.byCard(at, card, from);
            }
            case PICTURES -> {
                credentials.setWay(school().id(), egels().id(), Way.PICTURES);
                var given = credentials.resetPictures(school().id(), List.of(noor())).getFirst();
                yield (at, from) -> signIn.byPictures(at, noor().id(), given.things(), from);
            }
            case PASSWORD -> {
                credentials.setWay(school().id(), egels().id(), Way.PASSWORD);
                List<UUID> one = List.of(noor().id());
                var words =
                        String.join(" ", passwords.reset(school().id(), one).getFirst().things());
                yield (at, from) -> signIn.byPassword(at, noor().id(), words, from);
            }
            case LET_IN -> {
                credentials.letIn(school().id(), noor().id());
                yield (at, from) -> signIn.byTeacher(at, noor().id(), from);
            }
            case PORTAL -> (at, from) -> signIn.byPortal(at, noor().id(), from);
            case HOME -> throw new IllegalArgumentException("by a parent");
        };
    }

    private PupilToday noor() {
        return egels().first();
    }

    private School school() {
        return requireNonNull(school);
    }

    private Group egels() {
        return requireNonNull(egels);
    }
}
