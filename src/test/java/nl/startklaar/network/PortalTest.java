package nl.startklaar.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** By a portal in, and out again. */
@HouseTest
class PortalTest {

    private final MockMvc mvc;
    private final NetworkCast cast;
    private final SignedIn signedIn;
    private final Connecting connecting;
    private final Connections connections;
    private final TestTime.Moment clock;

    private TestPortal portal;
    private School school;
    private Connection connection;
    private Browser browser;

    PortalTest(
            @Autowired MockMvc mvc,
            @Autowired NetworkCast cast,
            @Autowired SignedIn signedIn,
            @Autowired Connecting connecting,
            @Autowired Connections connections,
            @Autowired TestTime.Moment clock) {
        this.mvc = mvc;
        this.cast = cast;
        this.signedIn = signedIn;
        this.connecting = connecting;
        this.connections = connections;
        this.clock = clock;
    }

    @BeforeEach
    void aSchoolThatBelievesAPortal() {
        portal = new TestPortal(clock);
        school = cast.aSchool();
        connection = connecting.connectKnown(school.id(), portal.described(true, true));
        connections.switchOn(school.id(), connection.id());
        browser = new Browser(mvc);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private String door() {
        return connection.path(school);
    }

    private String comesBy(Map<String, Object> somebody) throws Exception {
        var there = browser.location(door());
        var back = browser.open(portal.signIn(there, somebody));
        return back.getHeader("Location") == null ? back.getContentAsString() : back.getHeader("Location");
    }

    @Test
    void aTeacherComesInAndOpensTheSchool() throws Exception {
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aTeacher(school, email, "https://ketenid.nl/201703/t1", "T1");
        cast.aColleague(school, email, Role.TEACHER);

        var to = comesBy(Map.of("sub", "p-1", "eck_id", "https://ketenid.nl/201703/t1"));

        assertThat(to).isEqualTo("/");
        assertThat(browser.open(school.home() + "/lesmateriaal").getStatus()).isEqualTo(200);
    }

    @Test
    void aPupilComesInAndGoesOutThereToo() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");

        var to = comesBy(Map.of("sub", "p-2", "las_key", "L1"));

        assertThat(to).isEqualTo("/leerling/" + school.brin() + "/thuis");
        assertThat(browser.open(to).getContentAsString()).contains("Noor");
    }
}
