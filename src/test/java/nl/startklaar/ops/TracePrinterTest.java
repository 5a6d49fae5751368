package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.readiness.Fix;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.Traced;
import nl.startklaar.school.Role;
import nl.startklaar.trace.Candidate;
import nl.startklaar.trace.Candidate.Standing;
import nl.startklaar.trace.Trace;
import nl.startklaar.trace.Trace.Station;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.Words;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.json.JsonMapper;

class TracePrinterTest {

    private static final UUID JIP = UUID.fromString("00000000-0000-4000-8000-000000000007");

    private final StringWriter out = new StringWriter();

    private static Trace trace() {
        var who =
                new Candidate(
                        Traced.known(Traced.Kind.PUPIL, JIP, "Jip Hoekstra"),
                        "5/6 De Uilen",
                        "6",
                        Optional.empty(),
                        Standing.KNOWN);
        var yes =
                HopLine.yes(Sentence.of("roster.hop.works", "2026-2027"))
                        .at(Instant.parse("2026-08-24T07:30:00Z"));
        var no =
                HopLine.no(
                                Sentence.of("roster.hop.nowhere"),
                                Sentence.of("roster.hop.nowhere.remedy", "Jip"))
                        .go(
                                new Fix(Sentence.of("intake.check.go"), "/import", 10),
                                Set.of(Role.HEAD));
        return new Trace(who, List.of(new Station("roster.hop", List.of(yes, no))));
    }

    @Test
    void writesTheWayForPeople() throws IOException {
        print(false);

        assertThat(out.toString().lines())
                .containsExactly(
                        "Jip Hoekstra: Leerling, 5/6 De Uilen, leerjaar 6",
                        "  De groepen in Startklaar",
                        "    ✓ Schooljaar 2026-2027: werkt op school, zonder groep. (24 augustus 2026, 09:30)",
                        "    ✕ Staat nog niet in de groepen.",
                        "      Kijk hierboven waar het stopt, en zet Jip anders in het LAS in een groep.");
    }

    @Test
    void writesADocumentForPrograms() throws IOException {
        print(true);

        var document = JsonMapper.builder().build().readTree(out.toString());
        assertThat(document.get("format").asString()).isEqualTo("startklaar.trace/1");
        var person = document.get("people").get(0);
        assertThat(person.get("id").asString()).isEqualTo(JIP.toString());
        assertThat(person.get("standing").asString()).isEqualTo("KNOWN");
        var lines = person.get("hops").get(0).get("lines");
        assertThat(lines.get(0).get("at").asString()).isEqualTo("2026-08-24T09:30+02:00");
        assertThat(lines.get(1).get("state").asString()).isEqualTo("NO");
        assertThat(lines.get(1).get("code").asString()).isEqualTo("roster.hop.nowhere");
        assertThat(lines.get(1).get("go").asString()).isEqualTo("/import");
        assertThat(out.toString()).doesNotContain("birth", "geboren");
    }

    private void print(boolean json) throws IOException {
        var screen =
                new Screen(
                        new PrintWriter(out, true),
                        new PrintWriter(out, true),
                        Locale.forLanguageTag("nl-NL"),
                        Ansi.OFF,
                        Words.messageSource(),
                        Map.of());
        new TracePrinter(screen).print("99AA00", List.of(trace()), json);
    }
}
