package nl.startklaar.signin;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import nl.startklaar.web.Cookies;
import org.springframework.boot.test.context.TestComponent;

/** Gives a test of another module a pupil who is inside. */
@TestComponent
public class PupilInside {

    private final SigninCast cast;
    private final PupilSessions sessions;
    private final Cookies cookies;

    PupilInside(SigninCast cast, PupilSessions sessions, Cookies cookies) {
        this.cast = cast;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /**
     * @param cookie what the browser of this pupil carries
     */
    public record Inside(School school, UUID group, PupilToday pupil, Cookie cookie) {}

    /** Noor of 6 De Bevers, at a school of her own. */
    public Inside noor() {
        var school = cast.aSchool();
        var group = cast.aGroup(school, "6 De Bevers", "6", "Noor Berg");
        return new Inside(school, group.id(), group.first(), visitOf(school, group.first()));
    }

    /** What the browser carries of a pupil who has just come in. */
    public Cookie visitOf(School school, PupilToday pupil) {
        return cookie(sessions.start(school, pupil, CameBy.CARD));
    }

    /** The same pupil at home, where a parent signed in. */
    public Inside atHome(Inside who) {
        var visit = sessions.startAtHome(who.school(), who.pupil(), UUID.randomUUID());
        return new Inside(who.school(), who.group(), who.pupil(), cookie(visit));
    }

    private Cookie cookie(Token visit) {
        return new Cookie(cookies.name(PupilCookies.VISIT), visit.text());
    }

    public void leaves(Inside who) {
        cast.leaves(who.school(), who.pupil());
    }
}
