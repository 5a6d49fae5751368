package nl.startklaar.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody without a mouse: everything can be reached with Tab and done with Enter, and at every
 * stop on the way it is plain to see where one is.
 */
@PracticeServer
class KeyboardTest {

    private static final Path FILE = Path.of("src/main/resources/practice/de-kiezel-2026-2027.xml");

    @LocalServerPort int port;
    @Autowired PracticeTown town;

    @BeforeAll
    void openTheDemo() {
        town.open(LocalDate.of(2026, 8, 10));
    }

    @Test
    void bringsAFileInWithoutAMouse() throws IOException {
        try (var browser = new Browser("http://localhost:" + port);
                var window = browser.open(Look.DESK)) {
            var jeske = new Person(window);
            var keys = new Keyboard(window);

            signsIn(window, keys, "99ZZ01");
            jeske.seesHeading("Je school is nog niet startklaar");

            skipsTheMenu(window, keys);
            keys.tabTo("Controleren of iedereen goed zit");
            keys.enter();
            jeske.seesHeading("Controleren of iedereen goed zit");

            keys.tabTo("Import");
            keys.enter();
            window.page.waitForURL("**/import");
            keys.tabTo("Bestand uit je LAS");
            keys.choose(withAnotherName());
            keys.tabTo("Lees het bestand");
            keys.enter();
            jeske.seesHeading("Bekijk wat er verandert");

            keys.tabTo("Voer 1 wijziging door");
            keys.enter();
            jeske.seesHeading("Klaar");

            keys.tabTo("Maak ongedaan");
            keys.enter();
            jeske.seesHeading("Deze import is ongedaan gemaakt");
        }
    }

    @Test
    void linksAGroupWithoutAMouse() {
        try (var browser = new Browser("http://localhost:" + port);
                var window = browser.open(Look.DESK)) {
            var rinske = new Person(window);
            var keys = new Keyboard(window);
            signsIn(window, keys, "99AA00");
            window.page.waitForURL("**/startlijst");
            rinske.opens("/s/99AA00/licenties/koppelen");

            keys.tabTo("Taalveer voor 4B De Hazen");
            keys.space();
            rinske.sees("Bekijk 1 wijziging");
            keys.tabTo("Bekijk 1 wijziging");
            keys.enter();
            rinske.seesHeading("Bekijk wat er verandert");
            keys.tabTo("Voer 1 wijziging door");
            keys.enter();
            rinske.sees("Klaar: 1 wijziging.");
            keys.tabTo("Maak ongedaan");
            keys.enter();
            rinske.sees("Ongedaan gemaakt: 1 koppeling.");
        }
    }

    private static void signsIn(Browser.Window window, Keyboard keys, String school) {
        window.opens("/inloggen");
        keys.tabTo("E-mailadres");
        keys.types(PracticeTown.email(Role.ICT_COORDINATOR, school));
        keys.tabTo("Wachtwoord");
        keys.types(PracticeTown.password());
        keys.enter();
    }

    /** The very first stop leads past the menu: the next one is in the page itself. */
    private static void skipsTheMenu(Browser.Window window, Keyboard keys) {
        assertThat(keys.tab()).isEqualTo("Naar de inhoud");
        keys.enter();
        keys.tab();
        assertThat(window.page.locator("main :focus").count()).isEqualTo(1);
    }

    /** This year's file of the school, in which one pupil has another name than last night. */
    private static FilePayload withAnotherName() throws IOException {
        var file = Files.readString(FILE);
        var renamed = file.replaceFirst("<roepnaam>[^<]*", "<roepnaam>Wietske");
        return new FilePayload("de-kiezel.xml", "text/xml", renamed.getBytes(UTF_8));
    }
}
