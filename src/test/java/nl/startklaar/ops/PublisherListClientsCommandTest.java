package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.partner.PublisherClient;
import nl.startklaar.web.Words;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class PublisherListClientsCommandTest {

    private static final UUID LANTAARN = new UUID(0, 1);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsWhoseItIsAndWhatEndClientAsks() throws IOException {
        var address = "https://oefenen.uitgever.example/";
        var client =
                new PublisherClient("n-1", LANTAARN, List.of(address + "terug"), address + "begin");

        command().print(List.of(client), Map.of(LANTAARN, "lantaarn"));

        assertThat(out.toString().strip()).matches("n-1 lantaarn +" + address + "begin");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysThatThereIsNone() throws IOException {
        command().print(List.of(), Map.of());

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("geen programma");
    }

    private PublisherListClientsCommand command() throws IOException {
        return new PublisherListClientsCommand(
                new Screen(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Locale.forLanguageTag("nl"),
                        Ansi.OFF,
                        Words.messageSource(),
                        Map.of()));
    }
}
