package nl.startklaar.signin;

import static nl.startklaar.signin.SigninCast.atSchool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The ways in beside one another, and the menu in which all that belongs to them is one entry. */
@HouseTest
class WaysInPageTest {

    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired PupilSignIn signIn;
    @Autowired SignedIn signedIn;

    private final School school;

    WaysInPageTest(@Autowired SigninCast cast) {
        school = cast.aSchool();
    }

    @Test
    void showsEachWayByItsLetterAndWhenItLastWorked() throws Exception {
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        assertThat(open("/inlogmanieren", coordinator))
                .containsSubsequence(
                        "A. ",
                        "B. Snelkoppeling",
                        "C. Netwerkportaal",
                        "D. Chromebook en tablet",
                        "E. Thuis")
                .contains("Laatst gelukt: leerling</dt><dd>Nog niet gezien");

        var egels = cast.aGroup(school, "3 De Egels", "3", "Noor");
        var card = cards.print(school, egels.ids()).getFirst();
        assertThat(signIn.byCard(school, SigninCast.read(card), atSchool())).isInstanceOf(In.class);

        assertThat(open("/inlogmanieren", coordinator))
                .contains("Laatst gelukt: leerling</dt><dd>7 september 2026");
    }

    @Test
    void isOneEntryOfTheMenuWithItsPagesBesideOneAnother() throws Exception {
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var tabs = "<nav class=\"tabs\" aria-label=\"Inloggen\">";

        assertThat(open("/snelkoppelingen", coordinator))
                .contains(tabs)
                .containsOnlyOnce(">Snelkoppelingen</a>");
        assertThat(open("/school", coordinator))
                .doesNotContain(tabs)
                .contains(">Inloggen</a>")
                .doesNotContain(">Snelkoppelingen</a>");
    }

    @Test
    void whoSeesOnePageOfItSeesThatPageInTheMenu() throws Exception {
        var substitute = signedIn.as(Role.SUBSTITUTE, school);

        assertThat(open("/inloggen-leerlingen", substitute))
                .contains(">Leerlingen inloggen</a>")
                .doesNotContain("class=\"tabs\"");
    }

    private String open(String path, Cookie who) throws Exception {
        return mvc.perform(get("/s/" + school.brin() + path).cookie(who))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
