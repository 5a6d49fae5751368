package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.place.KnownAddress;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From where pupils come, as the school's list of addresses counts it. */
@HouseTest
class SeenAtTheDoorTest {

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired Devices devices;
    @Autowired KnownAddresses addresses;
    @Autowired SignedIn signedIn;
    @Autowired TestTime.Moment clock;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Test
    void countsAPupilOnceOnWhateverDevices() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor", "Sem");
        var printed = cards.print(school, egels.ids());

        comesIn(new Tablet(mvc), school, printed.getFirst());
        comesIn(new Tablet(mvc), school, printed.getFirst());
        assertThat(addresses.list(school.id()))
                .extracting(KnownAddress::pupilsToday)
                .containsExactly(1);

        var shared = new Tablet(mvc);
        comesIn(shared, school, printed.getFirst());
        comesIn(shared, school, printed.getLast());
        assertThat(addresses.list(school.id()))
                .extracting(KnownAddress::pupilsToday)
                .containsExactly(2);
    }

    @Test
    void countsAChildAtHomeAsOneDeviceHoweverOftenItLooks() throws Exception {
        var school = cast.aSchool();
        var atHome = new Tablet(mvc);
        atHome.goesTo(SigninCast.ELSEWHERE);

        for (int look = 0; look < 3; look++) {
            atHome.open("/leerling/" + school.brin());
            clock.passes(Duration.ofMinutes(1));
        }

        assertThat(addresses.listUnknown(school.id()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.refusals().times()).isEqualTo(3);
                    assertThat(it.refusals().devices()).isEqualTo(1);
                });
    }

    @Test
    void doesNotCountACoordinatorWhoLooksAtTheDoor() throws Exception {
        var school = cast.aSchool();
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var atHome = new Tablet(mvc);
        atHome.carries(Map.of(coordinator.getName(), coordinator));
        atHome.goesTo(SigninCast.ELSEWHERE);

        assertThat(atHome.open("/leerling/" + school.brin()).getStatus()).isEqualTo(403);

        assertThat(addresses.listUnknown(school.id())).isEmpty();
    }

    @Test
    void countsAnEnrolledDeviceAndNotWhoSitsBehindIt() throws Exception {
        var school = cast.aSchool();
        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor");
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var chromebook = new Tablet(mvc);
        chromebook.carries(Map.of(coordinator.getName(), coordinator));
        chromebook.submit(
                "/s/" + school.brin() + "/inloggen-leerlingen/apparaten", "naam", "Chromebook 14");
        chromebook.forgets(coordinator.getName());
        chromebook.goesTo(SigninCast.ELSEWHERE);

        comesIn(chromebook, school, cards.print(school, egels.ids()).getFirst());

        assertThat(seenElsewhere(school)).containsExactly("DEVICE");
        assertThat(addresses.listUnknown(school.id()).getFirst().devices()).isEqualTo(1);
    }

    private void comesIn(Tablet tablet, School school, PrintedCard card) throws Exception {
        var path = "/leerling/" + school.brin() + "/kaart";
        assertThat(tablet.submit(path, "kaart", SigninCast.read(card)).getStatus()).isEqualTo(303);
        clock.passes(Duration.ofMinutes(1));
    }

    private List<@Nullable String> seenElsewhere(School school) {
        return owner.sql(
                        """
                        select distinct who
                          from place.seen
                         where school_id = :school
                           and network >>= cast(:elsewhere as inet)
                        """)
                .param("school", school.id().value())
                .param("elsewhere", SigninCast.ELSEWHERE)
                .query(String.class)
                .list();
    }
}
