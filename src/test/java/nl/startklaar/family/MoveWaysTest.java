package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.family.Household.home;
import static nl.startklaar.family.Household.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.mail.Outbox;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.signin.FromHome;
import nl.startklaar.signin.HomeSecret;
import nl.startklaar.signin.PupilCredentials;
import nl.startklaar.signin.SigninCast;
import nl.startklaar.signin.SigninCast.Group;
import nl.startklaar.signin.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Noor is in the roster twice. When that is put right, and when it is taken back. */
@HouseTest
class MoveWaysTest {

    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired Letters letters;
    @Autowired Children children;
    @Autowired Parents parents;
    @Autowired FromHome door;
    @Autowired PupilCredentials credentials;

    private @Nullable School school;
    private @Nullable Group egels;
    private @Nullable Household mother;

    @BeforeEach
    void aChildWhoIsThereTwice() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "4 De Egels", "4", "Noor Berg", "Noor Bérg");
        mother = new Household(mvc, outbox);
    }

    @Test
    void aParentKeepsTheChildAlsoWhenItIsTakenBack() throws Exception {
        mother().comesInWith(letter(again(), 1));

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(childrenOf(mother())).containsExactly(noor().id());
        assertThat(location(mother().signsIn())).isEqualTo(home(school()));

        cast.areTwoAgain(school(), asOne);
        assertThat(childrenOf(mother())).containsExactly(again().id());
        assertThat(location(mother().signsIn())).isEqualTo(home(school()));
    }

    /** Each of them came with the first letter of a child. */
    @Test
    void twoParentsStayTwo() throws Exception {
        var father = new Household(mvc, outbox);
        mother().comesInWith(letter(again(), 1));
        father.comesInWith(letter(noor(), 1));

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(childrenOf(mother())).containsExactly(noor().id());
        assertThat(childrenOf(father)).containsExactly(noor().id());

        cast.areTwoAgain(school(), asOne);
        assertThat(childrenOf(mother())).containsExactly(again().id());
        assertThat(childrenOf(father)).containsExactly(noor().id());
    }

    @Test
    void aParentWhoHadBothHasOne() throws Exception {
        mother().comesInWith(letter(noor(), 1));
        mother().addsWith(letter(again(), 1));

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(childrenOf(mother())).containsExactly(noor().id());

        cast.areTwoAgain(school(), asOne);
        assertThat(childrenOf(mother())).containsExactlyInAnyOrder(noor().id(), again().id());
    }

    /** Whose number is taken by a letter in a drawer, takes the other one. */
    @Test
    void aLetterInADrawerStaysGood() throws Exception {
        mother().comesInWith(letter(again(), 1));
        var drawer = letter(noor(), 1);

        cast.becomeOne(school(), noor(), again());

        var father = new Household(mvc, outbox);
        assertThat(location(father.comesInWith(drawer))).isEqualTo(home(school()));
        assertThat(childrenOf(mother())).containsExactly(noor().id());
    }

    @Test
    void aThirdParentFindsNoPlaceAndStopsNobody() throws Exception {
        var others = List.of(new Household(mvc, outbox), new Household(mvc, outbox));
        others.getFirst().comesInWith(letter(noor(), 1));
        others.getLast().comesInWith(letter(noor(), 2));
        mother().comesInWith(letter(again(), 1));

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(childrenOf(mother())).isEmpty();
        assertThat(others).allSatisfy(it -> assertThat(childrenOf(it)).hasSize(1));

        cast.areTwoAgain(school(), asOne);
        assertThat(childrenOf(mother())).containsExactly(again().id());
    }

    /** They are scrambled per pupil: those of before would be wrong for ever. */
    @Test
    void picturesForHomeAreGivenAnew() throws Exception {
        credentials.setWay(school().id(), egels().id(), Way.PASSWORD);
        mother().comesInWith(letter(again(), 1));
        var before = wayOf(mother());
        door.give(school(), before.home());

        var asOne = cast.becomeOne(school(), noor(), again());
        assertThat(door.look(school(), wayOf(mother()).home())).isInstanceOf(HomeSecret.None.class);
        door.give(school(), wayOf(mother()).home());

        cast.areTwoAgain(school(), asOne);
        assertThat(door.look(school(), wayOf(mother()).home())).isInstanceOf(HomeSecret.None.class);
    }

    private List<UUID> childrenOf(Household household) {
        return list(household).stream().map(it -> it.pupil().id()).toList();
    }

    private ParentWay wayOf(Household household) {
        return list(household).getFirst().way();
    }

    private List<Child> list(Household household) {
        return children.list(parents.findByEmail(household.email).orElseThrow().id());
    }

    private PrintedLetter letter(PupilToday pupil, int number) {
        return letters.print(school(), pupil.id(), number).getFirst();
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

    private Household mother() {
        return requireNonNull(mother);
    }
}
