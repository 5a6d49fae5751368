package nl.startklaar.staff;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@HouseTest
class SessionsTest {

    private static final String COOKIE = "__Host-" + SessionCookie.NAME;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    @Autowired private Sessions sessions;
    @Autowired private HalfWay halfWay;
    @Autowired private SignedIn signedIn;
    @Autowired private Colleagues colleagues;
    @Autowired private ChoosePassword choosePassword;
    @Autowired private Accounts accounts;
    @Autowired private Given given;
    @Autowired private TestTime.Moment clock;
    @Autowired private TestTime.Day day;

    private School school;
    private Secret session;

    @BeforeEach
    void somebodyIsInside() {
        school = given.aSchool();
        session = new Secret(signedIn.as(Role.TEACHER, school).getValue());
    }

    @Test
    void lastsAlmostTwoHoursOfSilence() {
        clock.passes(Sessions.IDLE.minus(A_MOMENT));

        assertThat(sessions.recognise(session)).isPresent();
    }

    @Test
    void endsAfterTwoHoursOfSilence() {
        clock.passes(Sessions.IDLE);

        assertThat(sessions.recognise(session)).isEmpty();
    }

    @Test
    void lastsAlmostTwelveHoursOfWork() {
        workUntil(Sessions.LONGEST.minus(A_MOMENT));

        assertThat(sessions.recognise(session)).isPresent();
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        workUntil(Sessions.LONGEST);

        assertThat(sessions.recognise(session)).isEmpty();
    }

    @Test
    void writesAtMostOnceAMinute(@Autowired @Qualifier("owner") JdbcClient owner) {
        var before = rowVersion(owner);
        clock.passes(Duration.ofSeconds(59));
        sessions.recognise(session);
        assertThat(rowVersion(owner)).isEqualTo(before);

        clock.passes(A_MOMENT);
        sessions.recognise(session);
        assertThat(rowVersion(owner)).isNotEqualTo(before);
    }

    @Test
    void endsEverywhereWhenAnotherPasswordIsChosen() {
        var account = viewer().account();
        var elsewhere = sessions.start(account, SignedIn.VISIT).orElseThrow();

        choosePassword.change(account, "{hash}");

        assertThat(sessions.recognise(session)).isEmpty();
        assertThat(sessions.recognise(elsewhere)).isEmpty();
    }

    @Test
    void endsWhenSomebodyIsShutOut() {
        accounts.shutOut(viewer().account());

        assertThat(sessions.recognise(session)).isEmpty();
    }

    @Test
    void endsWithTheLastWorkAnywhere() {
        colleagues.change(school, viewer().account(), Set.of(), null);

        assertThat(sessions.recognise(session)).isEmpty();
        assertThat(sessions.start(somebody(school), SignedIn.VISIT)).isPresent();
    }

    @Test
    void endsTheDayAfterTheLastDay() {
        var account = viewer().account();
        colleagues.change(school, account, Set.of(Role.SUBSTITUTE), LocalDate.of(2026, 9, 11));
        session = sessions.start(account, SignedIn.VISIT).orElseThrow();

        day.itIs(LocalDate.of(2026, 9, 11));
        assertThat(sessions.recognise(session)).isPresent();
        day.itIs(LocalDate.of(2026, 9, 12));
        assertThat(sessions.recognise(session)).isEmpty();
        assertThat(sessions.start(account, SignedIn.VISIT)).isEmpty();
    }

    @Test
    void isWorthNothingWithoutWork() {
        var removed = signedIn.andRemoved(Role.TEACHER, school);

        assertThat(sessions.recognise(new Secret(removed.getValue()))).isEmpty();
    }

    @Test
    void changesWithWhatSomebodyIs() {
        var roles = Set.of(Role.TEACHER, Role.CARE_COORDINATOR);
        colleagues.change(school, viewer().account(), roles, null);

        assertThat(viewer().rolesAt(school)).isEqualTo(roles);
    }

    @Test
    void endsWhenSomebodyLosesARole() {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var account = accounts.addPractice(email, "Sam de Wit", "vier losse woorden");
        accounts.appoint(school, account, Role.TEACHER, null);
        accounts.appoint(school, account, Role.CARE_COORDINATOR, null);
        var theirs = sessions.start(account.id(), SignedIn.VISIT).orElseThrow();

        colleagues.change(school, account.id(), Set.of(Role.TEACHER), null);

        assertThat(sessions.recognise(theirs)).isEmpty();
        assertThat(sessions.recognise(session)).isPresent();
    }

    @Test
    void endsWhereItsOwnerSaysSoAndNowhereElse() {
        var account = viewer().account();
        var elsewhere =
                sessions.start(account, new Visit("Safari, iPad", "192.0.2.9")).orElseThrow();
        var other = sessions.list(account, session).stream().filter(it -> !it.here()).toList();
        assertThat(other).hasSize(1);
        assertThat(other.getFirst().visit()).isEqualTo(new Visit("Safari, iPad", "192.0.2.9"));

        sessions.end(somebody(school), other.getFirst().id());
        assertThat(sessions.recognise(elsewhere)).isPresent();
        sessions.end(account, other.getFirst().id());

        assertThat(sessions.recognise(elsewhere)).isEmpty();
        assertThat(sessions.recognise(session)).isPresent();
    }

    @Test
    void opensNothingWhileItIsHalf() {
        var account = viewer().account();
        var half = sessions.startHalf(account, SignedIn.VISIT).orElseThrow();

        assertThat(sessions.recognise(half)).isEmpty();
        assertThat(sessions.findHalf(half).map(Account::id)).contains(account);
        assertThat(sessions.findHalf(session)).isEmpty();
        assertThat(sessions.list(account, session)).hasSize(1);
        clock.passes(Sessions.HALF);
        assertThat(sessions.findHalf(half)).isEmpty();
    }

    /** On a shared device the browser may still carry what a colleague began. */
    @Test
    void isOfThePortalThatTheSamePersonCameBy() {
        var portal = UUID.randomUUID();
        var me = new Account(viewer().account(), viewer().email(), viewer().name());
        var colleague = somebody(school);
        var visit = SignedIn.VISIT.by(Optional.of(portal));

        assertThat(completesOver(sessions.startHalf(me.id(), visit), me)).contains(portal);
        assertThat(completesOver(sessions.startHalf(colleague, visit), me)).isEmpty();
        assertThat(completesOver(sessions.start(colleague, visit), me)).isEmpty();
        assertThat(completesOver(Optional.empty(), me)).isEmpty();
    }

    /** With which portal the session counts that somebody completes in this browser. */
    private Optional<UUID> completesOver(Optional<Secret> carried, Account account) {
        var request = new MockHttpServletRequest();
        carried.ifPresent(it -> request.setCookies(new Cookie(COOKIE, it.text())));
        var response = new MockHttpServletResponse();
        halfWay.complete(account, "", request, response);
        return sessions.findVia(new Secret(requireNonNull(response.getCookie(COOKIE)).getValue()));
    }

    @Test
    void isNoOnesWithAnInventedSecret() {
        assertThat(sessions.recognise(Secret.random())).isEqualTo(Optional.empty());
        assertThat(sessions.recognise(new Secret(""))).isEqualTo(Optional.empty());
    }

    private UUID somebody(School where) {
        return sessions.recognise(new Secret(signedIn.as(Role.HEAD, where).getValue()))
                .orElseThrow()
                .account();
    }

    private Viewer viewer() {
        return sessions.recognise(session).orElseThrow();
    }

    /** Clicks somewhere every hour. */
    private void workUntil(Duration moment) {
        clock.itIs(TestTime.NOW);
        for (int hour = 1; hour < moment.toHours() + 1; hour++) {
            clock.itIs(TestTime.NOW.plus(Duration.ofHours(hour)).minus(Duration.ofMinutes(30)));
            sessions.recognise(session);
        }
        clock.itIs(TestTime.NOW.plus(moment));
    }

    private String rowVersion(JdbcClient owner) {
        return owner.sql("select xmin::text from staff.session where token_hash = :hash")
                .param("hash", session.hash())
                .query(String.class)
                .single();
    }
}
