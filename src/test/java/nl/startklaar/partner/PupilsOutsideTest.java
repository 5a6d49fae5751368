package nl.startklaar.partner;

import static nl.startklaar.partner.Lantaarn.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.consent.Consents;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Role;
import nl.startklaar.signin.PupilInside;
import nl.startklaar.signin.PupilInside.Inside;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A child comes to a publisher outside, which hears no more than the school agreed to. */
@HouseTest
class PupilsOutsideTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Autowired MockMvc mvc;
    @Autowired PublisherClients clients;
    @Autowired Consents consents;
    @Autowired SignedIn signedIn;
    @Autowired GivenMaterial material;
    @Autowired Catalogue catalogue;
    @Autowired PupilInside pupils;

    private Inside noor;
    private Publisher publisher;
    private Product product;
    private Lantaarn lantaarn;

    @BeforeEach
    void noorWithSomethingOutside() {
        noor = pupils.noor();
        publisher = material.aPublisher();
        material.asks(
                publisher,
                SharedField.GIVEN_NAME,
                SharedField.SURNAME,
                SharedField.GROUP,
                SharedField.YEAR_GROUP,
                SharedField.EMAIL,
                SharedField.ROLE);
        consents.switchOn(noor.school().id(), publisher.id());
        product = outside();
        lantaarn = programOf(publisher);
    }

    @Test
    void theTileLeadsThereAndTheProgramHearsWhoComes() throws Exception {
        var tile = open(noor);
        assertThat(tile.getStatus()).isEqualTo(303);
        assertThat(tile.getRedirectedUrl()).startsWith(Lantaarn.BACK + "?iss=");
        assertThat(parameter(tile, "login_hint")).isEqualTo("leerling@" + brin());

        var told = told(lantaarn.ask(question(), noor.cookie()));

        assertThat(told)
                .containsOnlyKeys(
                        "sub", "given_name", "family_name", "groups", "year_group", "role")
                .containsEntry("given_name", "Noor")
                .containsEntry("family_name", "Berg")
                .containsEntry("groups", List.of("6 De Bevers"))
                .containsEntry("year_group", "6")
                .containsEntry("role", "pupil");
        assertThat(String.valueOf(told.get("sub"))).hasSize(64).doesNotContain(noorsId());
    }

    /** On a teacher's own computer both may be inside: what we gave along says for whom it is. */
    @Test
    void ofTwoInOneBrowserTheOneWhoTappedTheTileComes() throws Exception {
        var teacher = signedIn.as(Role.CARE_COORDINATOR, noor.school());

        var child = mvc.perform(get(address(question())).cookie(noor.cookie(), teacher));
        assertThat(told(child.andReturn().getResponse())).containsEntry("role", "pupil");

        var asked = lantaarn.question();
        asked.put("login_hint", brin());
        var adult = mvc.perform(get(address(asked)).cookie(noor.cookie(), teacher));
        assertThat(told(adult.andReturn().getResponse())).containsEntry("role", "teacher");
    }

    @Test
    void whoCameThereByThemselvesIsThePupilWhoIsInside() throws Exception {
        assertThat(told(lantaarn.ask(lantaarn.question(), noor.cookie())))
                .containsEntry("given_name", "Noor");
    }

    @Test
    void whoIsNotInsideComesToTheDoorOfTheSchool() throws Exception {
        assertThat(lantaarn.ask(question(), null).getRedirectedUrl())
                .isEqualTo("/leerling/" + brin());

        var other = question();
        other.put("login_hint", "leerling@99ZZ99");
        assertThat(lantaarn.ask(other, noor.cookie()).getRedirectedUrl())
                .as("of another school")
                .isEqualTo("/leerling/99ZZ99");

        var strange = question();
        strange.put("login_hint", "leerling@//elders.example");
        assertThat(lantaarn.ask(strange, noor.cookie()).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aChildIsNotSentBackWithARefusal() throws Exception {
        consents.switchOff(noor.school().id(), publisher.id());

        assertThat(lantaarn.ask(question(), noor.cookie()).getRedirectedUrl())
                .isEqualTo("/leerling/" + brin() + "/thuis");
    }

    @Test
    void aProgramThatWantsNoPageHearsWhyNot() throws Exception {
        var asked = question();
        asked.put("prompt", "none");
        assertThat(parameter(lantaarn.ask(asked, null), "error")).isEqualTo("login_required");

        consents.switchOff(noor.school().id(), publisher.id());
        assertThat(parameter(lantaarn.ask(asked, noor.cookie()), "error"))
                .isEqualTo("access_denied");
    }

    @Test
    void nothingIsToldOfAChildThatLeftOnTheWay() throws Exception {
        var first = parameter(lantaarn.ask(question(), noor.cookie()), "code");
        var second = parameter(lantaarn.ask(question(), noor.cookie()), "code");
        var token = token(lantaarn.redeem(first));

        pupils.leaves(noor);

        assertThat(lantaarn.userInfo(token).getStatus()).isEqualTo(401);
        assertThat(lantaarn.redeem(second).getContentAsString()).contains("invalid_grant");
    }

    /** The program asks us by itself, too, without anybody having tapped a tile. */
    @Test
    void whatOpensAtSchoolAloneOpensForNobodyAtHome() throws Exception {
        var atHome = pupils.atHome(noor);
        assertThat(told(lantaarn.ask(question(), atHome.cookie())))
                .as("it opens anywhere")
                .containsEntry("given_name", "Noor");

        onlyAtSchool();

        assertThat(lantaarn.ask(question(), atHome.cookie()).getRedirectedUrl())
                .isEqualTo("/leerling/" + brin() + "/thuis");
        assertThat(told(lantaarn.ask(question(), noor.cookie())))
                .as("at school")
                .containsEntry("given_name", "Noor");
    }

    @Test
    void nothingIsToldOfAChildAtHomeOnceItOpensAtSchoolAlone() throws Exception {
        var atHome = pupils.atHome(noor);
        var first = parameter(lantaarn.ask(question(), atHome.cookie()), "code");
        var second = parameter(lantaarn.ask(question(), atHome.cookie()), "code");
        var token = token(lantaarn.redeem(first));

        onlyAtSchool();

        assertThat(lantaarn.userInfo(token).getStatus()).isEqualTo(401);
        assertThat(lantaarn.redeem(second).getContentAsString()).contains("invalid_grant");
    }

    /** A publisher meets one child, wherever it is. */
    @Test
    void atHomeAChildKeepsItsNumber() throws Exception {
        var atSchool = told(lantaarn.ask(question(), noor.cookie()));
        var atHome = told(lantaarn.ask(question(), pupils.atHome(noor).cookie()));

        assertThat(atHome.get("sub")).isEqualTo(atSchool.get("sub"));
    }

    private void onlyAtSchool() {
        catalogue.keep(List.of(), List.of(), List.of(VisitGiven.onlyAtSchool(product)));
    }

    private Map<String, String> question() {
        var asked = lantaarn.question();
        asked.put("login_hint", "leerling@" + brin());
        return asked;
    }

    private MockHttpServletResponse open(Inside who) throws Exception {
        return mvc.perform(get("/leerling/" + brin() + "/les/" + product.id()).cookie(who.cookie()))
                .andReturn()
                .getResponse();
    }

    private Map<String, Object> told(MockHttpServletResponse answer) throws Exception {
        var token = token(lantaarn.redeem(parameter(answer, "code")));
        return JSONObjectUtils.parse(lantaarn.userInfo(token).getContentAsString());
    }

    private static String token(MockHttpServletResponse answer) throws Exception {
        return String.valueOf(
                JSONObjectUtils.parse(answer.getContentAsString()).get("access_token"));
    }

    private static URI address(Map<String, String> asked) {
        return URI.create("/oidc/authorize?" + Lantaarn.query(asked));
    }

    private String brin() {
        return noor.school().brin().code();
    }

    private String noorsId() {
        return noor.pupil().id().toString();
    }

    private Lantaarn programOf(Publisher it) {
        return new Lantaarn(mvc, clients.add(it.id(), List.of(Lantaarn.BACK), Lantaarn.BACK));
    }

    private Product outside() {
        var method = material.aMethod(publisher, "Rekenen op rij");
        var made = VisitGiven.outside(method, "6");
        catalogue.keep(List.of(), List.of(), List.of(made));
        material.aLicence(noor.school().id(), method, null, AUGUST, null);
        material.aGroupLink(
                noor.school().id(), new SchoolYear(2026), noor.group(), null, method, "6");
        return made;
    }
}
