package nl.startklaar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.browser.Browser.Window;
import nl.startklaar.signin.CameBy;
import nl.startklaar.signin.GivenRoom;
import nl.startklaar.signin.GivenRoom.Child;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** A device in a classroom: a real browser with its tabs, and what children do with it. */
final class SharedTablet implements AutoCloseable {

    /** Only who is inside can go out: the page before it greets a child as well. */
    private static final String WAY_OUT = "#uit";

    private static final String VISIT = "sk_pupil";
    private static final String ALMOST_SILENT_FOR_TOO_LONG = "18:30";
    private static final String THE_REST = "02:00";
    private static final String HALF_OF_IT = "10:30";

    private final Browser browser;
    private final GivenRoom room;
    private final Child first;
    private final Child second;
    private Window window;
    private Page front;
    private @Nullable Page tabOfTheFirst;

    SharedTablet(Browser browser, GivenRoom room, Child first, Child second) {
        this.browser = browser;
        this.room = room;
        this.first = first;
        this.second = second;
        window = browser.open(Look.DESK);
        front = window.page;
        context().clock().install();
    }

    /** Through the school, the group and the own picture, as every child does. */
    void comesIn(Child child, CameBy way) {
        switch (way) {
            case CARD -> showsCard(child, room.card(child));
            case DAY_CARD -> showsCard(child, room.dayCard(child));
            case PICTURES -> {
                var things = room.pictures(child);
                finds(child);
                things.forEach(this::taps);
            }
            case PASSWORD -> {
                var words = room.password(child);
                finds(child);
                front.fill("#wachtwoord", words);
                front.click("button.go");
            }
            case LET_IN -> {
                room.teacherLetsIn(child);
                finds(child);
                front.click("button.go");
            }
        }
        greets(child);
    }

    void happens(Script.Step step) {
        switch (step) {
            case SIGNS_OUT -> {
                front.click(".way-out button");
                front.waitForURL("**" + first.door());
            }
            case GOES_BACK -> front.goBack();
            case GOES_FORWARD -> front.goForward();
            case RELOADS -> front.reload();
            case OPENS_THE_SCHOOL -> front.navigate(first.door());
            case OPENS_THE_GROUP -> front.navigate(first.group());
            case OPENS_THE_OTHER_CHILD -> front.navigate(second.page());
            case OPENS_THE_CARD_READER -> front.navigate(first.door() + "/kaart");
            case OPENS_THE_OWN_PAGE -> front.navigate(first.home());
            case OPENS_A_LESSON ->
                    front.navigate(first.door() + "/les/0bad0bad-0bad-4bad-8bad-0bad0bad0bad");
            case OPENS_AN_OLD_FORM -> front.navigate(first.page() + "/plaatjes");
            case CLOSES_THE_TAB -> closesTheTab();
            case CLOSES_THE_BROWSER -> startsAgain(keptWhenItCloses());
            case TAB_CRASHES -> crashes();
            case BROWSER_CRASHES_AND_IS_RESTORED -> startsAgain(context().cookies());
            case LEAVES_THE_TAB_OPEN -> opensATab();
            case OPENS_THE_SCHOOL_IN_A_SECOND_WINDOW -> {
                opensATab();
                front.navigate(first.door());
            }
            case IS_WRONG_WITH_PICTURES -> {
                room.pictures(second);
                finds(second);
                List.of("star", "drum", "pencil").forEach(this::tapsIfAsked);
            }
            case IS_WRONG_WITH_A_PASSWORD -> {
                room.password(second);
                finds(second);
                front.fill("#wachtwoord", "zomaar iets");
                front.click("button.go");
                assertThat(front.locator(".again")).isVisible();
            }
            case IS_WRONG_WITH_A_CARD -> opensCard("ZOMAAR1ETS0000000000");
            case SILENCE_WARNS -> {
                front.clock().fastForward(ALMOST_SILENT_FOR_TOO_LONG);
                assertThat(front.locator("#nog-er")).isVisible();
            }
            case SAYS_I_AM_STILL_HERE -> {
                front.click("#ja");
                assertThat(front.locator("#nog-er")).isHidden();
                front.clock().fastForward(ALMOST_SILENT_FOR_TOO_LONG);
                assertThat(front.locator("#nog-er")).isVisible();
            }
            case SILENCE_ENDS -> {
                front.clock().fastForward(THE_REST);
                front.waitForURL("**" + first.door());
            }
            case SERVER_HEARD_NOTHING_FOR_LONG -> room.wasSilent(first);
            case TEACHER_ENDS_THE_GROUP -> room.teacherEndsTheGroup(first);
            case LOOKS_AT_THE_TAB_OF_THE_FIRST ->
                    inTheTabOfTheFirst("document.dispatchEvent(new Event('visibilitychange'))");
            case SENDS_THE_FORM_OF_THE_FIRST ->
                    inTheTabOfTheFirst("document.getElementById('uit').submit()");
            case RELOADS_THE_TAB_OF_THE_FIRST -> inTheTabOfTheFirst("location.reload()");
            case SILENCE_IN_THE_TAB_OF_THE_FIRST -> {
                front.clock().fastForward(HALF_OF_IT);
                front.click("h1");
                front.clock().fastForward(HALF_OF_IT);
                greets(second, tabOfTheFirst());
            }
        }
    }

    /** Whether what is in front is the page of this child, inside. */
    boolean shows(Child child) {
        return front.locator(WAY_OUT).count() > 0
                && front.locator("h1").allInnerTexts().contains(greeting(child));
    }

    /** Every word in front. */
    String words() {
        return String.valueOf(front.locator("html").textContent());
    }

    /** Whose page the server gives. */
    void opensTheOwnPage(Child child) {
        front.navigate(child.home());
        greets(child);
    }

    String visit() {
        return context().cookies().stream()
                .filter(it -> it.name.equals(VISIT))
                .map(it -> it.value)
                .findFirst()
                .orElse("");
    }

    /** Whether somebody who kept a copy of this visit is still inside. */
    boolean isStillInside(String visit, Child child) {
        var copy = browser.open(Look.WITHOUT_SCRIPTS);
        try (copy) {
            copy.page
                    .context()
                    .addCookies(List.of(new Cookie(VISIT, visit).setUrl(browser.address())));
            copy.opens(child.home());
            return copy.page.url().endsWith("/thuis");
        }
    }

    private void finds(Child child) {
        front.navigate(child.door());
        front.click("a[href='" + child.group() + "']");
        front.click("a[href='" + child.page() + "']");
    }

    private void taps(String thing) {
        front.click("button[name=plaatje][value=" + thing + "]:not([disabled])");
    }

    private void tapsIfAsked(String thing) {
        if (front.locator(".slot:empty").count() > 0) {
            taps(thing);
        }
    }

    private void showsCard(Child child, String secret) {
        front.navigate(child.door());
        opensCard(secret);
    }

    /** As the camera of the device does: it opens the address that the card says. */
    private void opensCard(String secret) {
        front.navigate("about:blank");
        front.navigate(first.door() + "/kaart#" + secret);
        front.waitForURL(it -> !it.contains("#"));
    }

    private void greets(Child child) {
        greets(child, front);
    }

    private static void greets(Child child, Page page) {
        assertThat(page.locator("h1")).hasText(greeting(child));
        assertThat(page.locator(WAY_OUT)).isAttached();
    }

    private static String greeting(Child child) {
        return "Dag " + child.name() + "!";
    }

    private void closesTheTab() {
        var old = front;
        front = context().newPage();
        old.close();
    }

    private void opensATab() {
        tabOfTheFirst = front;
        front = context().newPage();
    }

    private void crashes() {
        var old = front;
        front = context().newPage();
        var crashed = new AtomicBoolean();
        old.onCrash(_ -> crashed.set(true));
        Assertions.assertThatThrownBy(() -> old.navigate("chrome://crash"))
                .isInstanceOf(PlaywrightException.class);
        front.waitForCondition(crashed::get); // the word of it may come a moment later
    }

    private List<Cookie> keptWhenItCloses() {
        return context().cookies().stream().filter(it -> it.expires > 0).toList();
    }

    private void startsAgain(List<Cookie> cookies) {
        window.close();
        window = browser.open(Look.DESK);
        front = window.page;
        context().clock().install();
        context().addCookies(cookies);
    }

    private void inTheTabOfTheFirst(String does) {
        tabOfTheFirst().bringToFront();
        tabOfTheFirst().evaluate("() => { " + does + " }");
        greets(second, tabOfTheFirst());
    }

    private Page tabOfTheFirst() {
        return Objects.requireNonNull(tabOfTheFirst);
    }

    private BrowserContext context() {
        return window.page.context();
    }

    @Override
    public void close() {
        window.close();
    }
}
