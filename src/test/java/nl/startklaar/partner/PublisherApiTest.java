package nl.startklaar.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.CatalogueFile;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.consent.Consents;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a publisher's program does by itself: for its own publisher, and for nobody else's. */
@HouseTest
class PublisherApiTest {

    private final MockMvc mvc;
    private final PublisherClients clients;
    private final Consents consents;
    private final AuditTrail audit;
    private final Catalogue catalogue;
    private final GivenMaterial material;
    private final Given given;
    private final SignedIn signedIn;
    private final VisitGiven visits;

    private School school;
    private Publisher publisher;
    private NewClient client;
    private String proof;

    PublisherApiTest(
            @Autowired MockMvc mvc,
            @Autowired PublisherClients clients,
            @Autowired Consents consents,
            @Autowired AuditTrail audit,
            @Autowired Catalogue catalogue,
            @Autowired GivenMaterial material,
            @Autowired Given given,
            @Autowired Rosters rosters,
            @Autowired SignedIn signedIn) {
        this.mvc = mvc;
        this.clients = clients;
        this.consents = consents;
        this.audit = audit;
        this.catalogue = catalogue;
        this.material = material;
        this.given = given;
        this.signedIn = signedIn;
        visits = new VisitGiven(rosters, catalogue, material);
    }

    @BeforeEach
    void aProgram() {
        school = given.aSchool();
        publisher = material.aPublisher();
        client = clients.add(publisher.id(), List.of(Lantaarn.BACK), Lantaarn.BACK);
        proof = Lantaarn.basic(client.client().id(), client.secret());
    }

    @Test
    void asksAndIsAnsweredByTheSchool() throws Exception {
        assertThat(told(send(get(consent(school.brin().code())))))
                .containsEntry("on", false)
                .doesNotContainKeys("since", "asked");

        assertThat(told(send(post(consent(school.brin().code())))))
                .containsEntry("on", false)
                .containsEntry("asked", "2026-09-07");
        assertThat(told(send(post(consent(school.brin().code()))))).containsKey("asked");
        assertThat(consents.findOpenRequest(school.id(), publisher.id())).isPresent();

        consents.switchOn(school.id(), publisher.id());
        assertThat(told(send(get(consent(school.brin().code())))))
                .containsEntry("on", true)
                .containsEntry("since", "2026-09-07")
                .doesNotContainKey("asked");
    }

    @Test
    void givesUpWhatItHas() throws Exception {
        consents.switchOn(school.id(), publisher.id());

        assertThat(told(send(delete(consent(school.brin().code()))))).containsEntry("on", false);

        assertThat(consents.isOn(school.id(), publisher.id())).isFalse();
    }

    @Test
    void tellsAPublisherThatUsesHalfACodeWhatToDo() throws Exception {
        var answer = send(get(consent(school.brin().code().substring(0, 4))));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(told(answer)).containsEntry("type", "urn:startklaar:problem:half-a-code");
        assertThat(told(send(get(consent("99ZY99")))))
                .containsEntry("type", "urn:startklaar:problem:no-school");
    }

    @Test
    void keepsItsOwnOfferAndNoMore() throws Exception {
        var answer = send(put(offer(publisher)).content(file(publisher.code(), publisher.name())));

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(catalogue.listMethods())
                .filteredOn(it -> it.publisher().equals(publisher.id()))
                .extracting(TeachingMethod::code)
                .containsExactly("rekenen");
        var again = send(put(offer(publisher)).content(file(publisher.code(), publisher.name())));
        assertThat(told(again)).containsEntry("changes", List.of());
    }

    @Test
    void isToldEveryPlaceWhereItsFileIsWrong() throws Exception {
        var other = material.aPublisher();

        var answer = send(put(offer(publisher)).content(file(other.code(), other.name())));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(told(answer)).containsKey("problems");
        assertThat(send(put(offer(publisher)).content("{")).getStatus()).isEqualTo(422);
        assertThat(send(put(offer(publisher))).getStatus()).isEqualTo(422);
    }

    /** Whoever cannot prove itself must not be able to fill the memory either. */
    @Test
    void readsNothingOfWhoDidNotProveItself() throws Exception {
        proof = Lantaarn.basic(client.client().id(), client.secret() + "x");

        var answer = mvc.perform(it -> new Unread(it, offer(publisher), proof)).andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(401);
    }

    @Test
    void readsNoMoreThanAFileMayHold() throws Exception {
        var answer = send(put(offer(publisher)).content(new byte[CatalogueFile.LARGEST + 1]));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(told(answer).toString()).contains("te groot");
    }

    @Test
    void doesNotFindWhatIsAnothers() throws Exception {
        var other = material.aPublisher();

        assertThat(send(put(offer(other)).content(file(other.code(), other.name()))).getStatus())
                .isEqualTo(404);
        var consent = consent(school.brin().code()).replace(publisher.code(), other.code());
        assertThat(send(post(consent)).getStatus()).isEqualTo(404);
        assertThat(consents.findOpenRequest(school.id(), publisher.id())).isEmpty();
    }

    @Test
    void theTrailSaysThatAProgramDidIt() throws Exception {
        send(post(consent(school.brin().code())));
        send(delete(consent(school.brin().code())));

        assertThat(audit.list(school.id(), 10))
                .extracting(AuditLine::deed, AuditLine::actor)
                .contains(
                        tuple("consent.audit.asked", Actor.Kind.PROGRAM),
                        tuple("consent.audit.withdrawn", Actor.Kind.PROGRAM));
    }

    @Test
    void comesInWithATokenOfItsOwnAndNotWithThatOfAPersonsVisit() throws Exception {
        var program = new Lantaarn(mvc, client);
        var email = UUID.randomUUID() + "@deboom.example";
        visits.product(school, publisher, visits.groupOf(school, email));
        consents.switchOn(school.id(), publisher.id());
        var noor = signedIn.as(Role.TEACHER, school, email);
        var visit = told(program.redeem(program.code(noor)));
        var token = told(program.redeem(Map.of("grant_type", "client_credentials")));

        proof = "Bearer " + token.get("access_token");
        assertThat(send(get(consent(school.brin().code()))).getStatus()).isEqualTo(200);

        assertThat(program.userInfo(String.valueOf(visit.get("access_token"))).getStatus())
                .isEqualTo(200);
        proof = "Bearer " + visit.get("access_token");
        assertThat(send(get(consent(school.brin().code()))).getStatus()).isEqualTo(401);
    }

    /** Somebody's session must not do what a program may: pages elsewhere could borrow it. */
    @Test
    void aSessionOpensNothingHere() throws Exception {
        var answer =
                mvc.perform(
                                post(consent(school.brin().code()))
                                        .cookie(signedIn.as(Role.ICT_COORDINATOR, school)))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
        assertThat(consents.findOpenRequest(school.id(), publisher.id())).isEmpty();
    }

    private String consent(String brin) {
        return "/api/v1/uitgevers/%s/scholen/%s/toestemming".formatted(publisher.code(), brin);
    }

    private static String offer(Publisher publisher) {
        return "/api/v1/uitgevers/%s/aanbod".formatted(publisher.code());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder asked) throws Exception {
        return mvc.perform(
                        asked.header("Authorization", proof)
                                .accept(MediaType.APPLICATION_JSON)
                                .contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
    }

    private static Map<String, Object> told(MockHttpServletResponse answer) throws Exception {
        return JSONObjectUtils.parse(answer.getContentAsString());
    }

    /** A file on its way, of which nobody may read a byte. */
    private static final class Unread extends MockHttpServletRequest {

        private Unread(ServletContext context, String address, String proof) {
            super(context, "PUT", address);
            addHeader("Authorization", proof);
            addHeader("Accept", "application/json");
            setContentType("application/json");
        }

        @Override
        public ServletInputStream getInputStream() {
            throw new AssertionError("somebody read it");
        }
    }

    /** One method with one product; what schools agreed to is as it was. */
    private static String file(String code, String name) {
        return """
        {"format": "startklaar-catalogue-1", "publishers": [{
          "code": "%s", "name": "%s", "roster": "LINK", "lastDayToEnd": "06-30",
          "endsDirectWay": false, "fields": ["GIVEN_NAME", "GROUP"],
          "purpose": "Oefenen op het eigen niveau.",
          "email": "licenties@delantaarn.example", "phone": "010 000 00 21",
          "website": "www.delantaarn.example",
          "methods": [{"code": "rekenen", "name": "Rekenen", "subject": "rekenen",
            "products": [{"code": "groep-5", "name": "Rekenen 5", "yearGroup": "5",
              "audience": "PUPIL", "opens": "OUTSIDE",
              "address": "https://oefenen.delantaarn.example/5", "icon": "",
              "device": ""}]}]}]}
        """
                .formatted(code, name);
    }
}
