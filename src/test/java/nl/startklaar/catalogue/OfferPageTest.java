package nl.startklaar.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.startklaar.HouseTest;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page <i>Aanbod</i> of the operator. What taking over does is tested at its door. */
@HouseTest
class OfferPageTest {

    private static final Pattern SEEN = Pattern.compile("name=\"gezien\" value=\"([0-9a-f-]+)\"");

    @Autowired private MockMvcTester mvc;
    @Autowired private SignedIn signedIn;
    @Autowired private Catalogue catalogue;

    private Cookie operator;
    private String code;
    private String file;

    @BeforeEach
    void anOperatorWithAFile() {
        operator = signedIn.asOperator();
        code = "egel-" + UUID.randomUUID();
        file = CatalogueFileTest.GOOD.replace("\"egel\"", "\"" + code + "\"");
    }

    @Test
    void showsWhatAFileWouldChangeAndChangesNothing() {
        var page = sends(file);

        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains(
                        "Er is nog niets opgeslagen.",
                        "uitgeverij Uitgeverij De Egel",
                        code + " / stekels / groep-4",
                        "/beheer/aanbod/overname");
        assertThat(SEEN.matcher(text(page)).find()).isTrue();
        assertThat(catalogue.findPublisher(code)).isEmpty();
    }

    @Test
    void namesEveryPlaceThatIsWrongWithoutRunningWhatIsInIt() {
        var page =
                sends(
                        file.replace("06-01", "juni")
                                .replace("\"purpose\"", "\"<script>alert(1)</script>\""));

        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("plekken fout", code + " / lastDayToEnd", "Schrijf de dag als maand")
                .doesNotContain("<script>alert");
    }

    @Test
    void looksAgainWhenSomethingElseWasSeen() {
        var page = takesOver(file, "0");

        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("Er is nog niets opgeslagen.");
        assertThat(catalogue.findPublisher(code)).isEmpty();
    }

    /** Browsers send the file back with line ends of their own. */
    @Test
    void takesOverWhatWasSeenAndOnlyOnce() {
        var seen = SEEN.matcher(text(sends(file)));
        assertThat(seen.find()).isTrue();
        var publishers = catalogue.listPublishers();
        var methods = catalogue.listMethods();
        var products = catalogue.listProducts();
        try {
            assertThat(takesOver(file.replace("\n", "\r\n"), seen.group(1))).hasStatus(303);
            assertThat(catalogue.findPublisher(code)).isPresent();
            assertThat(takesOver(file, seen.group(1)))
                    .as("the same again would do something else")
                    .hasStatusOk();
        } finally {
            catalogue.keep(publishers, methods, products);
        }
    }

    @Test
    void asksForAFile() {
        var page = mvc.post().uri("/beheer/aanbod").cookie(operator).with(csrf()).exchange();

        assertThat(page).hasStatus(303);
    }

    private MvcTestResult takesOver(String content, String seen) {
        return mvc.post()
                .uri("/beheer/aanbod/overname")
                .locale(Locale.forLanguageTag("nl"))
                .cookie(operator)
                .with(csrf())
                .param("inhoud", content)
                .param("gezien", seen)
                .exchange();
    }

    private MvcTestResult sends(String content) {
        return mvc.post()
                .uri("/beheer/aanbod")
                .multipart()
                .file(new MockMultipartFile("bestand", content.getBytes(UTF_8)))
                .locale(Locale.forLanguageTag("nl"))
                .cookie(operator)
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), UTF_8);
    }
}
