package nl.startklaar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a window, who finds their way by the words on the page and nothing else. */
record Person(Browser.Window window) {

    void opens(String address) {
        window.opens(address);
    }

    /** Behind the words of a link may stand a number, as behind the start list. */
    void follows(String link) {
        var words = Pattern.compile("^" + link.replace("/", "\\/") + "( \\d.*)?$");
        window.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).click();
    }

    void presses(String button) {
        named(AriaRole.BUTTON, button).click();
    }

    void fills(String label, String words) {
        field(label).fill(words);
    }

    void chooses(String label, String option) {
        field(label).selectOption(option);
    }

    void chooses(String label, Path file) {
        field(label).setInputFiles(file);
    }

    void ticks(String label) {
        field(label).check();
    }

    /** For who has no scripts: asks again until the page says so. */
    void refreshesUntilHeading(String words) {
        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> {
                    window.page.reload();
                    return window.page.locator("h1").innerText().equals(words);
                });
    }

    /** Signs in and arrives where their work begins. */
    void signsIn(String email, String password) {
        opens("/inloggen");
        fills("E-mailadres", email);
        fills("Wachtwoord", password);
        presses("Log in");
        assertThat(window.page).not().hasURL(Pattern.compile(".*/inloggen$"));
    }

    void sees(String words) {
        assertThat(window.page.locator("main")).containsText(words);
    }

    void doesNotSee(String words) {
        assertThat(window.page.locator("main")).not().containsText(words);
    }

    void seesHeading(String words) {
        assertThat(window.page.locator("h1")).hasText(words);
    }

    /** The rows of the table with this caption, each as the words in it. */
    List<String> readsTable(String caption) {
        return window.page
                .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(caption))
                .locator("tbody tr")
                .allInnerTexts();
    }

    /** The page as it came, when all of it is there. */
    String readsPage() {
        window.page.waitForLoadState();
        return window.page.content();
    }

    /** What another program would read here, with the same sign-in. */
    String readsJson(String address) {
        var answer =
                window.page
                        .context()
                        .request()
                        .get(
                                address,
                                RequestOptions.create().setHeader("Accept", "application/json"));
        return answer.text();
    }

    /** One line of the list, as programs read it. */
    List<String> readsLine(String code, String field) {
        return JsonPath.read(
                readsJson("/s/99AA00/startlijst.json"),
                "$.checks[?(@.id == '%s')].%s".formatted(code, field));
    }

    private Locator named(AriaRole role, String name) {
        return window.page.getByRole(
                role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator field(String label) {
        return window.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
