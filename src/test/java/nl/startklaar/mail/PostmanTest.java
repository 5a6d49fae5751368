package nl.startklaar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@HouseTest
class PostmanTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Autowired private Mail mail;
    @Autowired private Outbox outbox;
    @Autowired private OutboxSteps steps;
    @Autowired private InSchool inSchool;
    @Autowired private Given given;
    @Autowired private TestTime.Moment clock;

    @BeforeEach
    void emptyTheOutbox() {
        server.start();
        postman(true, 1).deliver();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsWhatADeedLeftAndForgetsTheLink() throws Exception {
        var to = leave();

        postman(false, server.getSmtp().getPort()).deliver();

        var message = received(to).getFirst();
        assertThat(message.getSubject()).isEqualTo("Kies een nieuw wachtwoord");
        assertThat(message.getContentType()).containsIgnoringCase("utf-8");
        assertThat(message.getContent().toString()).contains("Chloë", "https://example.test/x");
        assertThat(line(to).state()).isEqualTo(OutboxLine.State.SENT);
        assertThat(line(to).body()).isEmpty();
    }

    @Test
    void showsTheMailsOfOneMomentInTheOrderTheyWereWritten() {
        var written = IntStream.range(0, 8).mapToObj(_ -> leave()).toList();

        assertThat(outbox.list().stream().map(OutboxLine::recipient).limit(8).toList().reversed())
                .isEqualTo(written);
    }

    @Test
    void sendsEachMailOnceHoweverManyServersThereAre() throws Exception {
        var all = IntStream.range(0, 20).mapToObj(_ -> leave()).toList();
        var postman = postman(false, server.getSmtp().getPort());

        try (var servers = Executors.newFixedThreadPool(4)) {
            servers.invokeAll(
                    IntStream.range(0, 4)
                            .<Callable<Boolean>>mapToObj(_ ->
                                    () -> {
                                        postman.deliver();
                                        return true;
                                    })
                            .toList());
        }

        assertThat(all).allSatisfy(to -> assertThat(received(to)).hasSize(1));
    }

    @Test
    void triesAgainLaterAndGivesUpInTheEnd() {
        var to = leave();
        int nobodyListens = 1;
        var postman = postman(false, nobodyListens);

        for (int attempt = 1; attempt < OutboxSteps.TRIES; attempt++) {
            postman.deliver();
            assertThat(line(to).state()).isEqualTo(OutboxLine.State.WAITING);
            clock.passes(Duration.ofHours(3));
        }
        postman.deliver();

        assertThat(line(to).state()).isEqualTo(OutboxLine.State.FAILED);
        assertThat(line(to).body()).isEmpty();
        assertThat(outbox.countFailed()).isPositive();
    }

    @Test
    void doesNotTryAgainAtOnce() throws Exception {
        var to = leave();
        postman(false, 1).deliver();

        postman(false, server.getSmtp().getPort()).deliver();
        assertThat(received(to)).isEmpty();

        clock.passes(Duration.ofMinutes(1));
        postman(false, server.getSmtp().getPort()).deliver();
        assertThat(received(to)).hasSize(1);
    }

    @Test
    void forgetsNoMailThatNeverLeft() {
        var to = leave();
        clock.passes(Duration.ofDays(31));

        withoutServer().deliver();
        assertThat(line(to).state()).isEqualTo(OutboxLine.State.FAILED);
        assertThat(line(to).body()).isEmpty();
        assertThat(outbox.state().givenUp()).isPositive();

        clock.passes(Duration.ofDays(31));
        withoutServer().deliver();
        assertThat(outbox.list()).noneMatch(it -> it.recipient().equals(to));
    }

    @Test
    void countsWhatWaits() {
        int before = outbox.state().waiting();

        leave();

        assertThat(outbox.state().waiting()).isEqualTo(before + 1);
        assertThat(outbox.state().server()).isFalse();
    }

    @Test
    void letsNothingOutInPractice() throws Exception {
        var to = leave();

        postman(true, server.getSmtp().getPort()).deliver();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(line(to).state()).isEqualTo(OutboxLine.State.SENT);
        assertThat(line(to).body()).contains("https://example.test/x");
    }

    private String leave() {
        var to = UUID.randomUUID() + "@voorbeeldschool.example";
        inSchool.run(
                given.aSchool().id(),
                () ->
                        mail.send(
                                to,
                                DUTCH,
                                Sentence.of("staff.mail.reset.subject"),
                                Sentence.of(
                                        "staff.mail.reset.body",
                                        "Chloë",
                                        "https://example.test/x")));
        return to;
    }

    private Postman withoutServer() {
        return new Postman(
                steps,
                new MailSettings("startklaar@voorbeeldschool.example", false),
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class));
    }

    private Postman postman(boolean practice, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Postman(
                steps,
                new MailSettings("startklaar@voorbeeldschool.example", practice),
                beans.getBeanProvider(JavaMailSender.class));
    }

    private List<MimeMessage> received(String to) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(to)) {
                found.add(message);
            }
        }
        return found;
    }

    private OutboxLine line(String to) {
        return outbox.list().stream()
                .filter(it -> it.recipient().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
