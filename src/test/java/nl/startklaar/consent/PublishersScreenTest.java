package nl.startklaar.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.SharedField;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class PublishersScreenTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Autowired private MockMvc mvc;
    @Autowired private TestTime.Day day;
    @Autowired private Consents consents;
    @Autowired private Catalogue catalogue;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private SignedIn signedIn;

    private School school = PublisherGiven.NO_SCHOOL;
    private Publisher lantaarn = PublisherGiven.LANTAARN;
    private Cookie bouchra = new Cookie("none", "");

    @BeforeEach
    void aSchoolWithALicence() {
        school = given.aSchool();
        lantaarn = keep(Publisher.RosterBy.LINK, false);
        bouchra = signedIn.as(Role.ICT_COORDINATOR, school);
    }

    @Test
    void showsAPublisherThatIsOffAndWhatItWouldGet() throws Exception {
        licence(lantaarn);

        var page = show("");

        assertThat(page)
                .contains(lantaarn.name(), "Rekenen op rij", "Roepnaam", "Nooit aan geweest")
                .doesNotContain("checked");
    }

    @Test
    void asksFirstWhatWouldGoWrong() throws Exception {
        var answer = flip(true);

        assertThat(answer.getRedirectedUrl()).isEqualTo(address("/aan"));
        assertThat(consents.isOn(school.id(), lantaarn.id())).isFalse();
        assertThat(show("/" + lantaarn.code() + "/aan"))
                .contains("nog geen lopende licentie", "nog geen groepen van dit schooljaar")
                .doesNotContain("mutatieformulier", "zelf inlogt");
    }

    @Test
    void warnsForTheWayInThatEndsAndTheFormThatIsNeeded() throws Exception {
        lantaarn = keep(Publisher.RosterBy.FORM, true);
        licence(lantaarn);

        flip(true);

        assertThat(show("/" + lantaarn.code() + "/aan"))
                .contains("mutatieformulier", "zelf inlogt")
                .doesNotContain("nog geen lopende licentie");
    }

    @Test
    void switchesOnWhenAPersonIsSure() throws Exception {
        send(post(address("/aan")));

        assertThat(consents.isOn(school.id(), lantaarn.id())).isTrue();
        assertThat(show("")).contains("checked", "door Noor van den Berg");
    }

    @Test
    void stopsBeforeItSwitchesOffAndCountsTheGroups() throws Exception {
        licence(lantaarn);
        var method = material.aMethod(lantaarn, "Taal op rij");
        var year = SchoolYear.of(LocalDate.of(2026, 9, 7));
        for (int group = 0; group < 3; group++) {
            material.aGroupLink(school.id(), year, UUID.randomUUID(), null, method, "4");
        }
        consents.switchOn(school.id(), lantaarn.id());

        var answer = flip(false);

        assertThat(answer.getRedirectedUrl()).isEqualTo(address("/uit"));
        assertThat(consents.isOn(school.id(), lantaarn.id())).isTrue();
        assertThat(show("/" + lantaarn.code() + "/uit"))
                .contains("3 groepen zien dan geen methodes meer van", "Je kunt dit terugzetten");

        send(post(address("/uit")));
        assertThat(consents.isOn(school.id(), lantaarn.id())).isFalse();
    }

    /** The way back stands beside what was done. */
    @Test
    void offersTheWayBack() throws Exception {
        consents.switchOn(school.id(), lantaarn.id());
        var answer = send(post(address("/uit")));

        var next =
                mvc.perform(
                                get(address("").replace("/" + lantaarn.code(), ""))
                                        .cookie(bouchra)
                                        .cookie(answer.getCookies()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(next).contains("action=\"" + address("/weer-aan") + "\"", "staat uit");
    }

    @Test
    void showsAQuestionUntilItIsAnswered() throws Exception {
        consents.ask(school.id(), lantaarn.id());
        assertThat(show("")).contains("vraagt sinds 7 september 2026");

        send(post(address("/vraag")));

        assertThat(show("")).doesNotContain("vraagt sinds");
        assertThat(consents.isOn(school.id(), lantaarn.id())).isFalse();
    }

    @Test
    void remembersThatAFormWasSentAndThatItWasNot() throws Exception {
        lantaarn = keep(Publisher.RosterBy.FORM, false);
        assertThat(show("")).contains("Nog niet verstuurd");

        send(post(address("/formulier")).param("verstuurd", "true"));
        assertThat(show("")).contains("Verstuurd op 7 september 2026");

        send(post(address("/formulier")));
        assertThat(show("")).contains("Nog niet verstuurd");
    }

    @Test
    void printsASheetOfWhatIsSharedAndWhatIsNot() throws Exception {
        var page = show("/" + lantaarn.code() + "/privacy");

        assertThat(page).contains("Jip", "5/6", lantaarn.purpose()).doesNotContain("de Vries");
    }

    @Test
    void saysWhatNeverLeavesAlsoOfAPublisherThatGetsAllTheRest() throws Exception {
        material.asks(lantaarn, SharedField.values());

        assertThat(show("/" + lantaarn.code() + "/privacy"))
                .contains("Burgerservicenummer", "Leerlingen gaan nog niet");
    }

    /** Nothing more is shared until somebody looked and agreed. */
    @Test
    void showsWhatAPublisherAsksMoreUntilSomebodyAgrees() throws Exception {
        consents.switchOn(school.id(), lantaarn.id());
        material.asks(lantaarn, SharedField.GIVEN_NAME, SharedField.SURNAME);

        assertThat(show("")).contains("vraagt nu meer", address("/akkoord"), "<li>Achternaam");
        assertThat(show("/" + lantaarn.code() + "/privacy")).doesNotContain("de Vries");

        send(post(address("/akkoord")));

        assertThat(show(""))
                .contains("Opnieuw akkoord gegeven op 7 september 2026", "Roepnaam, Achternaam")
                .doesNotContain("vraagt nu meer");
        assertThat(show("/" + lantaarn.code() + "/privacy")).contains("de Vries");
    }

    /** Back on is no new look: it gets what was agreed, and no more. */
    @Test
    void undoesASwitchingOffWithWhatWasAgreed() throws Exception {
        consents.switchOn(school.id(), lantaarn.id());
        material.asks(lantaarn, SharedField.GIVEN_NAME, SharedField.EMAIL);
        send(post(address("/uit")));

        send(post(address("/weer-aan")));

        assertThat(consents.listShared(school.id(), lantaarn.id()))
                .containsExactly(SharedField.GIVEN_NAME);
    }

    @Test
    void theLogBookSaysWhichPublisherItWas() throws Exception {
        consents.switchOn(school.id(), lantaarn.id());

        var log =
                mvc.perform(get(school.home() + "/logboek").cookie(bouchra))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(log).contains("Uitgeverij aangezet", lantaarn.name());
    }

    @Test
    void warnsBeforeTheDayOnWhichTheLicenceBegins() throws Exception {
        licence(lantaarn);

        day.itIs(AUGUST.minusDays(1));
        bouchra = signedIn.as(Role.ICT_COORDINATOR, school);
        assertThat(show("/" + lantaarn.code() + "/aan")).contains("nog geen lopende licentie");
        day.itIs(AUGUST);
        assertThat(show("/" + lantaarn.code() + "/aan"))
                .doesNotContain("nog geen lopende licentie");
    }

    @Test
    void aHeadLooksAndHasNoSwitch() throws Exception {
        bouchra = signedIn.as(Role.HEAD, school);

        assertThat(show("")).contains(lantaarn.name()).doesNotContain("role=\"switch\"");
    }

    private void licence(Publisher publisher) {
        var method = material.aMethod(publisher, "Rekenen op rij");
        material.aLicence(school.id(), method, "4", AUGUST, null);
    }

    private Publisher keep(Publisher.RosterBy roster, boolean endsDirectWay) {
        var publisher = PublisherGiven.aPublisher(roster, endsDirectWay);
        catalogue.keep(List.of(publisher), List.of(), List.of());
        return publisher;
    }

    private String address(String deed) {
        return school.home() + "/licenties/uitgeverijen/" + lantaarn.code() + deed;
    }

    private MockHttpServletResponse flip(boolean on) throws Exception {
        var asked = post(address(""));
        return send(on ? asked.param("aan", "true") : asked);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder asked) throws Exception {
        return mvc.perform(asked.with(csrf()).cookie(bouchra)).andReturn().getResponse();
    }

    /** The page below the list of publishers; of the list only the card of this publisher. */
    private String show(String below) throws Exception {
        var page =
                mvc.perform(get(school.home() + "/licenties/uitgeverijen" + below).cookie(bouchra))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        if (!below.isEmpty()) {
            return page;
        }
        int from = page.indexOf("id=\"" + lantaarn.code() + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }
}
