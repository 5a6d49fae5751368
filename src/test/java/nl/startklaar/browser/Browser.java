package nl.startklaar.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real Chromium, kept open; every look at the product gets a window of its own. */
final class Browser implements AutoCloseable {

    private static final double PATIENCE = 20_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String BARRIERS =
            """
            async only => (await axe.run({ runOnly: only, resultTypes: ["violations"] })).violations
                .flatMap(rule => rule.nodes.map(node => rule.id + " " + node.html))
            """;

    private static final List<String> USUAL =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;

    Browser(String address) {
        this(address, List.of());
    }

    /** A browser that finds our public address at this port of this machine. */
    static Browser finding(String address, int port) {
        var known = URI.create(address).getAuthority();
        return new Browser(
                address,
                List.of("--host-resolver-rules=MAP %s localhost:%d".formatted(known, port)));
    }

    private Browser(String address, List<String> options) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(
                                                Stream.concat(USUAL.stream(), options.stream())
                                                        .toList()));
    }

    String address() {
        return address;
    }

    /** How a window is looked at. */
    record Look(int width, int height, ColorScheme scheme, boolean scripts) {

        static final Look DESK = new Look(1366, 1000, ColorScheme.LIGHT, true);
        static final Look DARK = new Look(1366, 1000, ColorScheme.DARK, true);
        static final Look NARROW = new Look(320, 800, ColorScheme.LIGHT, true);
        static final Look WITHOUT_SCRIPTS = new Look(1366, 1000, ColorScheme.LIGHT, false);
    }

    /** A window with nobody signed in. It notes every request that leaves our own address. */
    Window open(Look look) {
        return new Window(chromium.newContext(options(look)), address, look);
    }

    /** Another window of the same person. */
    Window open(Look look, Window like) {
        var options = options(look).setStorageState(like.context.storageState());
        return new Window(chromium.newContext(options), address, look);
    }

    private com.microsoft.playwright.Browser.NewContextOptions options(Look look) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setJavaScriptEnabled(look.scripts());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    /** What `./startklaar test` found, or the usual places: a test without a browser must fail. */
    private static Path executable() {
        return Stream.of(
                        Objects.requireNonNullElse(System.getenv("STARTKLAAR_CHROMIUM"), ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(it -> !it.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No Chromium here: ./startklaar test finds or installs one."));
    }

    /** One window, with what went wrong in it. */
    static final class Window implements AutoCloseable {

        final Page page;
        final List<String> strangers = new ArrayList<>();
        final List<String> complaints = new ArrayList<>();
        final Look look;
        private final BrowserContext context;

        private Window(BrowserContext context, String address, Look look) {
            this.context = context;
            this.look = look;
            context.setDefaultTimeout(PATIENCE);
            page = context.newPage();
            page.onRequest(it -> {
                if (!it.url().startsWith(address) && !it.url().startsWith("data:")) {
                    strangers.add(it.url());
                }
            });
            page.onConsoleMessage(it -> {
                if (it.type().equals("error") && it.text().contains("Content Security")) {
                    complaints.add(it.text());
                }
            });
            page.onPageError(complaints::add);
        }

        void opens(String path) {
            page.navigate(path);
        }

        void is(ColorScheme scheme) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        }

        void isWide(int width) {
            page.setViewportSize(width, look.height());
        }

        List<String> headings() {
            return page.locator("h1").allInnerTexts();
        }

        /** Every word on the page, also what is folded away. */
        String text() {
            return String.valueOf(page.locator("body").textContent());
        }

        /** Where the links of the page lead to. */
        List<String> links() {
            return page.locator("main a[href]").all().stream()
                    .map(it -> String.valueOf(it.getAttribute("href")))
                    .toList();
        }

        /** What went wrong since the last time somebody asked. */
        List<String> takeComplaints() {
            var taken = Stream.concat(strangers.stream(), complaints.stream()).toList();
            strangers.clear();
            complaints.clear();
            return taken;
        }

        /** Keeps what it looks like as output of the build. */
        void picture(String name) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(name + ".png")));
        }

        /** What axe finds against WCAG 2.2 A and AA and good practice: rule and place. */
        List<String> barriers() {
            return barriers("tag", WCAG);
        }

        /** Only what colours have to do with; the rest is the same in every light. */
        List<String> barriersOfColour() {
            return barriers("rule", List.of("color-contrast", "link-in-text-block"));
        }

        /** Brought to a page once, and without what is in order: that is much quicker. */
        private List<String> barriers(String kind, List<String> rules) {
            if (page.evaluate("() => window.axe === undefined").equals(true)) {
                page.evaluate(AxeBuilder.getAxeScript());
            }
            var only = Map.of("type", kind, "values", rules);
            return ((List<?>) page.evaluate(BARRIERS, only)).stream().map(String::valueOf).toList();
        }

        /** How wide the page is; wider than the window means scrolling sideways. */
        int width() {
            return (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
