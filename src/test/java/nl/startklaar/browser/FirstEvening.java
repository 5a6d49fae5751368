package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.startklaar.PrintedCode;

/**
 * The first evening. The letters of two children were in two bags; their parent makes one way in of
 * both, and a child goes on with its lessons. No browser ever sees a field in which it could keep
 * what a child shows.
 *
 * @param letterbox of a mail address, the link in its last mail
 */
record FirstEvening(
        Browser browser, Browser.Look look, UnaryOperator<String> letterbox, Person marit) {

    private static final String EMAIL = "ouder@voorbeeldgezin.example";
    private static final String PASSWORD = "vier losse woorden hier";

    void twoChildrenComeInBehindOneParent() {
        var letters = printsLetters();
        try (var window = browser.open(look)) {
            var parent = new Person(window);
            begins(parent, letters.getFirst());
            addsAChild(parent, letters.getLast());

            parent.opens("/thuis");
            parent.follows("Nora");
            assertNothingIsTyped(parent);
            parent.presses("Laat mijn plaatjes zien");
            var pictures = pictures(parent);
            parent.follows("Ik weet ze");
            assertNothingIsTyped(parent);
            pictures.forEach(parent::presses);

            parent.seesHeading("Dag Nora!");
            assertThat(window.complaints).isEmpty();
        }
        marit.opens("/s/99AA00/inloggen-thuis");
        assertThat(marit.readsTable("Groepen"))
                .filteredOn(it -> it.startsWith("4/5 Combi"))
                .allMatch(it -> it.endsWith("2"));
    }

    /** What is read from the letters of Noor and Nora. */
    private List<String> printsLetters() {
        marit.opens("/s/99AA00/inloggen-thuis");
        marit.follows("4/5 Combi");
        marit.window().page.locator("form[action$='/brieven'] button").click();
        var codes = PrintedCode.readAll(marit.readsPage());
        var letters = marit.window().page.locator("article.letter").allInnerTexts();
        return IntStream.range(0, codes.size())
                .filter(it -> letters.get(it).contains("Noor") || letters.get(it).contains("Nora"))
                .mapToObj(codes::get)
                .toList();
    }

    private void begins(Person parent, String letter) {
        parent.opens(URI.create(letter).getPath());
        parent.fills("Jouw e-mailadres", EMAIL);
        parent.fills("Kies een wachtwoord", PASSWORD);
        parent.presses("Stuur mij de link");
        parent.sees("Kijk in je mail");
        parent.opens(letterbox.apply(EMAIL));
        parent.fills("Wachtwoord", PASSWORD);
        parent.presses("Log in");
        parent.seesHeading("Dag Noor!");
    }

    private static void addsAChild(Person parent, String letter) {
        parent.opens(URI.create(letter).getPath());
        parent.window().page.locator("form button.btn").first().click();
        parent.sees("Nora");
    }

    private static List<String> pictures(Person parent) {
        return parent.window().page.locator("li.slot").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    private static void assertNothingIsTyped(Person parent) {
        Locator fields = parent.window().page.locator("input:not([type=hidden]), textarea");
        assertThat(fields.count()).isZero();
    }
}
