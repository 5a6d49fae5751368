package nl.startklaar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;

/** The keys Tab, Space and Enter, for somebody who has to see where they are. */
record Keyboard(Browser.Window window) {

    /** More stops than any page has before what somebody looks for. */
    private static final int FAR = 120;

    /** What stands on the thing that has the focus: its label, or its words. */
    private static final String NAME =
            "it => ((it.labels && it.labels[0]) || it).innerText.replace(/\\s+/g, ' ').trim()";

    private static final String RING =
            """
            it => {
                const look = getComputedStyle(it);
                return look.outlineStyle === 'none' ? 0 : parseFloat(look.outlineWidth);
            }
            """;

    /** One stop further; answers what is there now. */
    String tab() {
        window.page.keyboard().press("Tab");
        var here = focused();
        if (here.count() == 0) {
            return ""; // the browser's own bars
        }
        var name = String.valueOf(here.evaluate(NAME));
        var ring = ((Number) here.evaluate(RING)).doubleValue();
        assertThat(ring).as("the ring around \"%s\"", name).isGreaterThanOrEqualTo(2);
        assertThat(here.isVisible()).as("\"%s\" can be seen", name).isTrue();
        return name;
    }

    /** On to the thing of this name, past everything that comes before. */
    void tabTo(String name) {
        for (int stop = 0; stop < FAR; stop++) {
            if (tab().equals(name)) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to \"" + name + "\"");
    }

    void space() {
        window.page.keyboard().press("Space");
    }

    void enter() {
        window.page.keyboard().press("Enter");
    }

    /**
     * Opens the browser's own window for files and picks one. A browser may swallow the first key
     * right after a new page; a person then presses it once more.
     */
    void choose(FilePayload file) {
        var patience = new Page.WaitForFileChooserOptions().setTimeout(5_000);
        try {
            window.page.waitForFileChooser(patience, this::enter).setFiles(file);
        } catch (TimeoutError swallowed) {
            window.page.waitForFileChooser(patience, this::enter).setFiles(file);
        }
    }

    void types(String text) {
        window.page.keyboard().type(text);
    }

    private Locator focused() {
        return window.page.locator(":focus");
    }
}
