package nl.startklaar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.startklaar.browser.Browser.Look;
import nl.startklaar.kernel.Brin;
import nl.startklaar.ops.PracticeTown;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.school.Role;
import nl.startklaar.school.Schools;
import nl.startklaar.signin.GivenRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A card goes its whole way: a coordinator prints it, the sheet is drawn as a printer gets it,
 * somebody else's reader reads it from the picture, and it opens the door. And the door is light
 * enough for thirty children on one line.
 */
@PracticeServer
class CardJourneyTest {

    /** What a device that never came here before may have to fetch, and one that did. */
    private static final int COLD = 60_000;

    private static final int WARM = 10_000;

    private static final String SCHOOL = "99AA00";

    @LocalServerPort int port;
    @Autowired PracticeTown town;
    @Autowired Schools schools;
    @Autowired KnownAddresses addresses;
    @Autowired GivenRoom room;

    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void openTheDemo() {
        town.open(LocalDate.of(2026, 8, 24));
        var school = schools.findSchool(new Brin(SCHOOL)).orElseThrow();
        addresses.add(school.id(), "127.0.0.1", "De Boom", true);
        browser = Optional.of(new Browser("http://127.0.0.1:" + port));
    }

    @AfterAll
    void close() {
        browser.ifPresent(Browser::close);
    }

    @Test
    void aPrintedCardIsReadAndOpensTheDoor() throws Exception {
        try (var his = browser.orElseThrow().open(Look.DESK);
                var tablet = browser.orElseThrow().open(Look.DESK)) {
            var rinske = new Person(his);
            rinske.signsIn(
                    PracticeTown.email(Role.ICT_COORDINATOR, SCHOOL), PracticeTown.password());
            rinske.opens("/s/" + SCHOOL + "/inloggen-leerlingen");
            rinske.follows("3 De Egels");
            his.page.locator("form[action$='/kaarten'] button").click();
            his.page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            his.picture("kaarten-afdruk");

            var card = his.page.locator(".cards li").first();
            var name = card.locator("b").innerText();
            var address = read(card.locator("svg.qr"));

            assertThat(address).contains("/leerling/" + SCHOOL + "/kaart#");
            tablet.opens(address.substring(address.indexOf("/leerling/")));
            assertThat(tablet.page.locator("h1")).hasText("Dag " + name + "!");
            assertThat(tablet.page.url()).endsWith("/thuis").doesNotContain("#");
        }
    }

    @Test
    void theDoorWeighsLittleForThirtyChildrenOnOneLine() throws Exception {
        var thirty =
                room.children(
                        IntStream.range(0, 30)
                                .mapToObj("Kind%02d"::formatted)
                                .toArray(String[]::new));
        var one = thirty.getFirst();
        room.pictures(one);
        for (String page : List.of(one.door(), one.group(), one.page(), one.door() + "/kaart")) {
            var weight = Weight.of(URI.create("http://127.0.0.1:" + port + page), "");

            assertThat(weight.page()).as("%s alone", page).isLessThanOrEqualTo(WARM);
            assertThat(fetched(page))
                    .as("%s and what a browser fetches for it", page)
                    .isGreaterThan(weight.page() + 20_000)
                    .isLessThanOrEqualTo(COLD);
        }
    }

    /** By a browser that was never here: the bytes on the line. */
    private int fetched(String page) {
        try (var window = browser.orElseThrow().open(Look.NARROW)) {
            var requests = new ArrayList<Request>();
            window.page.onRequestFinished(requests::add);
            window.opens(page);
            window.page.waitForLoadState(LoadState.NETWORKIDLE);
            return requests.stream().mapToInt(it -> it.sizes().responseBodySize).sum();
        }
    }

    /** From the dots on the screen, as a camera would. */
    private static String read(Locator code) throws Exception {
        var image =
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(code.screenshot())));
        int width = image.getWidth();
        int height = image.getHeight();
        var dots = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
