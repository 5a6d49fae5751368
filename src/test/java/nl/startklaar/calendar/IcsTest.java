package nl.startklaar.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcsTest {

    private static final Instant STAMPED = Instant.parse("2026-06-01T05:30:00Z");
    private static final Instant CHANGED = Instant.parse("2026-05-20T12:00:00Z");
    private static final DayRange LAST_DAY =
            new DayRange(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30));

    @Test
    void writesTheCalendarThatProgramsExpect() {
        var ics = write(event("Licenties opzeggen", "Alleen wat je niet meer gebruikt."));

        assertThat(ics)
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Startklaar//Startklaar//NL
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        X-WR-CALNAME:Startklaar
                        REFRESH-INTERVAL;VALUE=DURATION:PT12H
                        X-PUBLISHED-TTL:PT12H
                        BEGIN:VEVENT
                        UID:licences-2025@startklaar
                        DTSTAMP:20260601T053000Z
                        LAST-MODIFIED:20260520T120000Z
                        DTSTART;VALUE=DATE:20260630
                        DTEND;VALUE=DATE:20260701
                        SUMMARY:Licenties opzeggen
                        DESCRIPTION:Alleen wat je niet meer gebruikt.
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void endsOnTheDayAfterTheLastOne() {
        var summer = new DayRange(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 8, 16));
        var ics = write(new Ics.Event("summer", summer, "Zomervakantie", "", CHANGED));

        assertThat(ics)
                .contains("DTSTART;VALUE=DATE:20260704\r\n")
                .contains("DTEND;VALUE=DATE:20260817\r\n")
                .doesNotContain("DESCRIPTION");
    }

    @Test
    void escapesWhatWouldBreakTheLine() {
        var ics = write(event("Groep 5; 6, en \\ 7", "Eerst dit\r\nDan dat\nEn\rslot\u0000\u0007"));

        assertThat(ics)
                .contains("SUMMARY:Groep 5\\; 6\\, en \\\\ 7\r\n")
                .contains("DESCRIPTION:Eerst dit\\nDan dat\\nEn\\nslot\r\n");
    }

    @Test
    void letsNobodySmuggleInALine() {
        var smuggler = new Ics.Event("x\r\nBEGIN:VALARM", LAST_DAY, "y\nATTACH:z", "", CHANGED);

        assertThat(write(smuggler).lines()).noneMatch(line -> line.startsWith("BEGIN:VALARM"));
        assertThat(write(smuggler).lines()).noneMatch(line -> line.startsWith("ATTACH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resultaten bewaren vóór de zomervakantie: groepsoverzicht, notities en zelfgemaakte lessen",
                "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
                "€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€",
                "🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒🎒",
                "a👩‍🏫 coördinator naïef ’s-Gravenhage Súdwest-Fryslân 🦉🦊 één twee drie vier vijf zes",
            })
    void foldsLongLinesWithoutBreakingALetter(String summary) {
        for (var padding = ""; padding.length() < 5; padding += "x") {
            var ics = write(event(padding + summary, ""));

            assertThat(ics.split("\r\n", -1))
                    .allSatisfy(line -> {
                        var octets = line.getBytes(UTF_8);
                        assertThat(octets.length).isLessThanOrEqualTo(75);
                        assertThat(new String(octets, UTF_8)).isEqualTo(line);
                    });
            assertThat(ics.replace("\r\n ", ""))
                    .contains("SUMMARY:" + padding + summary.replace(",", "\\,") + "\r\n");
        }
    }

    @Test
    void foldsAtSeventyFiveOctetsAndNotBefore() {
        var fits = "x".repeat(75 - "SUMMARY:".length());

        assertThat(write(event(fits, ""))).contains("SUMMARY:" + fits + "\r\n");
        assertThat(write(event(fits + "y", ""))).contains("SUMMARY:" + fits + "\r\n y\r\n");
    }

    private static Ics.Event event(String summary, String description) {
        return new Ics.Event("licences-2025@startklaar", LAST_DAY, summary, description, CHANGED);
    }

    private static String write(Ics.Event event) {
        return Ics.write("Startklaar", Duration.ofHours(12), STAMPED, List.of(event));
    }
}
