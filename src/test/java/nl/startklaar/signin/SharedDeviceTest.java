package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Noor has been at the tablet, and Sem comes next. Whatever happened in between, Sem sees nothing
 * of Noor and does nothing as Noor: every way in, with everything that can happen.
 */
@HouseTest
class SharedDeviceTest {

    /** What happens to Noor's visit; after it she is outside. */
    enum Happens {
        SIGNS_OUT,
        BROWSER_CLOSES,
        BROWSER_COMES_BACK_MUCH_LATER,
        SOMEBODY_OPENS_THE_SCHOOL,
        SOMEBODY_OPENS_THE_GROUP,
        SOMEBODY_OPENS_A_CHILD,
        SOMEBODY_OPENS_THE_CARD_READER,
        NEXT_ONE_IS_WRONG,
        NEXT_CARD_IS_WRONG,
        TEACHER_ENDS_THE_GROUP,
        TABLET_LEAVES_THE_SCHOOL
    }

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired PupilCredentials credentials;
    @Autowired PupilPasswords passwords;
    @Autowired PupilSessions sessions;
    @Autowired SignedIn signedIn;
    @Autowired TestTime.Moment clock;

    private @Nullable School school;
    private SigninCast.@Nullable Group egels;
    private @Nullable Tablet tablet;

    @BeforeEach
    void aTabletInTheGroup() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "3 De Egels", "3", "Noor", "Sem");
        tablet = new Tablet(mvc);
    }

    static Stream<Arguments> everyWayAndEverythingThatHappens() {
        return everyWayIn()
                .flatMap(way -> Arrays.stream(Happens.values()).map(it -> Arguments.of(way, it)));
    }

    @ParameterizedTest
    @MethodSource("everyWayAndEverythingThatHappens")
    void theNextChildSeesAndDoesNothingAsTheLastOne(CameBy way, Happens happens) throws Exception {
        comesIn(0, way);
        assertThat(tablet().open(home()).getContentAsString()).contains("Dag Noor!");
        var noorsKey = tablet().pageKey(home());
        var noorsCookies = tablet().cookies();

        happen(happens);
        assertIsOutside(tablet().open(home()));
        tablet().goesTo(SigninCast.AT_SCHOOL);

        comesIn(1, way);
        assertThat(tablet().open(home()).getContentAsString())
                .contains("Dag Sem!")
                .doesNotContain("Noor");
        assertThat(tablet().pageKey(home())).isNotEqualTo(noorsKey);
        assertThat(tablet().cookies()).isNotEqualTo(noorsCookies);
        assertThat(tablet().open(door() + "/wie?blad=" + noorsKey).getStatus()).isEqualTo(404);

        assertThat(followed(tablet().submit(door() + "/uit", "blad", noorsKey)))
                .contains("Dag Sem!");
        assertThat(tablet().open(home()).getContentAsString()).contains("Dag Sem!");

        if (happens != Happens.BROWSER_CLOSES) {
            tablet().carries(noorsCookies);
            assertIsOutside(tablet().open(home()));
        }
    }

    /** Nobody signed out: the one who comes in takes the place of the one who was there. */
    @ParameterizedTest
    @MethodSource("everyWayIn")
    void whoComesInOverAnotherEndsThatVisit(CameBy way) throws Exception {
        comesIn(0, way);
        var noorsKey = tablet().pageKey(home());
        var noorsCookies = tablet().cookies();

        comesIn(1, way);

        assertThat(tablet().open(home()).getContentAsString())
                .contains("Dag Sem!")
                .doesNotContain("Noor");
        assertThat(followed(tablet().submit(door() + "/uit", "blad", noorsKey)))
                .contains("Dag Sem!");
        assertThat(tablet().open(home()).getContentAsString()).contains("Dag Sem!");
        tablet().carries(noorsCookies);
        assertIsOutside(tablet().open(home()));
    }

    /** A portal is on another server, and home is no school’s device: both are tested there. */
    static Stream<CameBy> everyWayIn() {
        return Arrays.stream(CameBy.values()).filter(CameBy::isAtOurDoor);
    }

    @Test
    void aFormWithoutTheKeyOfItsPageDoesNothing() throws Exception {
        comesIn(0, CameBy.CARD);

        assertThat(followed(tablet().submit(door() + "/uit"))).contains("Dag Noor!");
        assertThat(tablet().open(home()).getContentAsString()).contains("Dag Noor!");
    }

    /** Its script and its {@code noscript} go where whoever is inside now stays inside. */
    @Test
    void aTabThatWasLeftOpenEndsNobodysVisit() throws Exception {
        comesIn(0, CameBy.CARD);

        assertThat(tablet().open(home()).getContentAsString())
                .contains("data-home=\"" + home() + "\"", ";url=" + home() + "\"")
                .doesNotContain("data-door", ";url=" + door() + "\"");
    }

    @Test
    void noBrowserKeepsAPageWithNames() throws Exception {
        comesIn(0, CameBy.CARD);
        for (String page : List.of(home(), door(), group(), child(0), door() + "/kaart")) {
            assertThat(tablet().open(page).getHeader("Cache-Control"))
                    .as(page)
                    .isEqualTo("no-store");
        }
    }

    @Test
    void aPupilIsNobodyOnThePagesOfAdultsAndAnAdultNobodyHere() throws Exception {
        comesIn(0, CameBy.CARD);
        for (String page : List.of("/", "/mijn", "/s/" + school().brin() + "/groepen")) {
            assertThat(tablet().open(page).getContentAsString()).as(page).doesNotContain("Noor");
        }
        var teacher = new Tablet(mvc);
        teacher.carries(
                java.util.Map.of("__Host-sk_session", signedIn.as(Role.ICT_COORDINATOR, school())));
        assertIsOutside(teacher.open(home()));
    }

    @Test
    void aVisitAtOneSchoolIsNoneAtAnother() throws Exception {
        comesIn(0, CameBy.CARD);
        var other = cast.aSchool();

        var answer = tablet().open("/leerling/" + other.brin() + "/thuis");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/leerling/" + other.brin());
    }

    @Test
    void whoIsElsewhereSeesNoNames() throws Exception {
        tablet().goesTo(SigninCast.ELSEWHERE);
        for (String page : List.of(door(), group(), child(0), door() + "/kaart")) {
            var answer = tablet().open(page);
            assertThat(answer.getStatus()).as(page).isEqualTo(403);
            assertThat(answer.getContentAsString())
                    .contains("Vraag je juf of meester")
                    .doesNotContain("Noor", "Egels");
        }
    }

    @Test
    void theCameraIsThereForTheCardAndNowhereElse() throws Exception {
        assertThat(tablet().open(door() + "/kaart").getHeaders("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=(self)");
        assertThat(tablet().open(door()).getHeader("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void picturesAreTappedOneByOneWithoutAScript() throws Exception {
        var right =
                credentials
                        .resetPictures(school().id(), List.of(egels().first()))
                        .getFirst()
                        .things();

        var first = tablet().submit(child(0) + "/plaatjes", "plaatje", right.getFirst());
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentAsString())
                .contains("name=\"plaatje\" value=\"" + right.getFirst() + "\"");

        var second =
                tablet().submit(
                                child(0) + "/plaatjes",
                                "plaatje",
                                right.getFirst(),
                                "plaatje",
                                right.getLast());
        assertThat(second.getHeader("Location")).isEqualTo(home());
    }

    private void happen(Happens what) throws Exception {
        switch (what) {
            case SIGNS_OUT -> tablet().submit(door() + "/uit", "blad", tablet().pageKey(home()));
            case BROWSER_CLOSES -> tablet().browserCloses();
            case BROWSER_COMES_BACK_MUCH_LATER -> clock.passes(PupilSessions.IDLE);
            case SOMEBODY_OPENS_THE_SCHOOL -> tablet().open(door());
            case SOMEBODY_OPENS_THE_GROUP -> tablet().open(group());
            case SOMEBODY_OPENS_A_CHILD -> tablet().open(child(1));
            case SOMEBODY_OPENS_THE_CARD_READER -> tablet().open(door() + "/kaart");
            case NEXT_ONE_IS_WRONG ->
                    tablet().submit(child(1) + "/wachtwoord", "wachtwoord", "zomaar iets");
            case NEXT_CARD_IS_WRONG -> tablet().submit(door() + "/kaart", "kaart", "geen kaart");
            case TEACHER_ENDS_THE_GROUP -> sessions.endGroup(school().id(), egels().id());
            case TABLET_LEAVES_THE_SCHOOL -> tablet().goesTo(SigninCast.ELSEWHERE);
        }
    }

    private void comesIn(int number, CameBy way) throws Exception {
        var pupil = egels().pupils().get(number);
        var answer =
                switch (way) {
                    case CARD -> {
                        var card = cards.print(school(), List.of(pupil.id())).getFirst();
                        yield tablet().submit(door() + "/kaart", "kaart", SigninCast.read(card));
                    }
                    case DAY_CARD -> {
                        var card = cards.printForToday(school(), pupil.id());
                        yield tablet().submit(door() + "/kaart", "kaart", SigninCast.read(card));
                    }
                    case PICTURES -> {
                        var things =
                                credentials
                                        .resetPictures(school().id(), List.of(pupil))
                                        .getFirst()
                                        .things();
                        yield tablet().submit(
                                        child(number) + "/plaatjes",
                                        "plaatje",
                                        things.getFirst(),
                                        "plaatje",
                                        things.getLast());
                    }
                    case PASSWORD -> {
                        credentials.setWay(school().id(), egels().id(), Way.PASSWORD);
                        var words =
                                passwords
                                        .reset(school().id(), List.of(pupil.id()))
                                        .getFirst()
                                        .things();
                        yield tablet().submit(
                                        child(number) + "/wachtwoord",
                                        "wachtwoord",
                                        String.join(" ", words));
                    }
                    case LET_IN -> {
                        credentials.letIn(school().id(), pupil.id());
                        yield tablet().submit(child(number) + "/binnen");
                    }
                    case PORTAL -> throw new IllegalArgumentException("on another server");
                    case HOME -> throw new IllegalArgumentException("not at a school’s device");
                };
        assertThat(answer.getHeader("Location")).isEqualTo(home());
    }

    /** What the browser shows in the end. */
    private String followed(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(303);
        return tablet().open(Objects.requireNonNull(answer.getHeader("Location")))
                .getContentAsString();
    }

    private void assertIsOutside(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(door());
    }

    private String door() {
        return "/leerling/" + school().brin();
    }

    private String home() {
        return door() + "/thuis";
    }

    private String group() {
        return door() + "/" + egels().id();
    }

    private String child(int number) {
        return group() + "/" + egels().pupils().get(number).id();
    }

    private School school() {
        return Objects.requireNonNull(school);
    }

    private SigninCast.Group egels() {
        return Objects.requireNonNull(egels);
    }

    private Tablet tablet() {
        return Objects.requireNonNull(tablet);
    }
}
