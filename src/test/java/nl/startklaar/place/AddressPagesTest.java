package nl.startklaar.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class AddressPagesTest {

    private static final String HERE = "84.12.30.7";

    @Autowired private MockMvc mvc;
    @Autowired private Given given;
    @Autowired private SignedIn signedIn;
    @Autowired private KnownAddresses known;
    @Autowired private SeenThere there;
    @Autowired private TestTime.Moment clock;

    private Optional<School> school = Optional.empty();
    private Cookie coordinator = new Cookie("x", "x");

    @BeforeEach
    void aSchool() {
        school = Optional.of(given.aSchool());
        coordinator = signedIn.as(Role.ICT_COORDINATOR, theSchool());
    }

    @Test
    void saysWhereYouAreAndAddsItInOneTap() throws Exception {
        show(HERE)
                .andExpect(content().string(containsString("Je zit nu op " + HERE)))
                .andExpect(content().string(containsString("Nog niet bekend")))
                .andExpect(content().string(containsString("Voeg dit adres toe")));

        send(HERE, "/dit", "adres", HERE, "locatie", "De Boom")
                .andExpect(redirectedUrl(theSchool().home() + "/internetadressen"));

        assertThat(known.isKnown(theSchool().id(), HERE)).isTrue();
        show(HERE)
                .andExpect(content().string(containsString("Bekend: leerlingen")))
                .andExpect(content().string(not(containsString("Voeg dit adres toe"))));
    }

    @Test
    void onAnotherNetworkThanThePageSaidNothingIsAdded() throws Exception {
        send("85.1.2.3", "/dit", "adres", HERE, "locatie", "De Boom")
                .andExpect(status().is3xxRedirection());

        assertThat(known.list(theSchool().id())).isEmpty();
    }

    /** The header of a stranger is no address, and the button adds what the server saw. */
    @Test
    void aForwardingHeaderIsNotBelieved() throws Exception {
        mvc.perform(
                        get(path())
                                .cookie(coordinator)
                                .header("X-Forwarded-For", HERE)
                                .with(from("85.1.2.3")))
                .andExpect(content().string(containsString("Je zit nu op 85.1.2.3")));
    }

    @Test
    void ofIpv6TheNetworkIsAdded() throws Exception {
        show("2a02:a40:12:30:0:0:0:9")
                .andExpect(content().string(containsString("Je zit nu op 2a02:a40:12:30::9")))
                .andExpect(content().string(containsString("2a02:a40:12:30::/64")));

        send("2a02:a40:12:30:0:0:0:9", "/dit", "adres", "2a02:a40:12:30::/64", "locatie", "De Boom")
                .andExpect(status().is3xxRedirection());

        assertThat(known.isKnown(theSchool().id(), "2a02:a40:12:30:ffff::1")).isTrue();
    }

    @Test
    void aDoubtfulAddressIsAskedAboutOnceMore() throws Exception {
        send(HERE, "", "adres", "10.0.0.1", "locatie", "De Boom")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Klopt 10.0.0.1 wel?")))
                .andExpect(content().string(containsString("alleen binnen een gebouw")));
        assertThat(known.list(theSchool().id())).isEmpty();

        send(HERE, "", "adres", "10.0.0.1", "locatie", "De Boom", "klopt", "10.0.0.1")
                .andExpect(status().is3xxRedirection());
        assertThat(known.list(theSchool().id())).hasSize(1);
    }

    @Test
    void aYesToOneAddressIsNoYesToAnother() throws Exception {
        send(HERE, "", "adres", "10.0.0.0/16", "locatie", "De Boom", "klopt", "10.0.0.1")
                .andExpect(status().isUnprocessableContent());

        assertThat(known.list(theSchool().id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<script>, geen internetadres",
        "203.0.113.10/24, Bedoel je 203.0.113.0/24?",
        "203.0.113.10-20, schuine streep",
        "0.0.0.0/0, een stuk van het land"
    })
    void whatIsRefusedComesBackWithTheReasonAndWhatWasTyped(String typed, String why)
            throws Exception {
        send(HERE, "", "adres", typed, "locatie", "De Boom")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(why)))
                .andExpect(content().string(not(containsString("<script>\""))));
    }

    @Test
    void removingIsUndoneFromTheNote() throws Exception {
        send(HERE, "", "adres", HERE, "locatie", "De Boom");
        var id = known.list(theSchool().id()).getFirst().id();

        var answer = send(HERE, "/" + id + "/weg").andReturn().getResponse();
        assertThat(known.isKnown(theSchool().id(), HERE)).isFalse();
        mvc.perform(
                        get(path())
                                .cookie(
                                        coordinator,
                                        Objects.requireNonNull(answer.getCookie("__Host-sk_note")))
                                .with(from(HERE)))
                .andExpect(content().string(containsString(id + "/terug")));

        send(HERE, "/" + id + "/terug");
        assertThat(known.isKnown(theSchool().id(), HERE)).isTrue();
        show(HERE).andExpect(content().string(containsString("zette 84.12.30.7 terug")));
    }

    @Test
    void refusedPupilsStandOnThePageWithOneButton() throws Exception {
        new Seen(there, theSchool().id()).refusedPupils(3, "85.1.2.3");

        show(HERE)
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "3 keer is een leerling tegengehouden, op 3"
                                                        + " apparaten, sinds 7 september 2026,"
                                                        + " 08:30.")))
                .andExpect(content().string(containsString("lijkt een adres van de school")));

        send(HERE, "", "adres", "85.1.2.3", "locatie", "De Boom");
        show(HERE).andExpect(content().string(not(containsString("tegengehouden"))));
    }

    @Test
    void theHeadLooksAndChangesNothing() throws Exception {
        var head = signedIn.as(Role.HEAD, theSchool());

        mvc.perform(get(path()).cookie(head).with(from(HERE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Je zit nu op " + HERE)))
                .andExpect(content().string(not(containsString("action=\"" + path()))));
        mvc.perform(
                        post(path())
                                .cookie(head)
                                .with(csrf())
                                .param("adres", HERE)
                                .param("locatie", "De Boom"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoLooksAtAPageIsSeenOnceAQuarter() throws Exception {
        show(HERE).andExpect(cookie().httpOnly("__Host-sk_device", true));
        show(HERE).andExpect(cookie().doesNotExist("__Host-sk_device"));
        assertThat(timesSeen()).isEqualTo(1);

        clock.passes(Duration.ofMinutes(16));
        show(HERE);

        assertThat(timesSeen()).isEqualTo(2);
    }

    @Test
    void whoComesFromTheBoardIsNotAtSchool() throws Exception {
        var board = signedIn.as(Role.BOARD, theSchool());
        mvc.perform(get(theSchool().home() + "/agenda").cookie(board).with(from("85.1.2.3")));

        there.catchUp(theSchool().id());
        assertThat(there.listUnknown(theSchool().id())).isEmpty();
    }

    private int timesSeen() {
        there.catchUp(theSchool().id());
        return there.listUnknown(theSchool().id()).getFirst().times();
    }

    private School theSchool() {
        return school.orElseThrow();
    }

    private String path() {
        return theSchool().home() + "/internetadressen";
    }

    private ResultActions show(String from) throws Exception {
        return mvc.perform(get(path()).cookie(coordinator).with(from(from)))
                .andExpect(status().isOk());
    }

    private ResultActions send(String from, String below, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(path() + below).cookie(coordinator).with(from(from)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
