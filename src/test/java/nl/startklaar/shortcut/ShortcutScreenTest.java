package nl.startklaar.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.readiness.Measurement;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page <i>Snelkoppelingen</i>, as a coordinator uses it. */
@HouseTest
class ShortcutScreenTest {

    @Autowired private MockMvc mvc;
    @Autowired private Given given;
    @Autowired private SignedIn signedIn;
    @Autowired private Shortcuts shortcuts;
    @Autowired private Uses uses;
    @Autowired private Readiness readiness;

    private Optional<School> school = Optional.empty();
    private Cookie coordinator = new Cookie("x", "x");

    @BeforeEach
    void aSchool() {
        school = Optional.of(given.aSchool());
        coordinator = signedIn.as(Role.ICT_COORDINATOR, theSchool());
    }

    @Test
    void makesRenamesTakesBackAndPutsBack() throws Exception {
        var page = send("", "naam", "Startklaar <b>groep</b> 4", "voor", "PUPILS");
        var made = shortcuts.list(theSchool()).getFirst();
        assertThat(page.getRedirectedUrl()).isEqualTo(path() + "/" + made.id());
        assertThat(show("").getContentAsString())
                .contains("Startklaar &lt;b")
                .doesNotContain("<b>groep");
        assertThat(show("/" + made.id()).getContentAsString()).contains(made.path());

        send("/" + made.id() + "/naam", "naam", "Anders");
        send("/" + made.id() + "/intrekken");
        assertThat(shortcuts.get(theSchool(), made.id()))
                .returns("Anders", Shortcut::name)
                .returns(true, Shortcut::isOld);
        assertThat(show("").getContentAsString()).contains("Oude snelkoppelingen", "/terug");
        assertThat(show("/" + made.id()).getContentAsString()).doesNotContain(made.path());

        send("/" + made.id() + "/terug");
        assertThat(shortcuts.get(theSchool(), made.id()).isOld()).isFalse();
    }

    @Test
    void saysHowManyDevicesStillUseAnOldOne() throws Exception {
        var made = make();
        shortcuts.revoke(theSchool(), made.id());
        assertThat(show("").getContentAsString()).doesNotContain("nog de oude snelkoppeling");

        uses.note(theSchool().id(), made.id(), true, "een");
        assertThat(show("").getContentAsString())
                .contains("1 apparaat gebruikt nog de oude snelkoppeling");

        uses.note(theSchool().id(), made.id(), true, "twee");
        assertThat(show("").getContentAsString())
                .contains("2 apparaten gebruiken nog de oude snelkoppeling");
    }

    @Test
    void theListHasNothingToSayWhenNoOldOneIsUsed() {
        make();

        assertThat(onTheList()).isInstanceOf(Verdict.Met.class);
    }

    @Test
    void theListSaysThatOldOnesAreUsed() {
        var made = make();
        shortcuts.revoke(theSchool(), made.id());
        uses.note(theSchool().id(), made.id(), true, "een");

        assertThat(onTheList())
                .isInstanceOfSatisfying(
                        Verdict.NotMet.class,
                        it ->
                                assertThat(it.findings().getFirst().what())
                                        .isEqualTo(Sentence.of("shortcut.check.old", 1)));
    }

    private Verdict onTheList() {
        return readiness.look(theSchool()).line("N9").measurements().stream()
                .filter(it -> it.check().equals("OldOnesGone"))
                .map(Measurement::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesWhatItCannotMake() throws Exception {
        assertThat(send("", "naam", "", "voor", "PUPILS").getStatus()).isEqualTo(422);
        assertThat(send("", "naam", "x", "voor", "IEDEREEN").getStatus()).isEqualTo(422);
        assertThat(send("", "naam", "x".repeat(201), "voor", "PUPILS").getStatus()).isEqualTo(422);
        assertThat(
                        send("", "naam", "x", "voor", "PUPILS", "groep", UUID.randomUUID() + "")
                                .getStatus())
                .isEqualTo(422);
        assertThat(
                        send("", "naam", "x", "voor", "PUPILS", "product", UUID.randomUUID() + "")
                                .getStatus())
                .isEqualTo(422);
        assertThat(send("", "naam", "x", "voor", "PUPILS", "product", "onzin").getStatus())
                .isEqualTo(422);
        assertThat(shortcuts.list(theSchool())).isEmpty();
    }

    @Test
    void theOneOfAnotherSchoolIsNotThere() throws Exception {
        var other = given.aSchool();
        var theirs =
                shortcuts.make(
                        other,
                        new Wish("Geheim", Audience.PUPILS, Optional.empty(), Optional.empty()));

        assertThat(show("/" + theirs.id()).getStatus()).isEqualTo(404);
        assertThat(send("/" + theirs.id() + "/intrekken").getStatus()).isEqualTo(404);
        assertThat(shortcuts.get(other, theirs.id()).isOld()).isFalse();
    }

    private Shortcut make() {
        return shortcuts.make(
                theSchool(),
                new Wish("Startklaar", Audience.PUPILS, Optional.empty(), Optional.empty()));
    }

    private MockHttpServletResponse show(String below) throws Exception {
        return mvc.perform(get(path() + below).cookie(coordinator).accept("text/html"))
                .andReturn()
                .getResponse();
    }

    /**
     * @param fields names and values by turns
     */
    private MockHttpServletResponse send(String below, String... fields) throws Exception {
        var form = post(path() + below).cookie(coordinator).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return mvc.perform(form).andReturn().getResponse();
    }

    private String path() {
        return theSchool().home() + "/snelkoppelingen";
    }

    private School theSchool() {
        return school.orElseThrow();
    }
}
