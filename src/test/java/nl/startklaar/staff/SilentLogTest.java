package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class SilentLogTest {

    @Test
    void writesNoPasswordNoAddressAndNoSecret(
            CapturedOutput log,
            @Autowired SignIn signIn,
            @Autowired Sessions sessions,
            @Autowired Accounts accounts,
            @Autowired Colleagues colleagues,
            @Autowired Given given) {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var school = given.aSchool();
        var account = accounts.addPractice(email, "Noor van den Berg", "vier losse woorden");
        accounts.appoint(school, account, Role.HEAD, null);
        colleagues.invite(
                school, new Invitation(email, "Noor van den Berg", Set.of(Role.TEACHER), null));

        var knock = new Knock("::1", Secret.random());
        signIn.signIn(email, "heel iets anders", knock);
        var outcome = (SignInOutcome.SignedIn) signIn.signIn(email, "vier losse woorden", knock);
        var session = sessions.start(outcome.account(), SignedIn.VISIT).orElseThrow();

        assertThat(log.getAll())
                .doesNotContain(
                        email,
                        "vier losse woorden",
                        "heel iets anders",
                        "Noor van den Berg",
                        session.text(),
                        knock.browser().text());
        assertThat(session.toString()).doesNotContain(session.text());
    }
}
