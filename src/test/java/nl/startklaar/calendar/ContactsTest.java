package nl.startklaar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class ContactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final Contact OWN_ICT =
            new Contact(
                    PartyKind.OWN_ICT,
                    "ICT op school",
                    new Reach("010 000 00 09", "", "", "", ""),
                    true);

    @Autowired private Given given;
    @Autowired private Contacts contacts;
    @Autowired private PracticeParties practice;

    private School school;
    private MockMvc mvc;

    @BeforeEach
    void aSchool(@Autowired WebApplicationContext application) {
        mvc = MockMvcBuilders.webAppContextSetup(application).build();
        school = given.aSchool();
    }

    @Test
    void aRealSchoolChoosesFromTheCheckListAndNeverFromWhatIsInvented() {
        assertThat(contacts.listChoices(school.id()))
                .extracting(Party::name)
                .contains("Basispoort", "Malmberg", "Moo", "Cool", "Zulu")
                .doesNotContain("Roosterplein", "Uitgeverij De Zwaluw", "Netwerk Noorderlicht");

        var invented = UUID.fromString("7a1e0000-0000-4000-8000-000000000011");
        assertThatThrownBy(() -> contacts.choose(school.id(), Set.of(invented)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSchoolSeesOnlyWhomItChose() {
        contacts.choose(school.id(), Set.of(choice("Malmberg"), choice("Moo")));
        contacts.choose(school.id(), Set.of(choice("Basispoort"), choice("Moo")));

        assertThat(contacts.list(school.id(), TODAY))
                .extracting(Contact::name)
                .containsExactly("Basispoort", "Moo");
        assertThat(contacts.list(given.aSchool().id(), TODAY)).isEmpty();
    }

    @Test
    void ownNumbersComeFirst() {
        practice.choose(school.id());
        contacts.add(school.id(), OWN_ICT);

        assertThat(contacts.list(school.id(), TODAY))
                .extracting(Contact::kind)
                .containsExactly(
                        PartyKind.OWN_ICT,
                        PartyKind.HUB,
                        PartyKind.NETWORK_PROVIDER,
                        PartyKind.PUBLISHER);
    }

    @Test
    void nobodyElseChangesOurNumbers() {
        contacts.add(school.id(), OWN_ICT);
        var id = contacts.listOwn(school.id()).getFirst().id();
        var other = given.aSchool().id();

        assertThatThrownBy(() -> contacts.change(other, new OwnContact(id, OWN_ICT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.remove(other, id)).isInstanceOf(NotFound.class);
        assertThat(contacts.listOwn(other)).isEmpty();
    }

    @Test
    void theTrailHoldsEveryChange(@Autowired AuditTrail audit) {
        contacts.choose(school.id(), Set.of());
        contacts.add(school.id(), OWN_ICT);
        var id = contacts.listOwn(school.id()).getFirst().id();
        contacts.change(school.id(), new OwnContact(id, OWN_ICT));
        contacts.remove(school.id(), id);

        assertThat(audit.list(school.id(), 10))
                .extracting(AuditLine::deed)
                .contains(
                        "calendar.audit.parties",
                        "calendar.audit.contact-added",
                        "calendar.audit.contact-changed",
                        "calendar.audit.contact-removed");
    }

    @Test
    void thePageKeepsChangesAndRemovesANumber() throws Exception {
        var coordinator = Visit.of(Role.ICT_COORDINATOR, school);
        mvc.perform(
                        post(school.home() + "/contacten")
                                .param("kind", "NETWORK_PROVIDER")
                                .param("name", "Netwerk Zuidwester")
                                .param("phone", "010 000 00 08")
                                .with(coordinator))
                .andExpect(redirectedUrl(school.home() + "/contacten"));
        var id = contacts.listOwn(school.id()).getFirst().id();

        mvc.perform(
                        post(school.home() + "/contacten/" + id)
                                .param("kind", "NETWORK_PROVIDER")
                                .param("name", "Netwerk Zuidwester")
                                .param("web", "javascript:alert(1)")
                                .with(coordinator))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(school.home() + "/contacten").with(coordinator))
                .andExpect(content().string(containsString("Netwerk Zuidwester")))
                .andExpect(content().string(not(containsString("010 000 00 08"))))
                .andExpect(content().string(not(containsString("href=\"javascript"))));

        mvc.perform(post(school.home() + "/contacten/" + id + "/weg").with(coordinator))
                .andExpect(status().is3xxRedirection());
        assertThat(contacts.listOwn(school.id())).isEmpty();
    }

    @Test
    void aNameWithoutAnyNumberIsNotKept() throws Exception {
        mvc.perform(
                        post(school.home() + "/contacten")
                                .param("kind", "OWN_ICT")
                                .param("name", "ICT")
                                .with(Visit.of(Role.HEAD, school)))
                .andExpect(status().is3xxRedirection());

        assertThat(contacts.listOwn(school.id())).isEmpty();
    }

    @Test
    void choosingOnThePageCanAlsoMeanNobody() throws Exception {
        contacts.choose(school.id(), Set.of(choice("Moo")));

        mvc.perform(post(school.home() + "/contacten/partijen").with(Visit.of(Role.HEAD, school)))
                .andExpect(status().is3xxRedirection());

        assertThat(contacts.list(school.id(), TODAY)).isEmpty();
    }

    private UUID choice(String name) {
        return contacts.listChoices(school.id()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
