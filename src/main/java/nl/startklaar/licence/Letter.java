package nl.startklaar.licence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import nl.startklaar.school.School;
import nl.startklaar.web.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriUtils;

/**
 * What a school writes to end a contract, ready to send: in Dutch, whatever language the reader of
 * the page likes.
 */
record Letter(String to, String subject, String body) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    static Letter of(
            ContractLine line,
            School school,
            String sender,
            LocalDate lastDay,
            MessageSource words) {
        var contract = line.contract();
        var subject =
                Sentence.of(
                        "licence.letter.subject",
                        line.method().name(),
                        school.name(),
                        school.brin().code());
        var reference =
                contract.reference().isEmpty()
                        ? Sentence.of("licence.letter.no-reference")
                        : Sentence.of("licence.letter.reference", contract.reference());
        var body =
                Sentence.of(
                        "licence.letter.body",
                        line.addressee(),
                        line.method().name(),
                        school.name(),
                        school.brin().code(),
                        lastDay,
                        reference,
                        line.today(),
                        sender);
        return new Letter(
                line.publisher().email(), subject.in(words, DUTCH), body.in(words, DUTCH));
    }

    /** Opens the reader's own mail program, with everything filled in. */
    String mailto() {
        return "mailto:%s?subject=%s&body=%s"
                .formatted(
                        encode(to).replace("%40", "@"),
                        encode(subject),
                        encode(body.replace("\n", "\r\n")));
    }

    /** As a text file, with the line ends that every editor knows. */
    byte[] file() {
        return (subject + "\n\n" + body + "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
