package nl.startklaar.checklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.startklaar.readiness.Status;
import nl.startklaar.web.Formats;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list for other programs. The names of these fields are a promise: they are added to, never
 * changed. No names of people are in it.
 */
record ChecklistJson(
        int version,
        String school,
        String year,
        LocalDate today,
        String verdict,
        String sentence,
        Totals counts,
        @Nullable String first,
        String measuredAt,
        String staleAfter,
        List<Item> checks) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration FRESH = Duration.ofMinutes(10);

    record Totals(int done, int total, int action, int asked) {}

    record Item(
            String id,
            String group,
            String state,
            @Nullable String severity,
            boolean blocking,
            String title,
            String text,
            @Nullable LocalDate deadline,
            List<Proof> evidence,
            List<Problem> problems,
            @Nullable Fix fix,
            @Nullable String since,
            boolean regressed,
            @Nullable LocalDate snoozedUntil,
            String staleAfter) {}

    record Proof(String kind, String text, String measuredAt) {}

    record Problem(String text, String remedy) {}

    record Fix(String label, String href, boolean oneClick) {}

    static String write(Checklist list) {
        return JSON.writeValueAsString(of(list));
    }

    static ChecklistJson of(Checklist list) {
        var counts = list.counts();
        var staleAfter = moment(list.measuredAt().plus(FRESH));
        return new ChecklistJson(
                1,
                list.school().brin().code(),
                list.year(),
                list.today(),
                lower(list.conclusion()),
                list.sentence(),
                new Totals(counts.done(), counts.total(), counts.action(), counts.asked()),
                list.first().map(Row::id).orElse(null),
                moment(list.measuredAt()),
                staleAfter,
                list.rows().stream().map(it -> item(it, staleAfter)).toList());
    }

    private static Item item(Row row, String staleAfter) {
        return new Item(
                row.id(),
                lower(row.group()),
                lower(row.state()),
                severity(row.state()),
                row.blocking(),
                row.title(),
                isPersonal(row) ? row.word() : row.text(),
                row.deadline().orElse(null),
                row.evidence().stream()
                        .filter(it -> !isPersonal(it))
                        .map(ChecklistJson::proof)
                        .toList(),
                row.problems().stream().map(it -> new Problem(it.text(), it.remedy())).toList(),
                row.button().map(ChecklistJson::fix).orElse(null),
                row.since().map(ChecklistJson::moment).orElse(null),
                row.regressed(),
                row.snoozedUntil().orElse(null),
                staleAfter);
    }

    private static boolean isPersonal(Row row) {
        return row.confirmation().isPresent();
    }

    private static boolean isPersonal(Row.Proof proof) {
        return proof.kind().equals("CONFIRMED");
    }

    private static Proof proof(Row.Proof proof) {
        return new Proof(
                proof.kind().toLowerCase(Locale.ROOT), proof.text(), moment(proof.measuredAt()));
    }

    private static Fix fix(Row.Button button) {
        return new Fix(button.label(), button.href(), button.oneClick());
    }

    private static @Nullable String severity(Status status) {
        return switch (status) {
            case ACTION -> "action";
            case ATTENTION -> "attention";
            case FAILED, ASKED, WAITING, BUSY, DONE, NOT_APPLICABLE -> null;
        };
    }

    /** RFC 3339, with the offset of Dutch time. */
    private static String moment(Instant at) {
        return ZonedDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), Formats.AMSTERDAM)
                .toOffsetDateTime()
                .toString();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
