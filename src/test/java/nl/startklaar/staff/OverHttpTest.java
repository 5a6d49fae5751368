package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.PlainBrowser;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection, because the proof of a form is replaced in a pretended one. */
@HouseTest
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "startklaar.web.secure-cookies=false")
class OverHttpTest {

    private static final String PASSWORD = "vier losse woorden hier";

    private final PlainBrowser browser = new PlainBrowser();

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Given given;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void walksInAndOut() throws Exception {
        var email = somebody();
        assertThat(get("/scholen").headers().firstValue("Location"))
                .contains("/inloggen?naar=/scholen");

        var signedIn = post("/inloggen", signInForm(email, token(get("/inloggen"))));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/scholen");

        var schools = get("/scholen");
        assertThat(schools.statusCode()).isEqualTo(200);
        assertThat(schools.body()).contains("De Boom", "Noor van den Berg");

        var out = post("/uitloggen", Map.of("_csrf", token(schools)));
        assertThat(out.headers().firstValue("Location")).contains("/inloggen");
        assertThat(get("/scholen").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsOurCookiesAndNoneOfTheServer() throws Exception {
        var email = somebody();
        post("/inloggen", signInForm(email, token(get("/inloggen"))));
        get("/scholen");

        assertThat(browser.cookies())
                .extracting(HttpCookie::getName)
                .containsExactlyInAnyOrder("sk_session", "sk_form", "sk_browser");
        assertThat(browser.cookies()).allMatch(HttpCookie::isHttpOnly);
        assertThat(browser.cookies())
                .filteredOn(it -> it.getMaxAge() > 0)
                .as("what stays when the browser closes")
                .extracting(HttpCookie::getName)
                .containsExactly("sk_browser");
    }

    @Test
    void refusesAFormWithoutTheProofInWords() throws Exception {
        get("/inloggen");

        var answer = post("/inloggen", signInForm(somebody(), ""));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Probeer het nog een keer");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains(FrontDoor.CONTENT_POLICY);
    }

    @Test
    void takesTheProofFromTheAddressOrAHeaderToo() throws Exception {
        var token = token(get("/inloggen"));
        assertThat(post("/uitloggen?_csrf=" + token, Map.of()).statusCode()).isEqualTo(303);

        var again = token(get("/inloggen"));
        var request = HttpRequest.newBuilder(at("/uitloggen")).header("X-CSRF-TOKEN", again);
        assertThat(browser.send(request.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(303);
    }

    private String somebody() {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var account = accounts.addPractice(email, "Noor van den Berg", PASSWORD);
        accounts.appoint(given.aSchool(), account, Role.TEACHER, null);
        return email;
    }

    private static Map<String, String> signInForm(String email, String token) {
        return Map.of("email", email, "password", PASSWORD, "naar", "/scholen", "_csrf", token);
    }

    private static String token(HttpResponse<String> page) {
        return PlainBrowser.proofIn(page.body()).orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.get(at(path));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.post(at(path), fields);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
