package nl.startklaar.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class BoardScreenTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Autowired private MockMvc mvc;
    @Autowired private Consents consents;
    @Autowired private AuditTrail audit;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private SignedIn signedIn;

    private School one = PublisherGiven.NO_SCHOOL;
    private School two = PublisherGiven.NO_SCHOOL;
    private School stranger = PublisherGiven.NO_SCHOOL;
    private Publisher lantaarn = PublisherGiven.LANTAARN;
    private Cookie sjoerd = new Cookie("none", "");

    @BeforeEach
    void aBoardWithTwoSchools() {
        one = given.aSchool();
        two = given.aSchoolOf(one.board());
        stranger = given.aSchool();
        lantaarn = material.aPublisher();
        sjoerd = signedIn.as(Role.BOARD, one);
    }

    @Test
    void showsPerSchoolWhatWouldChangeAndChangesNothing() throws Exception {
        var method = material.aMethod(lantaarn, "Rekenen op rij");
        material.aLicence(one.id(), method, null, AUGUST, null);
        consents.switchOn(two.id(), lantaarn.id());

        var page = show("?uitgeverij=" + lantaarn.code() + "&stand=aan" + schools());

        assertThat(page)
                .contains(one.brin().code(), two.brin().code())
                .contains("Er staan nog geen groepen", "Staat al aan")
                .contains("aan bij 1 school")
                .doesNotContain(stranger.brin().code());
        assertThat(isOnAt(one)).isFalse();
    }

    @Test
    void switchesOnAtEachSchoolWithALineInEachLog() throws Exception {
        consents.switchOn(two.id(), lantaarn.id());

        change("aan", one, two);

        assertThat(isOnAt(one)).isTrue();
        assertThat(isOnAt(two)).isTrue();
        assertThat(audit.list(one.id(), 10))
                .extracting(AuditLine::deed)
                .contains("consent.audit.on");
        assertThat(consents.history(two.id())).hasSize(1);
    }

    @Test
    void switchesOffWhereItWasOn() throws Exception {
        consents.switchOn(one.id(), lantaarn.id());

        change("uit", one, two);

        assertThat(isOnAt(one)).isFalse();
        assertThat(consents.history(two.id())).isEmpty();
    }

    /** Whatever a browser sends: another board's school is not there. */
    @Test
    void reachesNoSchoolOfAnotherBoard() throws Exception {
        change("aan", one, stranger);

        assertThat(isOnAt(one)).isTrue();
        assertThat(isOnAt(stranger)).isFalse();
    }

    private boolean isOnAt(School school) {
        return consents.isOn(school.id(), lantaarn.id());
    }

    private String schools() {
        return "&school=" + one.brin().code() + "&school=" + two.brin().code();
    }

    private String show(String query) throws Exception {
        return mvc.perform(get("/bestuur/uitgeverijen" + query).cookie(sjoerd))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void change(String stand, School... schools) throws Exception {
        var asked =
                post("/bestuur/uitgeverijen")
                        .param("uitgeverij", lantaarn.code())
                        .param("stand", stand)
                        .cookie(sjoerd)
                        .with(csrf());
        for (School it : schools) {
            asked.param("school", it.brin().code());
        }
        assertThat(mvc.perform(asked).andReturn().getResponse().getStatus()).isEqualTo(303);
    }
}
