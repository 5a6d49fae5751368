package nl.startklaar.signin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a test a room of a school, with children and everything they can come in with. */
@TestComponent
public class GivenRoom {

    private final SigninCast cast;
    private final PupilCards cards;
    private final PupilCredentials credentials;
    private final PupilPasswords passwords;
    private final PupilSessions sessions;
    private final JdbcClient owner;

    GivenRoom(
            SigninCast cast,
            PupilCards cards,
            PupilCredentials credentials,
            PupilPasswords passwords,
            PupilSessions sessions,
            @Qualifier("owner") JdbcClient owner) {
        this.cast = cast;
        this.cards = cards;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.owner = owner;
    }

    /** A child of the room. */
    public record Child(School school, PupilToday pupil) {

        public String name() {
            return pupil.name().given();
        }

        public String door() {
            return "/leerling/" + school.brin();
        }

        public String group() {
            return door() + "/" + pupil.group();
        }

        /** Where this child shows who it is. */
        public String page() {
            return group() + "/" + pupil.id();
        }

        public String home() {
            return door() + "/thuis";
        }
    }

    /** Children of one new group, at a school of their own that knows this machine's address. */
    public List<Child> children(String... names) {
        var school = cast.aSchool();
        return cast.aGroup(school, "3 De Egels", "3", names).pupils().stream()
                .map(it -> new Child(school, it))
                .toList();
    }

    /** What a scanner reads from a new card. */
    public String card(Child child) {
        return SigninCast.read(cards.print(child.school(), List.of(id(child))).getFirst());
    }

    public String dayCard(Child child) {
        return SigninCast.read(cards.printForToday(child.school(), id(child)));
    }

    public List<String> pictures(Child child) {
        credentials.setWay(child.school().id(), group(child), Way.CARD_AND_PICTURES);
        return credentials
                .resetPictures(child.school().id(), List.of(child.pupil()))
                .getFirst()
                .things();
    }

    public String password(Child child) {
        credentials.setWay(child.school().id(), group(child), Way.PASSWORD);
        return String.join(
                " ", passwords.reset(child.school().id(), List.of(id(child))).getFirst().things());
    }

    public void teacherLetsIn(Child child) {
        credentials.letIn(child.school().id(), id(child));
    }

    public void teacherEndsTheGroup(Child child) {
        sessions.endGroup(child.school().id(), group(child));
    }

    /** Nobody asked for anything since longer than a visit lasts. */
    public void wasSilent(Child child) {
        owner.sql(
                        """
                        update signin.session
                           set last_seen_at = last_seen_at - make_interval(secs => :silence)
                         where school_id = :school
                        """)
                .param("silence", PupilSessions.IDLE.plusMinutes(1).toSeconds())
                .param("school", child.school().id().value())
                .update();
    }

    private static UUID id(Child child) {
        return child.pupil().id();
    }

    private static UUID group(Child child) {
        return Objects.requireNonNull(child.pupil().group());
    }
}
