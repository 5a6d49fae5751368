package nl.startklaar.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.School;
import nl.startklaar.signin.Tablet;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A device at home, with somebody at it who reads the mail that we send. */
final class Household {

    static final String PASSWORD = "regen en wind in april";

    final Tablet device;
    final String email = UUID.randomUUID() + "@thuis.example";
    private final Outbox outbox;

    Household(MockMvc mvc, Outbox outbox) {
        this.device = new Tablet(mvc);
        this.outbox = outbox;
        device.goesTo(farFromSchool());
    }

    /** An address of its own: where many try, everybody waits. */
    private static String farFromSchool() {
        return "2001:db8::%x".formatted(ThreadLocalRandom.current().nextInt(1, 1 << 16));
    }

    /** From the letter in the bag to being inside. */
    MockHttpServletResponse comesInWith(PrintedLetter letter) throws Exception {
        assertThat(fillsIn(letter).getStatus()).isEqualTo(200);
        return confirms(lastLink("/thuis/bevestig/"));
    }

    MockHttpServletResponse fillsIn(PrintedLetter letter) throws Exception {
        return device.submit(address(letter), "email", email, "password", PASSWORD);
    }

    MockHttpServletResponse confirms(String link) throws Exception {
        return device.submit(link, "password", PASSWORD);
    }

    MockHttpServletResponse addsWith(PrintedLetter letter) throws Exception {
        return device.submit(address(letter) + "/erbij");
    }

    MockHttpServletResponse signsIn() throws Exception {
        return signsIn(PASSWORD);
    }

    MockHttpServletResponse signsIn(String password) throws Exception {
        return device.submit("/thuis", "email", email, "password", password);
    }

    String sees(String page) throws Exception {
        var answer = device.open(page);
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString();
    }

    MockHttpServletResponse taps(Child child, List<String> things) throws Exception {
        var fields =
                things.stream()
                        .flatMap(it -> List.of("plaatje", it).stream())
                        .toArray(String[]::new);
        return device.submit(child.address(), fields);
    }

    String lastLink(String path) {
        var body =
                outbox.list().stream()
                        .filter(it -> it.recipient().equals(email) && it.body().contains(path))
                        .findFirst()
                        .orElseThrow()
                        .body();
        return body.substring(body.indexOf(path)).lines().findFirst().orElseThrow();
    }

    static String address(PrintedLetter letter) {
        return "/thuis/brief/" + letter.code().text();
    }

    static String home(School school) {
        return "/leerling/" + school.brin() + "/thuis";
    }

    static String location(MockHttpServletResponse answer) {
        return Objects.requireNonNullElse(answer.getHeader("Location"), "");
    }
}
