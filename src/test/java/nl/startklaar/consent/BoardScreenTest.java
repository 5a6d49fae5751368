package nl.startklaar.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
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
                .contains("aan bij 1 school", "Dit deelt een school dan met " + lantaarn.name())
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

    @Test
    void takesItBackWhereItChangedSomethingAndNowhereElse() throws Exception {
        consents.switchOn(two.id(), lantaarn.id());

        undo(change("aan", one, two));

        assertThat(isOnAt(one)).isFalse();
        assertThat(isOnAt(two)).isTrue();
    }

    /** What the publisher asks more since then stays for the school to look at. */
    @Test
    void takesASwitchingOffBackWithWhatWasAgreed() throws Exception {
        consents.switchOn(one.id(), lantaarn.id());
        material.asks(lantaarn, SharedField.GIVEN_NAME, SharedField.EMAIL);

        undo(change("uit", one, two));

        assertThat(consents.listShared(one.id(), lantaarn.id()))
                .containsExactly(SharedField.GIVEN_NAME);
        assertThat(isOnAt(two)).isFalse();
    }

    @Test
    void offersNoWayBackWhenNothingChanged() throws Exception {
        consents.switchOn(one.id(), lantaarn.id());

        assertThat(shownAfter(change("aan", one)))
                .contains("Scholen waar dit veranderde: 0")
                .doesNotContain("/herstel");
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

    /** The page that comes next, with what the deed told. */
    private String shownAfter(MockHttpServletResponse answer) throws Exception {
        var next = URI.create(String.valueOf(answer.getRedirectedUrl()));
        var note = Objects.requireNonNull(answer.getCookie("__Host-sk_note"));
        return mvc.perform(get(next).cookie(sjoerd, note))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** As the button under what was told does. */
    private void undo(MockHttpServletResponse answer) throws Exception {
        var button =
                Pattern.compile("action=\"(/bestuur/uitgeverijen/herstel[^\"]*)\"")
                        .matcher(shownAfter(answer));
        assertThat(button.find()).isTrue();
        var address = URI.create(button.group(1).replace("&amp;", "&"));
        var undone = mvc.perform(post(address).cookie(sjoerd).with(csrf())).andReturn();
        assertThat(shownAfter(undone.getResponse())).contains("Scholen waar dit veranderde: 1");
    }

    private MockHttpServletResponse change(String stand, School... schools) throws Exception {
        var asked =
                post("/bestuur/uitgeverijen")
                        .param("uitgeverij", lantaarn.code())
                        .param("stand", stand)
                        .cookie(sjoerd)
                        .with(csrf());
        for (School it : schools) {
            asked.param("school", it.brin().code());
        }
        var answer = mvc.perform(asked).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer;
    }
}
