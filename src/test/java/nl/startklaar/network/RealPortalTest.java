package nl.startklaar.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The whole way with a provider that others wrote: in, out, and out there. */
@HouseTest
class RealPortalTest {

    private static final String ECK_ID = "https://ketenid.nl/201703/echt";

    @Autowired MockMvc mvc;
    @Autowired NetworkCast cast;
    @Autowired Connections connections;
    @Autowired OurAddress ours;
    @Autowired TestTime.Moment clock;

    private static final Pattern PAGE_KEY = Pattern.compile("name=\"blad\" value=\"([^\"]+)\"");

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aPupilComesInAndGoesOutAndThePortalSaysSo() throws Exception {
        clock.itIs(Clock.systemUTC().instant()); // the provider has the real time
        var school = cast.aSchool();
        cast.aPupil(school, "Noor", ECK_ID, "");
        var ear = ear();
        var at = "http://127.0.0.1:" + ear.getAddress().getPort();
        try (var portal = new RealPortal(ECK_ID)) {
            var described = described(portal);
            var connection = cast.connect(school, described);
            portal.learn(ours.back(school, connection), ours.after(school, connection), at);
            connections.switchOn(school.id(), connection.id());
            var browser = new Browser(mvc);

            var back = portal.walk(browser.location(connection.path(school)));
            var home = String.valueOf(browser.open(back).getHeader("Location"));
            assertThat(home).isEqualTo("/leerling/" + school.brin() + "/thuis");
            var page = browser.open(home).getContentAsString();
            assertThat(page).contains("Noor");
            var tab = browser.copy();

            var out = browser.submit("/leerling/" + school.brin() + "/uit", "blad", key(page));
            assertThat(out.getHeader("Location")).isEqualTo(connection.path(school) + "/uit");
            var refresh = browser.open(connection.path(school) + "/uit").getHeader("Refresh");
            var again = portal.walk(tab.location(connection.path(school)));
            tab.open(again);
            assertThat(tab.open(home).getContentAsString()).contains("Noor");

            var after = portal.goOut(String.valueOf(refresh).substring("1;url=".length()));
            assertThat(after.toString()).isEqualTo(ours.after(school, connection));
            var message = Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS)).orElse("");
            assertThat(message).startsWith("logout_token=");
            assertThat(tell(connection.path(school), message)).as(message).isEqualTo(200);
            assertThat(tab.open(home).getStatus()).isEqualTo(303);
            assertThat(tell(connection.path(school), message)).as("once").isEqualTo(400);
        } finally {
            ear.stop(0);
        }
    }

    private static NewConnection described(RealPortal portal) {
        return new NewConnection(
                "Het Portaal",
                portal.issuer(),
                TestPortal.CLIENT,
                RealPortal.SECRET,
                Optional.empty(),
                new Claims("profile school", "eck_id", ""),
                true,
                false);
    }

    private HttpServer ear() throws Exception {
        var ear = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ear.createContext(
                "/",
                it -> {
                    heard.add(new String(it.getRequestBody().readAllBytes(), UTF_8));
                    it.sendResponseHeaders(200, -1);
                    it.close();
                });
        ear.start();
        return ear;
    }

    private int tell(String door, String message) throws Exception {
        return mvc.perform(
                        post(door + "/uitgelogd")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param(
                                        "logout_token",
                                        TestPortal.parameters(message)
                                                .getOrDefault("logout_token", "")))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String key(String page) {
        var found = PAGE_KEY.matcher(page);
        return found.find() ? found.group(1) : UUID.randomUUID().toString();
    }
}
