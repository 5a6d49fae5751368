package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
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

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Given given;

    @Test
    void walksInAndOut() throws Exception {
        var email = somebody();
        assertThat(get("/scholen").headers().firstValue("Location"))
                .contains("/inloggen?naar=/scholen");

        var signedIn = post("/inloggen", signInForm(email, token(get("/inloggen").body())));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/scholen");

        var schools = get("/scholen");
        assertThat(schools.statusCode()).isEqualTo(200);
        assertThat(schools.body()).contains("De Boom", "Noor van den Berg");

        var out = post("/uitloggen", Map.of("_csrf", token(schools.body())));
        assertThat(out.headers().firstValue("Location")).contains("/inloggen");
        assertThat(get("/scholen").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsOnlyTwoCookiesAndNoneOfTheServer() throws Exception {
        var email = somebody();
        post("/inloggen", signInForm(email, token(get("/inloggen").body())));
        get("/scholen");

        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactlyInAnyOrder("sk_session", "sk_form");
        assertThat(cookies.getCookieStore().getCookies()).allMatch(HttpCookie::isHttpOnly);
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
        var token = token(get("/inloggen").body());
        assertThat(post("/uitloggen?_csrf=" + token, Map.of()).statusCode()).isEqualTo(303);

        var again = token(get("/inloggen").body());
        var request = request("/uitloggen").header("X-CSRF-TOKEN", again);
        assertThat(send(request.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(303);
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

    private static String token(String page) {
        return page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encode(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
