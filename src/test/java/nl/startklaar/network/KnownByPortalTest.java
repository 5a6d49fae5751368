package nl.startklaar.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Who somebody at a portal is here, and what happens when that turns out to be otherwise. */
@HouseTest
class KnownByPortalTest {

    private final MockMvc mvc;
    private final NetworkCast cast;
    private final SignedIn signedIn;
    private final Connections connections;
    private final Acquaintance linked;
    private final TestTime.Moment clock;

    private TestPortal portal;
    private School school;
    private Connection connection;
    private Browser browser;

    KnownByPortalTest(
            @Autowired MockMvc mvc,
            @Autowired NetworkCast cast,
            @Autowired SignedIn signedIn,
            @Autowired Connections connections,
            @Autowired Acquaintance linked,
            @Autowired TestTime.Moment clock) {
        this.mvc = mvc;
        this.cast = cast;
        this.signedIn = signedIn;
        this.connections = connections;
        this.linked = linked;
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

    private String home() {
        return "/leerling/" + school.brin() + "/thuis";
    }

    private String desk() {
        return school.home() + "/portalen/" + connection.id();
    }

    /** Where somebody ends, or what they read. */
    private String comes(Map<String, Object> somebody) throws Exception {
        browser = new Browser(mvc);
        var back = browser.open(portal.signIn(browser.location(connection.path(school)), somebody));
        return Objects.requireNonNullElse(back.getHeader("Location"), back.getContentAsString());
    }

    private List<UUID> known() {
        return linked.list(school.id(), connection.id()).stream().map(Linked::person).toList();
    }

    private boolean isInside() throws Exception {
        return browser.open(home()).getStatus() == 200;
    }

    @Test
    void whoTurnsOutToBeOneIsThatOneAndTwoAgainWhenItIsUndone() throws Exception {
        var noor = cast.aPupil(school, "Noor", "", "L1");
        var again = cast.aPupil(school, "Noor", "", "L2");
        comes(Map.of("sub", "p-1", "las_key", "L1"));

        var asOne = cast.becomeOne(school, again, noor);
        assertThat(known()).containsExactly(again);

        cast.areTwoAgain(school, asOne);
        assertThat(known()).containsExactly(noor);
        assertThat(comes(Map.of("sub", "p-1"))).isEqualTo(home());
    }

    /** What was said since stays: that was said of the one who stayed. */
    @Test
    void ofTwoWhoAreOneOnlyWhatMovedGoesBack() throws Exception {
        var noor = cast.aPupil(school, "Noor", "", "L1");
        var again = cast.aPupil(school, "Noor", "", "L2");
        comes(Map.of("sub", "p-1", "las_key", "L1"));
        comes(Map.of("sub", "p-2", "las_key", "L2"));
        var asOne = cast.becomeOne(school, again, noor);
        var second = cast.aPupil(school, "Sem", "", "L3");
        comes(Map.of("sub", "p-3", "las_key", "L3"));

        cast.areTwoAgain(school, asOne);

        assertThat(known()).containsExactlyInAnyOrder(noor, again, second);
    }

    @Test
    void whomAPortalIsNoLongerForReadsThatAndNotThatTheyLeft() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1"));
        isFor(false, true);

        assertThat(comes(Map.of("sub", "p-1")))
                .contains("Dit portaal is niet meer voor jou", "/leerling/" + school.brin())
                .doesNotContain("Je hoort niet meer bij deze school");
        assertThat(browser.has("sk_pupil")).isFalse();

        isFor(true, true);
        assertThat(comes(Map.of("sub", "p-1"))).isEqualTo(home());
    }

    @Test
    void aTrialSaysThatAPortalIsNotForThem() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1"));
        isFor(false, true);
        browser = new Browser(mvc).with(signedIn.as(Role.ICT_COORDINATOR, school));

        var there = portal.signIn(browser.location(desk() + "/proef"), Map.of("sub", "p-1"));

        assertThat(browser.open(there).getContentAsString())
                .contains("Het portaal werkt, maar niet voor deze persoon");
    }

    /** Beside our own ways, as long as it is open for pupils. */
    @Test
    void thePupilsPageLeadsToThePortal() throws Exception {
        assertThat(pupilsPage()).contains("href=\"" + connection.path(school) + "\"");

        isFor(false, true);
        assertThat(pupilsPage()).doesNotContain(connection.path(school));

        isFor(true, true);
        connections.switchOff(school.id(), connection.id());
        assertThat(pupilsPage()).doesNotContain(connection.path(school));
    }

    private String pupilsPage() throws Exception {
        return browser.open("/leerling/" + school.brin()).getContentAsString();
    }

    private void isFor(boolean pupils, boolean staff) {
        connections.change(
                school.id(),
                new Connection(
                        connection.id(),
                        connection.name(),
                        connection.issuer(),
                        connection.clientId(),
                        connection.byHand(),
                        connection.endpoints(),
                        connection.claims(),
                        pupils,
                        staff,
                        connection.onSince()));
    }

    /** A wrong one is taken back because somebody came in as another: that ends too. */
    @Test
    void whoIsUnlinkedIsOutAtOnce() throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1"));
        assertThat(isInside()).isTrue();

        unlinkAll();

        assertThat(isInside()).isFalse();
        assertThat(known()).isEmpty();
    }

    @Test
    void anAdultWhoIsUnlinkedIsOutToo() throws Exception {
        var email = UUID.randomUUID() + "@deboom.example";
        cast.aTeacher(school, email, "", "T1");
        cast.aColleague(school, email, Role.TEACHER);
        comes(Map.of("sub", "p-1", "las_key", "T1"));
        assertThat(browser.open("/mijn").getStatus()).isEqualTo(200);

        unlinkAll();

        assertThat(browser.open("/mijn").getStatus()).isEqualTo(302);
    }

    private void unlinkAll() throws Exception {
        var bouchra = new Browser(mvc).with(signedIn.as(Role.ICT_COORDINATOR, school));
        for (Linked it : linked.list(school.id(), connection.id())) {
            bouchra.submit(desk() + "/los", "nummer", it.number());
        }
    }

    /** The Startlijst and the rehearsal count who is known and who is not. */
    @Test
    void everyChangeMakesTheChecksLookAgain(AssertablePublishedEvents events) throws Exception {
        cast.aPupil(school, "Noor", "", "L1");
        comes(Map.of("sub", "p-1", "las_key", "L1"));
        var before = changes(events);

        comes(Map.of("sub", "p-1", "las_key", "L1"));
        assertThat(changes(events)).as("known already").isEqualTo(before);
        comes(Map.of("sub", "p-5"));
        assertThat(changes(events)).as("a stranger").isEqualTo(before + 1);
        comes(Map.of("sub", "p-5"));
        assertThat(changes(events)).as("the same one").isEqualTo(before + 1);
        cast.aPupil(school, "Sem", "", "L2");
        var then = changes(events);
        comes(Map.of("sub", "p-2", "las_key", "L2"));
        assertThat(changes(events)).as("another pupil").isEqualTo(then + 1);
        linked.list(school.id(), connection.id())
                .forEach(it -> linked.unlink(school, connection.id(), it.number()));
        assertThat(changes(events)).as("two unlinked").isEqualTo(then + 3);
    }

    private int changes(AssertablePublishedEvents events) {
        var all = events.ofType(SchoolChanged.class);
        return (int)
                StreamSupport.stream(all.spliterator(), false)
                        .filter(new SchoolChanged(school.id())::equals)
                        .count();
    }
}
