package nl.startklaar.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.rehearsal.Morning;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.Accounts;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** By a portal in, and out again. */
@HouseTest
class PortalTest {

    private static final String ECK_ID = "https://ketenid.nl/201703/noor";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final MockMvc mvc;
    private final NetworkCast cast;
    private final SignedIn signedIn;
    private final Connections connections;
    private final Connecting connecting;
    private final Acquaintance linked;
    private final PortalsWork check;
    private final Rehearsals rehearsals;
    private final SchoolDay day;
    private final TestTime.Moment clock;

    private TestPortal portal;
    private School school;
    private Connection connection;
    private Browser browser;

    PortalTest(
            @Autowired MockMvc mvc,
            @Autowired NetworkCast cast,
            @Autowired SignedIn signedIn,
            @Autowired Connections connections,
            @Autowired Connecting connecting,
            @Autowired Acquaintance linked,
            @Autowired PortalsWork check,
            @Autowired Rehearsals rehearsals,
            @Autowired SchoolDay day,
            @Autowired TestTime.Moment clock) {
        this.mvc = mvc;
        this.cast = cast;
        this.signedIn = signedIn;
        this.connections = connections;
        this.connecting = connecting;
        this.linked = linked;
        this.check = check;
        this.rehearsals = rehearsals;
        this.day = day;
        this.clock = clock;
    }

    @BeforeEach
    void aSchoolThatBelievesAPortal() {
        portal = new TestPortal(clock);
        school = cast.aSchool();
        connection = cast.believe(school, portal);
        browser = new Browser(mvc);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private String door() {
        return connection.path(school);
    }

    private String home() {
        return "/leerling/" + school.brin() + "/thuis";
    }

    private String desk() {
        return school.home() + "/portalen/" + connection.id();
    }

    /** Where somebody ends, or what they read. */
    private String comesBy(String begin, Map<String, Object> somebody) throws Exception {
        var back = browser.open(portal.signIn(browser.location(begin), somebody));
        return Objects.requireNonNullElse(back.getHeader("Location"), back.getContentAsString());
    }

    private String comes(Map<String, Object> somebody) throws Exception {
        browser = new Browser(mvc);
        return comesBy(door(), somebody);
    }

    private Browser bouchra() {
        return new Browser(mvc).with(signedIn.as(Role.ICT_COORDINATOR, school));
    }

    @Test
    void aTeacherComesInAndOpensTheSchool() throws Exception {
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aTeacher(school, email, "https://ketenid.nl/201703/t1", "T1");
        cast.aColleague(school, email, Role.TEACHER);

        var to = comes(Map.of("sub", "p-1", "eck_id", "https://ketenid.nl/201703/t1"));

        assertThat(to).isEqualTo("/");
        assertThat(browser.open(school.home() + "/lesmateriaal").getStatus()).isEqualTo(200);
    }

    @Test
    void aPupilComesInAndGoesOutThereToo() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");

        assertThat(comes(Map.of("sub", "p-2", "las_key", "L1"))).isEqualTo(home());
        var page = browser.open(home()).getContentAsString();
        assertThat(page).contains("Noor");

        var key = page.replaceAll("(?s).*?name=\"blad\" value=\"([^\"]+)\".*", "$1");
        var out = browser.submit("/leerling/" + school.brin() + "/uit", "blad", key);
        assertThat(out.getHeader("Location")).isEqualTo(door() + "/uit");
        assertThat(browser.open(door() + "/uit").getHeader("Refresh"))
                .startsWith("1;url=" + portal.issuer() + "/end?client_id=startklaar");
        assertThat(browser.open(home()).getStatus()).isEqualTo(303);
    }

    /** An address ends no visit, whoever sent somebody there: it says of the portal what is so. */
    @Test
    void nobodyIsToldToBeOutHereByAnAddress() throws Exception {
        assertThat(browser.open(door() + "/dag").getContentAsString())
                .contains("Je bent uit Het Portaal", "/leerling/" + school.brin())
                .doesNotContain("Je bent eruit");

        assertThat(bouchra().open(door() + "/dag").getContentAsString())
                .contains("Je bent hier nog binnen", "action=\"/uitloggen\"")
                .doesNotContain("Je bent uit");
        assertThat(bouchra().open(door() + "/uit").getHeader("Refresh")).isNull();
    }

    /** The way that the page shows to pupils. */
    @Test
    void theDoorEndsAVisitThatIsStillOpen() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-2", "las_key", "L1"));

        browser.open("/leerling/" + school.brin());

        assertThat(browser.open(home()).getStatus()).isEqualTo(303);
    }

    /** And loses that way again when the school switches the portal off. */
    @Test
    void theRehearsalCountsAPupilWhomThePortalBrought() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        assertThat(stopsAtTheDoor()).isEqualTo(1);

        comes(Map.of("sub", "p-2", "las_key", "L1"));
        assertThat(stopsAtTheDoor()).isZero();

        connections.switchOff(school.id(), connection.id());
        assertThat(stopsAtTheDoor()).isEqualTo(1);
    }

    private long stopsAtTheDoor() {
        return rehearsals.at(school.id(), Morning.of(day.today())).stops().stream()
                .filter(it -> it.hop().equals("signin"))
                .count();
    }

    @Test
    void fromElsewhereNoPupilComesInByAPortalEither() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        browser.goesTo("203.0.113.9");

        comesBy(door(), Map.of("sub", "p-2", "las_key", "L1"));

        assertThat(browser.has("sk_pupil")).isFalse();
    }

    /** Once by what others call somebody too, and then by the portal's own number. */
    @Test
    void onePersonStaysOneAndNobodyIsMade() throws Exception {
        var noor = cast.aPupil(school, "Noor", ECK_ID, "L1");

        comes(Map.of("sub", "p-1", "eck_id", ECK_ID));
        comes(Map.of("sub", "p-1", "eck_id", ECK_ID, "las_key", "L1"));
        assertThat(comes(Map.of("sub", "p-1"))).isEqualTo(home());

        assertThat(linked.list(school.id(), connection.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.person()).isEqualTo(noor))
                .satisfies(it -> assertThat(it.foundBy()).isEqualTo(Linked.FoundBy.ECK_ID));
        assertThat(comes(Map.of("sub", "p-3", "name", "Sem")))
                .contains("We weten niet wie je bent");
    }

    /** The key of a pupil whose ECK iD is another one was given to somebody else. */
    @Test
    void anEckIdThatContradictsTheKeyIsNobody() throws Exception {
        cast.aPupil(school, "Noor", ECK_ID, "L1");

        var page = comes(Map.of("sub", "p-9", "eck_id", ECK_ID + "-anders", "las_key", "L1"));

        assertThat(page).contains("We weten niet wie je bent");
        assertThat(linked.list(school.id(), connection.id())).isEmpty();
    }

    @Test
    void whoLeftGetsNothing() throws Exception {
        var noor = cast.aPupil(school, "Noor", ECK_ID, "L1");
        comes(Map.of("sub", "p-1", "eck_id", ECK_ID));
        cast.leaves(school, noor);

        assertThat(comes(Map.of("sub", "p-1", "eck_id", ECK_ID)))
                .contains("Je hoort niet meer bij deze school");
        assertThat(browser.has("sk_pupil")).isFalse();
    }

    @Test
    void whoNeverChoseAPasswordHereDoesNotComeInByAPortal() throws Exception {
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aTeacher(school, email, "", "T1");
        signedIn.as(Role.TEACHER, school, email);

        assertThat(comes(Map.of("sub", "p-1", "las_key", "T1"))).contains("We weten niet");
        assertThat(browser.has("sk_session")).isFalse();
    }

    /** The portal stands for the password, and not for the second step. */
    @Test
    void whoHasASecondStepIsAskedForIt(@Autowired @Qualifier("owner") JdbcClient owner)
            throws Exception {
        var colleague = aColleague(null);
        owner.sql("insert into factor.authenticator (account_id, new_start_at) values (:id, now())")
                .param("id", colleague)
                .update();

        assertThat(comes(Map.of("sub", "p-1", "las_key", "T1"))).startsWith("/inloggen/stap");
        assertThat(browser.location("/scholen")).startsWith("/inloggen");
        assertThat(browser.location("/mijn")).startsWith("/inloggen");
    }

    @Test
    void whoIsShutOutDoesNotComeInByAPortal(@Autowired Accounts accounts) throws Exception {
        var colleague = aColleague(null);
        assertThat(comes(Map.of("sub", "p-1", "las_key", "T1"))).isEqualTo("/");
        accounts.shutOut(colleague);

        comes(Map.of("sub", "p-1", "las_key", "T1"));

        assertThat(browser.has("sk_session")).isFalse();
    }

    @Test
    void whoHasNoWorkHereAnyMoreDoesNotComeInByAPortal(@Autowired TestTime.Day day)
            throws Exception {
        aColleague(NetworkCast.TODAY);
        day.itIs(NetworkCast.TODAY.plusDays(1));

        comes(Map.of("sub", "p-1", "las_key", "T1"));

        assertThat(browser.has("sk_session")).isFalse();
    }

    private UUID aColleague(@Nullable LocalDate lastDay) {
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aTeacher(school, email, "", "T1");
        return cast.aColleague(school, email, Role.TEACHER, lastDay);
    }

    @Test
    void aCoordinatorSeesAStrangerAndSaysWhoItIs() throws Exception {
        var noor = cast.aPupil(school, "Noor", "", "");
        comes(Map.of("sub", "p-5", "name", "Noor van het portaal"));
        comes(Map.of("sub", "p-5", "name", "Noor van het portaal"));
        var bouchra = bouchra();

        var page = bouchra.open(desk()).getContentAsString();
        assertThat(page).contains("1 gebruiker van het portaal kennen we niet", "Noor van het");
        var stranger = page.replaceAll("(?s).*?(" + desk() + "/onbekend/[0-9a-f-]+).*", "$1");
        assertThat(bouchra.open(stranger + "?zoek=Noor").getContentAsString())
                .contains(noor.toString());
        bouchra.submit(stranger, "soort", "PUPIL", "persoon", noor.toString());

        assertThat(comes(Map.of("sub", "p-5"))).isEqualTo(home());
        assertThat(bouchra.open(desk()).getContentAsString()).doesNotContain("/onbekend/");
    }

    @Test
    void aColleagueProvesOnceWhoTheyAre() throws Exception {
        cast.aColleague(school, UUID.randomUUID() + "@deboom.example", Role.TEACHER);
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aColleague(school, email, Role.TEACHER);
        assertThat(comes(Map.of("sub", "p-6"))).contains(door() + "/koppel");

        browser.submit("/inloggen", "email", email, "password", "oefenen");
        assertThat(browser.open(door() + "/koppel").getContentAsString()).contains("Merel Kuiper");
        browser.submit(door() + "/koppel", "ikzelf", "true");

        assertThat(comes(Map.of("sub", "p-6"))).isEqualTo("/");
        assertThat(comes(Map.of("sub", "p-7"))).contains(door() + "/koppel");
    }

    /** A teacher helps a child at the device of the child, where the portal names the child. */
    @Test
    void whoHelpsAChildIsAskedWhoItIsAndDoesNotBecomeTheChild() throws Exception {
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aColleague(school, email, Role.TEACHER);
        var help = comes(Map.of("sub", "p-6", "name", "Noor van het portaal"));
        assertThat(help.substring(help.indexOf("<nav")))
                .as("what a child taps")
                .doesNotContain(door() + "/koppel");

        browser.submit("/inloggen", "email", email, "password", "oefenen");
        assertThat(browser.open(door() + "/koppel").getContentAsString())
                .contains("Noor van het portaal", "Merel Kuiper", "apparaat van een leerling");
        var asked = browser.submit(door() + "/koppel");

        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString()).contains("Zet een vinkje", "Noor van het portaal");
        assertThat(linked.list(school.id(), connection.id())).isEmpty();
    }

    /** Somebody who is signed in here, but did not come from the portal, links nobody. */
    @Test
    void anotherBrowserCannotClaimWhoCame() throws Exception {
        comes(Map.of("sub", "p-6"));
        var other = new Browser(mvc).with(signedIn.as(Role.TEACHER, school));

        assertThat(other.open(door() + "/koppel").getContentAsString()).contains("duurde te lang");
        other.submit(door() + "/koppel", "ikzelf", "true");

        assertThat(linked.list(school.id(), connection.id())).isEmpty();
    }

    @Test
    void aCoordinatorTriesAPortalAndNobodyComesIn() throws Exception {
        cast.aPupil(school, "Noor", ECK_ID, "L1");
        connections.switchOff(school.id(), connection.id());
        browser = bouchra();

        var page = comesBy(desk() + "/proef", Map.of("sub", "p-1", "eck_id", ECK_ID));

        assertThat(page).contains("Het werkt", "Noor Berg", "Niet gekregen");
        assertThat(browser.has("sk_pupil")).isFalse();
        assertThat(linked.list(school.id(), connection.id())).isEmpty();
        assertThat(browser.open(door()).getContentAsString())
                .contains("Dit portaal werkt hier niet");
    }

    /** The page of a child is for children. */
    @Test
    void aCoordinatorWhoseTrialNamesAnotherPortalSeesTheStep() throws Exception {
        browser = bouchra();
        var answer = portal.signIn(browser.location(desk() + "/proef"), Map.of("sub", "p-1"));
        var mixedUp = answer.toString().replaceFirst("iss=[^&]*", "iss=https://elders.example");

        assertThat(browser.open(mixedUp).getContentAsString())
                .contains("Test van", "hoorde niet bij een vraag van ons")
                .doesNotContain("Ik ben een leerling");
    }

    @Test
    void aTileBeginsHereAndGoesTheWholeWayRound() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        var product = UUID.randomUUID();
        var tile = door() + "?iss=" + TestPortal.encoded(portal.issuer()) + "&login_hint=p-2";

        assertThat(TestPortal.parameters(URI.create(browser.location(tile)).getRawQuery()))
                .containsEntry("login_hint", "p-2")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code");
        assertThat(comesBy(door() + "/les/" + product, Map.of("sub", "p-2", "las_key", "L1")))
                .isEqualTo("/leerling/" + school.brin() + "/les/" + product);
        var other = door() + "?iss=https://elders.example";
        assertThat(browser.location(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/leerling/BRIN/les/7d0c1b1e-0000-4000-8000-000000000001,"
                + " /leerling/BRIN/les/7d0c1b1e-0000-4000-8000-000000000001",
        "/s/BRIN/open/7d0c1b1e-0000-4000-8000-000000000001,"
                + " /leerling/BRIN/les/7d0c1b1e-0000-4000-8000-000000000001",
        "https://elders.example/leerling/BRIN/thuis, /leerling/BRIN/thuis",
        "//elders.example/, /leerling/BRIN/thuis",
        "http://localhost:8080@elders.example/, /leerling/BRIN/thuis",
        "http://localhost:8080.elders.example/, /leerling/BRIN/thuis",
        "javascript:alert(1), /leerling/BRIN/thuis",
        "/\\elders.example, /leerling/BRIN/thuis"
    })
    void leadsToOurOwnPagesOnly(String asked, String leads) throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        var brin = school.brin().code();
        var begin = door() + "?target_link_uri=" + TestPortal.encoded(asked.replace("BRIN", brin));

        assertThat(comesBy(begin, Map.of("sub", "p-2", "las_key", "L1")))
                .isEqualTo(leads.replace("BRIN", brin));
    }

    @Test
    void aFailingPortalIsNoErrorToAChildAndTheCoordinatorSeesTheStep() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        portal.tokens = _ -> "<html>storing</html>";

        var page = comes(Map.of("sub", "p-2", "las_key", "L1"));

        assertThat(page)
                .contains("Het portaal deed het niet", "/leerling/" + school.brin())
                .doesNotContain("storing");
        assertThat(bouchra().open(desk()).getContentAsString())
                .contains("Het portaal gaf niets voor zijn code", "1 keer");
        assertThat(verdict()).isInstanceOf(Verdict.NotMet.class);
    }

    @Test
    void theStartlijstSeesThatEachKindCameIn() throws Exception {
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aTeacher(school, email, "", "T1");
        cast.aColleague(school, email, Role.TEACHER);
        cast.aPupil(school, "Noor", "", "L1");
        assertThat(verdict()).isInstanceOf(Verdict.NotMet.class);

        comes(Map.of("sub", "p-1", "las_key", "L1"));
        comes(Map.of("sub", "p-2", "las_key", "T1"));

        assertThat(verdict()).isInstanceOf(Verdict.Met.class);
    }

    private Verdict verdict() {
        return check.verify(new CheckedSchool(school, new SchoolYear(2026), NetworkCast.TODAY));
    }

    @Test
    void whatAPortalSaysOfGoingOutIsBelievedAsLittle() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1"));

        for (String wrong : List.of("iss", "aud", "events", "jti", "sub", "iat", "exp")) {
            var said = goingOut("p-1");
            said.remove(wrong);
            assertThat(tell(signed("logout+jwt", said))).as(wrong).isEqualTo(400);
        }
        var withNonce = goingOut("p-1");
        withNonce.put("nonce", "n");
        assertThat(tell(signed("logout+jwt", withNonce))).isEqualTo(400);
        assertThat(tell(signed("at+jwt", goingOut("p-1")))).isEqualTo(400);
        assertThat(browser.open(home()).getStatus()).isEqualTo(200);

        var message = signed("logout+jwt", goingOut("p-1"));
        assertThat(tell(signed("logout+jwt", goingOut("iemand-anders")))).isEqualTo(200);
        assertThat(browser.open(home()).getStatus()).isEqualTo(200);
        assertThat(tell(message)).isEqualTo(200);
        assertThat(browser.open(home()).getStatus()).isEqualTo(303);
        assertThat(tell(message)).as("once").isEqualTo(400);
    }

    /** Some portals have no other number for it (OpenID Connect Back-Channel Logout 1.0, 2.4). */
    @Test
    void aSessionThatEndedThereEndsHere() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1", "sid", "zitting-1"));

        for (Object wrong : List.of("", " ", 1, "x".repeat(256))) {
            assertThat(tell(signed("logout+jwt", endOf(wrong)))).as("%s", wrong).isEqualTo(400);
        }
        assertThat(tell(signed("logout+jwt", endOf("zitting-2")))).isEqualTo(200);
        assertThat(browser.open(home()).getStatus()).isEqualTo(200);

        var message = signed("logout+jwt", endOf("zitting-1"));
        assertThat(tell(message)).isEqualTo(200);
        assertThat(browser.open(home()).getStatus()).isEqualTo(303);
        assertThat(tell(message)).as("once").isEqualTo(400);
    }

    /** Every number that is heard when it ends is kept when it begins. */
    @ParameterizedTest
    @ValueSource(ints = {1, 200, 255})
    void aSessionMayHaveALongNumber(int length) throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        var session = "x".repeat(length);
        comes(Map.of("sub", "p-1", "las_key", "L1", "sid", session));

        assertThat(tell(signed("logout+jwt", endOf(session)))).isEqualTo(200);

        assertThat(browser.open(home()).getStatus()).isEqualTo(303);
    }

    /** The same session at another portal is another one. */
    @Test
    void aSessionIsOfItsPortal() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1", "sid", "zitting-1"));

        try (var other = new TestPortal(clock)) {
            var there = cast.believe(school, other);
            var said = endOf("zitting-1");
            said.put("iss", other.issuer());
            assertThat(tell(there.path(school), signed("logout+jwt", said))).isEqualTo(200);
        }

        assertThat(browser.open(home()).getStatus()).isEqualTo(200);
    }

    @Test
    void aSessionIsForgottenAfterADay(
            @Autowired NetworkSweep sweep, @Autowired @Qualifier("owner") JdbcClient owner)
            throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1", "sid", "zitting-1"));
        assertThat(sessionsThere(owner)).isEqualTo(1);

        clock.passes(Duration.ofHours(25));
        sweep.sweep(school.id());
        assertThat(sessionsThere(owner)).isEqualTo(1);

        clock.passes(Duration.ofHours(1));
        sweep.sweep(school.id());
        assertThat(sessionsThere(owner)).isZero();
    }

    private int sessionsThere(JdbcClient owner) {
        return owner.sql("select count(*) from network.session_there where school_id = :school")
                .param("school", school.id().value())
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> endOf(Object session) {
        var said = goingOut("p-1");
        said.remove("sub");
        said.put("sid", session);
        return said;
    }

    /** Anybody can write to that address: it costs the portal one question, and not one each. */
    @Test
    void aPortalThatGivesNoKeysIsNotAskedForThemByEachInventedMessage() throws Exception {
        portal.keys = () -> "<html>storing</html>";
        for (int message = 0; message < 5; message++) {
            assertThat(tell(signed("logout+jwt", goingOut("p-1")))).isEqualTo(400);
        }
        assertThat(portal.requests).containsOnlyOnce("/jwks");

        clock.passes(Duration.ofSeconds(21));
        portal.keys = () -> new JWKSet(new ArrayList<>(portal.published)).toString();
        assertThat(tell(signed("logout+jwt", goingOut("p-1")))).isEqualTo(200);
    }

    @Test
    void manyAtOnceAskAPortalOnce() throws Exception {
        portal.keys =
                () -> {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                    return new JWKSet(new ArrayList<>(portal.published)).toString();
                };
        try (var hands = Executors.newFixedThreadPool(4)) {
            Callable<Integer> one = () -> tell(signed("logout+jwt", goingOut("p-1")));
            hands.invokeAll(Collections.nCopies(4, one));
        }
        assertThat(portal.requests).containsOnlyOnce("/jwks");
    }

    private Map<String, Object> goingOut(String subject) {
        long now = clock.instant().getEpochSecond();
        return new LinkedHashMap<>(
                Map.of(
                        "iss",
                        portal.issuer(),
                        "aud",
                        TestPortal.CLIENT,
                        "iat",
                        now,
                        "exp",
                        now + 120,
                        "jti",
                        UUID.randomUUID().toString(),
                        "sub",
                        subject,
                        "events",
                        Map.of(EVENT, Map.of())));
    }

    private static String signed(String kind, Map<String, Object> said) {
        return TestPortal.signed(
                Map.of("alg", "RS256", "kid", TestPortal.KEY.getKeyID(), "typ", kind), said);
    }

    private int tell(String message) throws Exception {
        return tell(door(), message);
    }

    private int tell(String door, String message) throws Exception {
        return mvc.perform(
                        post(door + "/uitgelogd")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("logout_token", message))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** What is read anew never makes us believe more, and what cannot be used changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"issuer", "algorithms", "pkce", "insecure", "unnamed"})
    void readingAPortalAnewMakesItNoWeaker(String what) {
        portal.metadata =
                said -> {
                    switch (what) {
                        case "issuer" -> said.put("issuer", "https://elders.example");
                        case "algorithms" ->
                                said.put(
                                        "id_token_signing_alg_values_supported",
                                        List.of("none", "HS256"));
                        case "pkce" ->
                                said.put("code_challenge_methods_supported", List.of("plain"));
                        case "insecure" -> said.put("token_endpoint", "http://portaal.example/t");
                        default -> said.remove("authorization_response_iss_parameter_supported");
                    }
                    return said;
                };

        connecting.readAnew(school.id(), connection);

        assertThat(connections.getConnection(school.id(), connection.id()).endpoints())
                .isEqualTo(connection.endpoints());
    }

    @Test
    void theSecretIsNeverShown() throws Exception {
        assertThat(bouchra().open(desk()).getContentAsString()).doesNotContain(TestPortal.SECRET);
        assertThat(connections.getSecret(school.id(), connection.id()))
                .isEqualTo(TestPortal.SECRET);
    }
}
