package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.startklaar.GivenMaterial;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.browser.Browser.Window;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A teacher misses a method and asks; the coordinator finds out why, and mends it; the teacher
 * opens it, and looks along with children of both ends of the school.
 */
@PracticeServer
class LessonMaterialJourneyTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final String GROUP = "1/2A De Kikkers";

    /** What a device that never came here before may have to fetch, and one that did. */
    private static final int COLD = 60_000;

    private static final int WARM = 10_000;

    @LocalServerPort int port;
    @Autowired PracticeTown town;
    @Autowired GivenMaterial material;
    @Autowired Schools schools;
    @Autowired Rosters rosters;

    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void openTheDemo() {
        town.open(LocalDate.of(2026, 8, 24));
        browser = Optional.of(new Browser("http://localhost:" + port));
        var publisher = material.aPublisher();
        material.switchedOn(school(), publisher, YEAR.firstDay());
        aMethod(publisher, "Telboom", "1", "2");
        var world = aMethod(publisher, "Wereldboom", "3", "6");
        material.aGroupLink(school(), YEAR, group("3 De Egels").id(), null, world, "3");
        material.aGroupLink(school(), YEAR, group("6 De Bevers").id(), null, world, "6");
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
    }

    @Test
    void getsATeacherWhatWasMissing() {
        try (var hers = browser.orElseThrow().open(Look.DESK);
                var his = browser.orElseThrow().open(Look.WITHOUT_SCRIPTS)) {
            var marieke = new Person(hers);
            var rinske = new Person(his);

            asks(marieke);
            readsTheQuestion(rinske);
            findsOutWhyAndMendsItInThreeTaps(rinske);
            saysSo(rinske);
            opensIt(marieke);
        }
    }

    private static void asks(Person marieke) {
        marieke.signsIn(PracticeTown.email(Role.TEACHER, "99AA00"), PracticeTown.password());
        assertThat(marieke.window().page.url()).endsWith("/s/99AA00/lesmateriaal");
        marieke.doesNotSee("Telboom");
        marieke.window().picture("lesmateriaal-leeg");
        marieke.follows("Meld wat je mist");
        marieke.seesHeading("Mist er iets?");
        marieke.chooses("Welke methode mis je?", "Telboom");
        marieke.fills("Wil je er iets bij zeggen?", "We beginnen maandag.");
        marieke.presses("Vraag je ICT-coördinator");
        marieke.sees("Telboom voor " + GROUP);
    }

    private static void readsTheQuestion(Person rinske) {
        rinske.signsIn(PracticeTown.email(Role.ICT_COORDINATOR, "99AA00"), PracticeTown.password());
        rinske.follows("Vragen");
        rinske.seesHeading("Vragen van leerkrachten");
        rinske.sees("We beginnen maandag.");
        rinske.window().picture("vragen");
    }

    private static void findsOutWhyAndMendsItInThreeTaps(Person rinske) {
        rinske.window()
                .page
                .getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Los op Telboom voor " + GROUP))
                .click();
        rinske.sees("Telboom 1 is niet gekoppeld aan een eigen groep.");
        rinske.follows("Koppel de methode");
        rinske.seesHeading("Bekijk wat er verandert");
        rinske.window()
                .page
                .getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^Voer .* door$")))
                .click();
        rinske.sees("Leerlingen en leerkrachten zien het nu.");
    }

    private static void saysSo(Person rinske) {
        rinske.follows("Vragen");
        rinske.presses("Klaar Telboom voor " + GROUP);
        rinske.sees("Opgelost. Wie het vroeg, krijgt een mail.");
    }

    private static void opensIt(Person marieke) {
        marieke.opens("/s/99AA00/lesmateriaal");
        marieke.sees("Telboom 1");
        marieke.follows("Telboom 1");
        marieke.seesHeading("Telboom 1");
        marieke.follows("Terug naar je lesmateriaal");
        marieke.sees("Verder waar je was");
        marieke.window().picture("lesmateriaal");
    }

    @Test
    void showsEachChildAPageOfTheirOwnAge() {
        try (var window = browser.orElseThrow().open(Look.DESK)) {
            var rinske = coordinator(window);
            looksAlong(rinske, "6 De Bevers", "leerling-6");
            rinske.sees("Wereldboom 6");
            assertThat(sizes(window, ".ways a")).allMatch(it -> it >= 96);

            looksAlong(rinske, "3 De Egels", "leerling-3");
            assertThat(sizes(window, ".ways a")).allMatch(it -> it >= 120);
        }
    }

    private static void looksAlong(Person rinske, String group, String picture) {
        var window = rinske.window();
        rinske.opens("/s/99AA00/lesmateriaal");
        rinske.follows(group);
        window.page.locator(".children a").first().click();
        rinske.seesHeading("Dag " + name(window) + "!");
        assertThat(window.barriers()).isEmpty();
        window.picture(picture);
        window.is(ColorScheme.DARK);
        assertThat(window.barriersOfColour()).isEmpty();
        window.picture(picture + "-dark");
        window.is(ColorScheme.LIGHT);
        window.isWide(Look.NARROW.width());
        assertThat(window.width()).isLessThanOrEqualTo(Look.NARROW.width());
        window.picture(picture + "-narrow");
        assertThat(sizes(window, ".tile")).allMatch(it -> it >= 120);
        window.isWide(Look.DESK.width());
        assertThat(window.takeComplaints()).isEmpty();
    }

    /** The one whose first name stands in the line for who looks along. */
    private static String name(Window window) {
        return window.page
                .locator(".along b")
                .innerText()
                .replaceAll("^Je kijkt mee als (.*)\\.$", "$1");
    }

    /** The smaller side of each, in the pixels of a style sheet. */
    private static List<Double> sizes(Window window, String selector) {
        return window.page.locator(selector).all().stream()
                .map(it -> it.boundingBox())
                .map(it -> Math.min(it.width, it.height))
                .toList();
    }

    @Test
    void weighsLittleForThirtyChildrenOnOneLine() throws Exception {
        try (var window = browser.orElseThrow().open(Look.DESK)) {
            var rinske = coordinator(window);
            looksAlong(rinske, "3 De Egels", "leerling-3");
            var cookies =
                    window.page.context().cookies().stream()
                            .map(it -> it.name + "=" + it.value)
                            .collect(Collectors.joining("; "));

            var weight = Weight.of(URI.create(window.page.url()), cookies);

            assertThat(weight.page()).as("the page alone").isLessThan(WARM);
            assertThat(weight.page() + weight.assets()).as("page and assets").isLessThan(COLD);
            assertThat(weight.assets()).as("fonts, pictures, styles").isGreaterThan(40_000);
        }
    }

    private static Person coordinator(Window window) {
        var rinske = new Person(window);
        rinske.signsIn(PracticeTown.email(Role.ICT_COORDINATOR, "99AA00"), PracticeTown.password());
        return rinske;
    }

    private TeachingMethod aMethod(Publisher publisher, String name, String... levels) {
        var method = material.aMethod(publisher, name);
        material.aLicence(school(), method, null, YEAR.firstDay(), null);
        for (String level : levels) {
            material.aProduct(method, level, Audience.PUPIL);
        }
        return method;
    }

    private SchoolId school() {
        return schools.findSchool(new Brin("99AA00")).orElseThrow().id();
    }

    private BaseGroup group(String name) {
        return rosters.read(school(), YEAR).groups().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
