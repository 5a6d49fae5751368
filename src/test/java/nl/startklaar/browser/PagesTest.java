package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.browser.Reader.Visit;
import nl.startklaar.kernel.Brin;
import nl.startklaar.network.Claims;
import nl.startklaar.network.Connections;
import nl.startklaar.network.Endpoints;
import nl.startklaar.network.NewConnection;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page that somebody can open, as each kind of person sees it: readable for who cannot see
 * well, on a small telephone, in the dark and without scripts; with nothing fetched from elsewhere
 * and no word missing. What it looks like is kept in {@code target/screenshots}.
 */
@PracticeServer
class PagesTest {

    private static final Path FILE =
            Path.of("src/main/resources/practice/de-boom-2026-2027-corrected.xml");
    private static final LocalDate IN_THE_SUMMER = LocalDate.of(2026, 8, 10);

    /** A key of the words, shown because it was not translated. */
    private static final Pattern RAW_KEY =
            Pattern.compile(
                    "(?<![@\\w.-])"
                            + "(access|amend|audit|calendar|catalogue|checklist|consent|factor|family|intake|licence|linking"
                            + "|mail|network|ops|partner|place|plan|portal|readiness|rehearsal|roster|school|shortcut"
                            + "|signin|staff|trace|web)\\.[a-z0-9-]+");

    /** A picture from elsewhere without a description, and pale words in a line that never ends. */
    private static final String OFFENDER =
            """
            () => {
                document.querySelector("main").innerHTML =
                    `<h1>Mis</h1><img src="https://voorbeeldschool.example/foto.png">
                     <table><tr><td nowrap><font color="#dddddd">${"bleek ".repeat(40)}</font>
                     </td></tr></table>`;
            }
            """;

    @LocalServerPort int port;
    @Autowired PracticeTown town;
    @Autowired Schools schools;
    @Autowired KnownAddresses addresses;
    @Autowired Connections connections;

    private final List<Reader> readers = new ArrayList<>();
    private final Set<String> pictured = new HashSet<>();
    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void openTheDemo() {
        town.open(IN_THE_SUMMER);
        pupilsComeInFromHere();
        var opened = new Browser("http://localhost:" + port);
        browser = Optional.of(opened);
        readers.add(reader(opened, "nobody", "everybody"));
        for (var role :
                List.of(Role.ICT_COORDINATOR, Role.TEACHER, Role.HEAD, Role.BOARD, Role.OPERATOR)) {
            readers.add(reader(opened, role.name(), role.name()));
        }
        leaveAFileWaiting();
        makeAShortcut();
        connectAPortal();
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("visits")
    void isFitForEverybody(Visit visit) {
        var window = visit.reader().usual().window();
        var page = window.page;
        var softly = new SoftAssertions();

        window.opens(visit.address());
        var heading = window.headings();
        softly.assertThat(heading).as("h1").hasSize(1);
        softly.assertThat(page.title())
                .as("title")
                .endsWith(" – Startklaar")
                .hasSizeGreaterThan(14);
        var words = window.text();
        softly.assertThat(words).as("words").doesNotContain("???");
        softly.assertThat(rawKeys(words)).as("words").isEmpty();
        softly.assertThat(page.locator("nav.top-nav [aria-current]").count())
                .as("places in the menu")
                .isLessThanOrEqualTo(1);
        softly.assertThat(window.barriers()).as("barriers in the light").isEmpty();
        picture(visit, "light");

        window.is(ColorScheme.DARK);
        softly.assertThat(window.barriersOfColour()).as("barriers in the dark").isEmpty();
        picture(visit, "dark");

        window.is(ColorScheme.LIGHT);
        window.isWide(Look.NARROW.width());
        softly.assertThat(window.width()).as("width").isLessThanOrEqualTo(Look.NARROW.width());
        picture(visit, "narrow");
        window.isWide(Look.DESK.width());

        visit.reader().plain().opens(visit.address());
        softly.assertThat(visit.reader().plain().headings()).as("h1 plain").isEqualTo(heading);
        softly.assertThat(window.takeComplaints()).as("complaints").isEmpty();
        softly.assertAll();
    }

    @Test
    void seesWhatIsNotFitForEverybody() {
        try (var window = browser.orElseThrow().open(Look.NARROW)) {
            window.opens("/inloggen");
            window.page.evaluate(OFFENDER);

            assertThat(window.barriers())
                    .anyMatch(it -> it.startsWith("image-alt"))
                    .anyMatch(it -> it.startsWith("color-contrast"));
            assertThat(window.barriersOfColour()).anyMatch(it -> it.startsWith("color-contrast"));
            assertThat(window.width()).isGreaterThan(Look.NARROW.width());
            assertThat(window.takeComplaints()).isNotEmpty();
        }
    }

    /** The guard of the words sees a key, and leaves addresses and file names alone. */
    @Test
    void seesAKeyThatWasNotTranslated() {
        assertThat(rawKeys("Klaar checklist.line.why")).containsExactly("checklist.line");
        assertThat(rawKeys("naam@school.nl, de-boom.xml, mail@voorbeeldschool.example")).isEmpty();
    }

    Stream<Visit> visits() throws IOException {
        var visits = new ArrayList<Visit>();
        for (Reader reader : readers) {
            visits.addAll(reader.visits());
            visits.add(new Visit(reader, "/bestaat-niet", "fout"));
        }
        visits.add(new Visit(readers.getFirst(), letter("/welkom/"), "welkom"));
        visits.add(new Visit(readers.getFirst(), "/oefenen/post", "post"));
        return visits.stream();
    }

    /** Nobody goes there: its pages here are what is looked at. */
    private void connectAPortal() {
        var school = schools.findSchool(new Brin("99AA00")).orElseThrow();
        var there = "https://portaal.example";
        var endpoints = Endpoints.byHand(there + "/in", there + "/token", there + "/keys", "", "");
        connections.add(
                school.id(),
                new NewConnection(
                        "Knikkerplein",
                        there,
                        "startklaar",
                        "geheim",
                        Optional.of(endpoints),
                        new Claims("openid", "eck_id", ""),
                        true,
                        true),
                endpoints);
    }

    private void pupilsComeInFromHere() {
        var school = schools.findSchool(new Brin("99AA00")).orElseThrow();
        addresses.add(school.id(), "127.0.0.1", "De Boom", true);
    }

    private Reader reader(Browser opened, String name, String route) {
        var person = new Person(opened.open(Look.DESK));
        if (!route.equals("everybody")) {
            person.signsIn(
                    PracticeTown.email(Role.valueOf(route), "99AA00"), PracticeTown.password());
        }
        return new Reader(name, route, person, opened.open(Look.WITHOUT_SCRIPTS, person.window()));
    }

    private void leaveAFileWaiting() {
        var coordinator = readers.get(1).usual();
        coordinator.opens("/s/99AA00/import");
        coordinator.chooses("Bestand uit je LAS", FILE);
        coordinator.presses("Lees het bestand");
        coordinator.seesHeading("Bekijk wat er verandert");
    }

    private void makeAShortcut() {
        var coordinator = readers.get(1).usual();
        coordinator.opens("/s/99AA00/snelkoppelingen");
        coordinator.fills("Naam", "Startklaar De Boom");
        coordinator.chooses("Voor wie", "Leerlingen");
        coordinator.presses("Maak snelkoppeling");
        coordinator.seesHeading("Startklaar De Boom");
    }

    /** The link in a letter, for which somebody is invited first. */
    private String letter(String link) {
        var coordinator = readers.get(1).usual();
        coordinator.opens("/s/99AA00/medewerkers/nieuw");
        coordinator.fills("Naam", "Joris Kuipers");
        coordinator.fills("E-mailadres", "joris@deboom.example");
        coordinator.ticks("Leerkracht");
        coordinator.presses("Stuur uitnodiging");
        coordinator.seesHeading("Medewerkers");

        var address = Pattern.compile(link + "[\\w-]+");
        return await().pollInSameThread()
                .until(
                        () -> {
                            coordinator.opens("/oefenen/post");
                            return address.matcher(coordinator.window().text())
                                    .results()
                                    .map(MatchResult::group)
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private void picture(Visit visit, String look) {
        if (pictured.add(visit.picture() + "-" + look)) {
            visit.reader().usual().window().picture(visit.picture() + "-" + look);
        }
    }

    private static List<String> rawKeys(String text) {
        return RAW_KEY.matcher(text).results().map(MatchResult::group).toList();
    }
}
