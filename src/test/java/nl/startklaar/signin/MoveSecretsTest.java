package nl.startklaar.signin;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.signin.SigninCast.atSchool;
import static nl.startklaar.signin.SigninCast.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.AskTeacher;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.signin.PupilSignInOutcome.NoCard;
import nl.startklaar.signin.PupilSignInOutcome.Wrong;
import nl.startklaar.signin.SigninCast.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Noor is in the roster twice. What she comes in with when that is put right, and taken back. */
@HouseTest
class MoveSecretsTest {

    @Autowired SigninCast cast;
    @Autowired PupilSignIn signIn;
    @Autowired PupilCards cards;
    @Autowired PupilCredentials credentials;
    @Autowired PupilPasswords passwords;

    private @Nullable School school;
    private @Nullable Group egels;

    @BeforeEach
    void aChildWhoIsThereTwice() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "4 De Egels", "4", "Noor Berg", "Noor Bérg");
    }

    @Test
    void herCardOpensTheDoorOfWhoStays() {
        var card = cardOf(again());

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(byCard(card)).isEqualTo(noor().id());
        assertThat(cards.listHolders(school().id())).containsExactly(noor().id());

        cast.areTwoAgain(school(), asOne);
        assertThat(byCard(card)).isEqualTo(again().id());
        assertThat(cards.listHolders(school().id())).containsExactly(again().id());
    }

    @Test
    void herDayCardToo() {
        var card = cards.printForToday(school(), again().id());
        cardOf(noor());

        cast.becomeOne(school(), noor(), again());

        assertThat(byCard(card)).isEqualTo(noor().id());
    }

    @Test
    void whoHasACardKeepsThatOne() {
        var own = cardOf(noor());
        var other = cardOf(again());

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(byCard(own)).isEqualTo(noor().id());
        assertThat(signIn.byCard(school(), read(other), atSchool())).isInstanceOf(NoCard.class);

        cast.areTwoAgain(school(), asOne);
        assertThat(byCard(other)).isEqualTo(again().id());
    }

    /** And what was printed meanwhile is of who stays. */
    @Test
    void aCardThatWasReplacedComesBackWorthless() {
        var old = cardOf(again());
        var asOne = cast.becomeOne(school(), noor(), again());
        var fresh = cardOf(noor());

        cast.areTwoAgain(school(), asOne);

        assertThat(byCard(fresh)).isEqualTo(noor().id());
        assertThat(signIn.byCard(school(), read(old), atSchool())).isInstanceOf(NoCard.class);
    }

    @Test
    void herPicturesOpenTheDoorOfWhoStays() {
        credentials.setWay(school().id(), egels().id(), Way.PICTURES);
        var hers = pictures(again());

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(byPictures(noor(), hers)).isInstanceOf(In.class);
        assertThat(byPictures(noor(), hers.reversed())).isInstanceOf(Wrong.class);

        cast.areTwoAgain(school(), asOne);
        assertThat(byPictures(again(), hers)).isInstanceOf(In.class);
        assertThat(byPictures(noor(), hers)).isInstanceOf(AskTeacher.class);
    }

    @Test
    void whoHasPicturesKeepsThose() {
        credentials.setWay(school().id(), egels().id(), Way.PICTURES);
        var own = pictures(noor());
        pictures(again());

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(byPictures(noor(), own)).isInstanceOf(In.class);

        cast.areTwoAgain(school(), asOne);
        assertThat(byPictures(noor(), own)).isInstanceOf(In.class);
    }

    @Test
    void newPicturesStayWhenTheyAreTwoAfterAll() {
        credentials.setWay(school().id(), egels().id(), Way.PICTURES);
        pictures(again());
        var asOne = cast.becomeOne(school(), noor(), again());
        var fresh = pictures(noor());

        cast.areTwoAgain(school(), asOne);

        assertThat(byPictures(noor(), fresh)).isInstanceOf(In.class);
    }

    @Test
    void herPasswordOpensTheDoorOfWhoStays() {
        credentials.setWay(school().id(), egels().id(), Way.PASSWORD);
        var hers = password(again());

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(byPassword(noor(), hers)).isInstanceOf(In.class);

        cast.areTwoAgain(school(), asOne);
        assertThat(byPassword(again(), hers)).isInstanceOf(In.class);
        assertThat(byPassword(noor(), hers)).isInstanceOf(AskTeacher.class);
    }

    private PrintedCard cardOf(PupilToday pupil) {
        return cards.print(school(), List.of(pupil.id())).getFirst();
    }

    private List<String> pictures(PupilToday pupil) {
        return credentials.resetPictures(school().id(), List.of(pupil)).getFirst().things();
    }

    private String password(PupilToday pupil) {
        return String.join(
                " ", passwords.reset(school().id(), List.of(pupil.id())).getFirst().things());
    }

    private UUID byCard(PrintedCard card) {
        return ((In) signIn.byCard(school(), read(card), atSchool())).pupil();
    }

    private PupilSignInOutcome byPictures(PupilToday pupil, List<String> things) {
        return signIn.byPictures(school(), pupil.id(), things, atSchool());
    }

    private PupilSignInOutcome byPassword(PupilToday pupil, String password) {
        return signIn.byPassword(school(), pupil.id(), password, atSchool());
    }

    private PupilToday noor() {
        return egels().first();
    }

    private PupilToday again() {
        return egels().pupils().getLast();
    }

    private School school() {
        return requireNonNull(school);
    }

    private Group egels() {
        return requireNonNull(egels);
    }
}
