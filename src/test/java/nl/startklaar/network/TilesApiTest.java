package nl.startklaar.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a portal may show of ours: to its own people, what opens for them, and nothing else. */
@HouseTest
class TilesApiTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final String KEY = "10";

    private final MockMvc mvc;
    private final Given given;
    private final GivenMaterial material;
    private final Rosters rosters;
    private final Connections connections;
    private final Acquaintance acquaintance;
    private final TilesKeys keys;

    private School school;
    private Connection portal;
    private String secret;
    private UUID jip;
    private UUID left;
    private Product arithmetic;

    TilesApiTest(
            @Autowired MockMvc mvc,
            @Autowired Given given,
            @Autowired GivenMaterial material,
            @Autowired Rosters rosters,
            @Autowired Connections connections,
            @Autowired Acquaintance acquaintance,
            @Autowired TilesKeys keys) {
        this.mvc = mvc;
        this.given = given;
        this.material = material;
        this.rosters = rosters;
        this.connections = connections;
        this.acquaintance = acquaintance;
        this.keys = keys;
    }

    @BeforeEach
    void aPortalThatFetches() {
        school = given.aSchool();
        var rows = new ArrayList<RosterRow>();
        var group = new BaseGroup(UUID.randomUUID(), YEAR, "5 De Uilen", "", List.of("5"));
        rows.add(group);
        jip = pupil(rows, "Jip", group.id(), null);
        left = pupil(rows, "Bo", group.id(), LocalDate.of(2026, 9, 1));
        rosters.apply(
                school.id(),
                YEAR,
                rows.stream().map(RosterChange::added).toList(),
                "intake.audit.applied");
        arithmetic = product(group.id());
        portal = connect(school);
        secret = keys.give(school.id(), portal.id());
        know("p-jip", jip);
        know("p-left", left);
    }

    private static UUID pupil(
            List<RosterRow> rows, String name, UUID group, @Nullable LocalDate lastDay) {
        var id = UUID.randomUUID();
        rows.add(new Pupil(id, new PersonName(name, "", "", "", "Hoekstra"), null));
        rows.add(
                new SourceKey(
                        UUID.randomUUID(), SourceKey.Kind.PUPIL, 0, KEY + name, id, AUGUST, null));
        rows.add(new Placement(UUID.randomUUID(), YEAR, id, "5", group, null, lastDay));
        return id;
    }

    private Product product(UUID group) {
        var publisher = material.aPublisher();
        var method = material.aMethod(publisher, "Rekenreis");
        var product = material.aProduct(method, "5", Audience.PUPIL);
        material.aProduct(method, "6", Audience.PUPIL);
        material.aProduct(method, "5", Audience.TEACHER);
        material.aLicence(school.id(), method, null, AUGUST, null);
        material.switchedOn(school.id(), publisher, AUGUST);
        material.aGroupLink(school.id(), YEAR, group, null, method, "5");
        return product;
    }

    private Connection connect(School at) {
        var described =
                new NewConnection(
                        "Knikkerplein",
                        "https://portaal.example/" + UUID.randomUUID(),
                        "startklaar",
                        "secret",
                        Optional.empty(),
                        new Claims("profile", "eck_id", "las_key"),
                        true,
                        true);
        var it = "https://portaal.example/";
        var made =
                connections.add(
                        at.id(),
                        described,
                        Endpoints.byHand(it + "authorize", it + "token", it + "jwks", "", ""));
        connections.switchOn(at.id(), made.id());
        return made;
    }

    private void know(String subject, UUID pupil) {
        acquaintance.link(
                school.id(),
                portal.id(),
                new Linked(
                        acquaintance.number(portal, subject),
                        PersonKind.PUPIL,
                        pupil,
                        Linked.FoundBy.COORDINATOR));
    }

    private MockHttpServletResponse ask(
            School at, UUID connection, String proof, Map<String, String> asked) throws Exception {
        var request =
                post("/api/v1/portalen/" + at.brin().code() + "/" + connection + "/tegels")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + proof);
        asked.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private Map<String, Object> told(String subject) throws Exception {
        var answer = ask(school, portal.id(), secret, Map.of("sub", subject));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        return JSONObjectUtils.parse(answer.getContentAsString());
    }

    @Test
    void tellsWhatOpensForWhomThePortalMeans() throws Exception {
        var told = told("p-jip");

        assertThat(told).containsOnlyKeys("tiles");
        assertThat(tiles(told)).hasSize(1);
        var tile = tiles(told).getFirst();
        assertThat(tile).containsOnlyKeys("name", "icon", "address");
        assertThat(tile.get("name")).isEqualTo(arithmetic.name());
        assertThat(tile.get("address")).endsWith(portal.path(school) + "/les/" + arithmetic.id());
        assertThat(told.toString()).doesNotContain("Jip", "Hoekstra", jip.toString());
    }

    @Test
    void theAddressBeginsAVisitAtThePortalAndThePictureCanBeFetched() throws Exception {
        var tile = tiles(told("p-jip")).getFirst();

        var start =
                mvc.perform(get(path(String.valueOf(tile.get("address")))))
                        .andReturn()
                        .getResponse();
        assertThat(start.getStatus()).isEqualTo(303);
        assertThat(start.getRedirectedUrl()).startsWith("https://portaal.example/authorize?");

        var icon =
                mvc.perform(get(path(String.valueOf(tile.get("icon"))))).andReturn().getResponse();
        assertThat(icon.getStatus()).isEqualTo(200);
        assertThat(icon.getContentType()).startsWith("image/svg+xml");
        assertThat(icon.getHeaders("Cross-Origin-Resource-Policy"))
                .as("else a browser shows it on no page but ours")
                .containsExactly("cross-origin");
        assertThat(icon.getContentAsString()).startsWith("<svg ").doesNotContain("<script");
    }

    private static URI path(String address) {
        return URI.create(URI.create(address).getRawPath());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> tiles(Map<String, Object> told) {
        return (List<Map<String, String>>) told.getOrDefault("tiles", List.of());
    }

    @Test
    void saysInAWordWhyThereIsNothing() throws Exception {
        assertThat(told("p-left"))
                .containsEntry("tiles", List.of())
                .containsEntry("reason", "not-at-school");
        assertThat(told("made-by-hand"))
                .containsEntry("tiles", List.of())
                .containsEntry("reason", "unknown");
    }

    @Test
    void whoNeverCameIsKnownByWhatOthersCallThemToo() throws Exception {
        var asked = Map.of("sub", "never-came", "las_key", KEY + "Jip");

        var answer = ask(school, portal.id(), secret, asked).getContentAsString();

        assertThat(answer).contains(arithmetic.name());
        assertThat(told("never-came"))
                .as("looking links nobody")
                .containsEntry("reason", "unknown");
    }

    @Test
    void anotherPortalOrSchoolGetsNothingWithThisSecret() throws Exception {
        var elsewhere = given.aSchool();
        var theirs = connect(elsewhere);
        var theirSecret = keys.give(elsewhere.id(), theirs.id());
        var second = connect(school);
        var secondSecret = keys.give(school.id(), second.id());
        var jipThere = Map.of("sub", "p-jip");

        assertThat(ask(school, portal.id(), theirSecret, jipThere).getStatus()).isEqualTo(401);
        assertThat(ask(elsewhere, portal.id(), secret, jipThere).getStatus()).isEqualTo(401);
        assertThat(ask(elsewhere, theirs.id(), secret, jipThere).getStatus()).isEqualTo(401);
        assertThat(ask(school, portal.id(), secondSecret, jipThere).getStatus()).isEqualTo(401);
        assertThat(ask(school, second.id(), secondSecret, jipThere).getContentAsString())
                .as("the same number at another portal is somebody else")
                .contains("unknown")
                .doesNotContain(arithmetic.name());
        assertThat(
                        ask(
                                        elsewhere,
                                        theirs.id(),
                                        theirSecret,
                                        Map.of("sub", "p-jip", "las_key", KEY + "Jip"))
                                .getContentAsString())
                .as("a pupil of another school")
                .contains("unknown");
    }

    @Test
    void aSecretThatWasTakenBackOpensNothing() throws Exception {
        var newer = keys.give(school.id(), portal.id());
        assertThat(ask(school, portal.id(), secret, Map.of("sub", "p-jip")).getStatus())
                .as("replaced")
                .isEqualTo(401);
        assertThat(ask(school, portal.id(), newer, Map.of("sub", "p-jip")).getStatus())
                .isEqualTo(200);

        keys.end(school.id(), portal.id());
        var refused = ask(school, portal.id(), newer, Map.of("sub", "p-jip"));
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("urn:startklaar:problem:not-proved");
        assertThat(refused.getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer");
    }

    @Test
    void aPortalThatIsOffGetsNothing() throws Exception {
        connections.switchOff(school.id(), portal.id());

        assertThat(ask(school, portal.id(), secret, Map.of("sub", "p-jip")).getStatus())
                .isEqualTo(401);
    }

    @Test
    void wantsToHearOfWhom() throws Exception {
        assertThat(ask(school, portal.id(), secret, Map.of()).getStatus()).isEqualTo(400);
        assertThat(ask(school, portal.id(), secret, Map.of("sub", "x".repeat(256))).getStatus())
                .isEqualTo(400);
    }

    @Test
    void keepsOnlyTheHashOfTheSecret() {
        var kept = keys.find(school.id(), portal.id()).orElseThrow();

        assertThat(kept.hash()).isEqualTo(Secrets.hash(secret)).doesNotContain(secret);
        assertThat(kept.toString()).doesNotContain(kept.hash());
    }
}
