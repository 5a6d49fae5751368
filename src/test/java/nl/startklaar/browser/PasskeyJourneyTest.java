package nl.startklaar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.browser.Browser.Window;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A care coordinator makes a passkey, comes in with it in both ways, and takes it off. */
@PracticeServer
class PasskeyJourneyTest {

    private static final String WHO = "ib@deboom.example";
    private static final String PASSWORD = "oefenen";
    private static final String OWN = "/mijn/tweede-stap";

    @LocalServerPort int port;
    @Autowired PracticeTown town;
    @Autowired WebSettings web;

    private Optional<Browser> browser = Optional.empty();

    /** At the address that passkeys belong to. */
    @BeforeAll
    void openTheDemo() {
        town.open(LocalDate.of(2026, 8, 24));
        browser = Optional.of(Browser.finding(web.address(), port));
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
    }

    @Test
    void aPasskeyIsMadeAndUsedAndTakenOff() {
        try (var window = browser.orElseThrow().open(Look.DESK)) {
            hasADeviceThatKnowsItsOwner(window);
            var person = new Person(window);
            person.signsIn(WHO, PASSWORD);

            makesOne(person);
            comesInWithNothingElse(person);
            comesInAfterThePassword(person);
            takesItOff(person);

            assertThat(window.takeComplaints()).isEmpty();
        }
    }

    private static void makesOne(Person person) {
        person.opens("/mijn");
        person.follows("Je tweede stap bij het inloggen");
        person.fills("Naam van de passkey", "laptop van school");
        looksRight(person, "passkey-own");
        person.presses("Maak een passkey");
        person.seesHeading("Je tien codes op papier");
        person.follows("Ik heb ze bewaard");
        person.sees("laptop van school");
        looksRight(person, "passkey-made");
    }

    private static void comesInWithNothingElse(Person person) {
        person.presses("Uitloggen");
        person.follows("Log in met een passkey");
        looksRight(person, "passkey-door");
        person.presses("Gebruik je passkey");
        assertThat(person.window().page.getByText("Uitloggen")).isVisible();
    }

    private static void comesInAfterThePassword(Person person) {
        person.presses("Uitloggen");
        person.signsIn(WHO, PASSWORD);
        person.seesHeading("Nog één stap");
        looksRight(person, "passkey-step");
        person.presses("Gebruik je passkey");
        assertThat(person.window().page.getByText("Uitloggen")).isVisible();
    }

    private static void takesItOff(Person person) {
        person.opens(OWN);
        person.sees("Laat eerst zien dat jij het bent");
        looksRight(person, "passkey-show");
        person.presses("Gebruik je passkey");
        person.sees("Maak tien nieuwe codes");
        looksRight(person, "passkey-change");
        person.presses("Haal weg laptop van school");
        person.sees("De passkey is weggehaald");
    }

    @Test
    void withoutScriptsThePageSaysWhatElseWillDo() {
        try (var window = browser.orElseThrow().open(Look.WITHOUT_SCRIPTS)) {
            var person = new Person(window);
            person.opens("/inloggen/passkey?naar=/scholen");
            person.sees("In deze browser kan een passkey niet. Log in met je wachtwoord.");
            assertThat(window.page.locator("main button")).isHidden();
            assertThat(window.links()).contains("/inloggen?naar=/scholen");

            person.signsIn(WHO, PASSWORD);
            person.opens(OWN);
            person.sees("In deze browser kun je geen passkey maken.");
            person.sees("Begin met instellen");
        }
    }

    private static void hasADeviceThatKnowsItsOwner(Window window) {
        var session = window.page.context().newCDPSession(window.page);
        session.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        var added = new JsonObject();
        added.add("options", device);
        session.send("WebAuthn.addVirtualAuthenticator", added);
    }

    /** In each light and on a narrow telephone, without barriers. */
    private static void looksRight(Person person, String picture) {
        var window = person.window();
        assertThat(window.barriers()).isEmpty();
        window.picture(picture);
        window.is(ColorScheme.DARK);
        assertThat(window.barriersOfColour()).isEmpty();
        window.picture(picture + "-dark");
        window.is(ColorScheme.LIGHT);
        window.isWide(320);
        assertThat(window.width()).isEqualTo(320);
        window.picture(picture + "-narrow");
        window.isWide(window.look.width());
    }
}
