package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.family.Household.PASSWORD;
import static nl.startklaar.family.Household.home;
import static nl.startklaar.family.Household.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.startklaar.HouseTest;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.School;
import nl.startklaar.signin.SigninCast;
import nl.startklaar.signin.SigninCast.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a page says to a parent is so: that a mail went, that a device is out, what was wrong. */
@HouseTest
class ToldAtHomeTest {

    private static final int MAILS = 5;
    private static final int GUESSES = 10;

    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired Letters letters;

    private @Nullable School school;
    private @Nullable Group egels;
    private @Nullable Household family;

    @BeforeEach
    void aGroupAndAFamily() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "4 De Egels", "4", "Noor");
        family = new Household(mvc, outbox);
    }

    /** Out is out: the tablet that was left behind shows no child either. */
    @Test
    void whoIsSignedOutElsewhereIsOutWithTheChild() throws Exception {
        family().comesInWith(letter());
        var left = family().device.cookies();
        assertThat(family().sees(home(school()))).contains("Noor");

        family().device.carries(new Household(mvc, outbox).device.cookies());
        family().signsIn();
        family().device.submit("/thuis/gezin/apparaten/" + visitElsewhere() + "/uit");
        assertThat(family().sees("/thuis/gezin")).contains("uitgelogd");

        family().device.carries(left);
        assertThat(location(family().device.open("/thuis/gezin"))).isEqualTo("/thuis");
        assertThat(location(family().device.open(home(school()))))
                .isEqualTo("/leerling/" + school().brin());
    }

    private String visitElsewhere() throws Exception {
        var found =
                Pattern.compile("/apparaten/([0-9a-f-]+)/uit")
                        .matcher(family().sees("/thuis/gezin"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void saysThatNoMailWentWhenNoneWent() throws Exception {
        var letter = letter();
        for (int mail = 0; mail < MAILS; mail++) {
            assertThat(family().fillsIn(letter).getStatus()).isEqualTo(200);
        }

        var answer = family().fillsIn(letter);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString())
                .contains("te vaak", family().email)
                .doesNotContain("Kijk in je mail", PASSWORD);
    }

    /** Anybody may ask for another's password; that costs no parent the letter. */
    @Test
    void aStrangerWhoAsksForPasswordsUsesUpNoLetter() throws Exception {
        for (int mail = 0; mail <= MAILS; mail++) {
            family().device.submit("/thuis/vergeten", "email", family().email);
        }

        assertThat(location(family().comesInWith(letter()))).isEqualTo(home(school()));
    }

    @Test
    void theRightPasswordIsNeverCalledWrong() throws Exception {
        family().comesInWith(letter());
        for (int guess = 0; guess < GUESSES; guess++) {
            assertThat(leaves("mis").getStatus()).isEqualTo(422);
        }

        for (var at : List.of("/weg", "/wachtwoord")) {
            var answer =
                    family().device
                            .submit(
                                    "/thuis/gezin" + at,
                                    "current",
                                    PASSWORD,
                                    "password",
                                    "sneeuw en hagel in mei");
            assertThat(answer.getStatus()).as(at).isEqualTo(429);
            assertThat(answer.getContentAsString())
                    .contains("te vaak")
                    .doesNotContain("klopt niet");
        }
    }

    private MockHttpServletResponse leaves(String password) throws Exception {
        return family().device.submit("/thuis/gezin/weg", "current", password);
    }

    private PrintedLetter letter() {
        return letters.printMissing(school(), egels().ids()).getFirst();
    }

    private School school() {
        return requireNonNull(school);
    }

    private Group egels() {
        return requireNonNull(egels);
    }

    private Household family() {
        return requireNonNull(family);
    }
}
