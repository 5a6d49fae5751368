package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.place.AddOutcome;
import nl.startklaar.place.AddOutcome.Accepted;
import nl.startklaar.place.AddOutcome.Already;
import nl.startklaar.place.AddOutcome.Doubtful;
import nl.startklaar.place.AddOutcome.Refused;
import nl.startklaar.place.Doubt;
import nl.startklaar.place.KnownAddress;
import nl.startklaar.place.UnknownAddress;
import nl.startklaar.place.UnknownAddress.Busy;
import nl.startklaar.place.UnknownAddress.Refusals;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class IpCommandsTest {

    private static final Instant EIGHT = Instant.parse("2026-09-07T06:31:00Z");
    private static final KnownAddress KNOWN =
            new KnownAddress(
                    new UUID(0, 1),
                    "84.12.30.7",
                    "De Boom",
                    EIGHT,
                    Optional.empty(),
                    Optional.of(EIGHT),
                    27);
    private static final UnknownAddress UNKNOWN =
            new UnknownAddress(
                    "85.1.2.3",
                    true,
                    31,
                    0,
                    12,
                    EIGHT,
                    EIGHT,
                    new Refusals(31, 12, Optional.of(EIGHT)),
                    new Busy(0, 12, 31, 12));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsWhatIsKnownAndWhatWasSeenWithTheCommandThatMendsIt() {
        list().print("99AA00", List.of(KNOWN), List.of(UNKNOWN));

        assertThat(out.toString().lines())
                .containsExactly(
                        "✓ 84.12.30.7             De Boom  laatst gezien: 7 september 2026, 08:31",
                        "! 85.1.2.3               niet bekend: 31 keer gezien deze week, op 12"
                                + " apparaten, 31 keer een leerling tegengehouden",
                        "         Is dit de school? startklaar ip add 85.1.2.3 --school 99AA00"
                                + " --apply");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void programsGetADocument() {
        list("--json").print("99AA00", List.of(KNOWN), List.of(UNKNOWN));

        assertThat(out.toString())
                .contains(
                        "\"format\" : \"startklaar.ip/1\"",
                        "\"address\" : \"84.12.30.7\"",
                        "\"guess\" : \"SCHOOL\"",
                        "\"refusedSince\" : \"2026-09-07T08:31+02:00\"",
                        "\"refused\" : 31");
    }

    @Test
    void anEmptyListSaysHowToBegin() {
        list().print("99AA00", List.of(), List.of());

        assertThat(err.toString()).contains("startklaar ip add ADRES --school 99AA00 --apply");
    }

    @Test
    void everyOutcomeHasItsExitAndItsNextStep() {
        var id = Optional.of(new UUID(0, 1));

        assertThat(add(new Accepted(Optional.empty(), "84.12.30.7", List.of()))).isEqualTo(Exit.OK);
        assertThat(said()).contains("nog niets veranderd", "--apply");

        assertThat(add(new Accepted(id, "84.12.30.0/24", List.of("84.12.30.7"))))
                .isEqualTo(Exit.OK);
        assertThat(said()).contains("84.12.30.7 staat al", "startklaar ip remove 84.12.30.0/24");

        assertThat(add(new Already("84.12.30.7", KNOWN))).isEqualTo(Exit.OK);
        assertThat(said()).contains("hoeft niet op de lijst");

        assertThat(add(new Doubtful("10.0.0.1", Set.of(Doubt.PRIVATE)))).isEqualTo(Exit.HELD);
        assertThat(said()).contains("alleen binnen een gebouw", "--confirm");

        assertThat(add(new Refused(Sentence.of("place.refused.wide")))).isEqualTo(Exit.REFUSED);
        assertThat(said()).contains("een stuk van het land");
    }

    private Exit add(AddOutcome outcome) {
        var command = new IpAddCommand(screen());
        new CommandLine(command).parseArgs("84.12.30.7", "--school", "99AA00");
        return command.conclude(outcome);
    }

    private IpListCommand list(String... options) {
        var command = new IpListCommand(screen());
        var arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--school", "99AA00"));
        new CommandLine(command).parseArgs(arguments.toArray(String[]::new));
        return command;
    }

    private String said() {
        var said = err.toString();
        err.getBuffer().setLength(0);
        return said;
    }

    private static MessageSource words() {
        try {
            return Words.messageSource();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Screen screen() {
        return new Screen(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Locale.forLanguageTag("nl"),
                Ansi.OFF,
                words(),
                Map.of());
    }
}
