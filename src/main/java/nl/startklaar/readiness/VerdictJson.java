package nl.startklaar.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.startklaar.web.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a verdict is kept. Sentences stay keys with typed arguments, so that every reader gets their
 * own language and their own way of writing a day.
 */
final class VerdictJson {

    private static final JsonMapper JSON = new JsonMapper();

    private VerdictJson() {}

    static String write(Verdict verdict) {
        return JSON.writeValueAsString(toMap(verdict));
    }

    static Verdict read(String json) {
        var node = JSON.readTree(json);
        return switch (text(node, "is")) {
            case "met" ->
                    new Verdict.Met(list(node, "evidence").map(VerdictJson::evidence).toList());
            case "notMet" ->
                    new Verdict.NotMet(
                            Verdict.Severity.valueOf(text(node, "severity")),
                            list(node, "findings").map(VerdictJson::finding).toList(),
                            list(node, "evidence").map(VerdictJson::evidence).toList());
            case "asksYou" -> new Verdict.AsksYou();
            case "couldNotCheck" -> new Verdict.CouldNotCheck(sentence(node.get("why")));
            case "notYet" -> new Verdict.NotYet(sentence(node.get("why")));
            case "busy" -> new Verdict.Busy(sentence(node.get("why")));
            case "notApplicable" -> new Verdict.NotApplicable(sentence(node.get("why")));
            default -> throw new IllegalStateException("No verdict: " + json);
        };
    }

    private static Map<String, Object> toMap(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met(var evidence) -> Map.of("is", "met", "evidence", evidence(evidence));
            case Verdict.NotMet(var severity, var findings, var evidence) ->
                    Map.of(
                            "is", "notMet",
                            "severity", severity.name(),
                            "findings", findings.stream().map(VerdictJson::toMap).toList(),
                            "evidence", evidence(evidence));
            case Verdict.AsksYou() -> Map.of("is", "asksYou");
            case Verdict.CouldNotCheck(var why) -> withReason("couldNotCheck", why);
            case Verdict.NotYet(var why) -> withReason("notYet", why);
            case Verdict.Busy(var why) -> withReason("busy", why);
            case Verdict.NotApplicable(var why) -> withReason("notApplicable", why);
        };
    }

    private static Map<String, Object> withReason(String is, Sentence why) {
        return Map.of("is", is, "why", toMap(why));
    }

    private static List<Map<String, Object>> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(it ->
                        Map.<String, Object>of(
                                "kind", it.kind().name(),
                                "what", toMap(it.what()),
                                "at", it.at().toString()))
                .toList();
    }

    private static Map<String, Object> toMap(Finding finding) {
        return finding.fix()
                .map(fix ->
                        Map.<String, Object>of(
                                "what", toMap(finding.what()),
                                "remedy", toMap(finding.remedy()),
                                "fix", toMap(fix)))
                .orElseGet(() ->
                        Map.of(
                                "what", toMap(finding.what()),
                                "remedy", toMap(finding.remedy())));
    }

    private static Map<String, Object> toMap(Fix fix) {
        return Map.of("label", toMap(fix.label()), "path", fix.path(), "minutes", fix.minutes());
    }

    private static Map<String, Object> toMap(Sentence sentence) {
        return Map.of(
                "words", sentence.key(),
                "with", sentence.arguments().stream().map(VerdictJson::argument).toList());
    }

    private static Map<String, Object> argument(Object argument) {
        return switch (argument) {
            case LocalDate day -> Map.of("day", day.toString());
            case Instant moment -> Map.of("moment", moment.toString());
            case Sentence inner -> Map.of("sentence", toMap(inner));
            case Integer number -> Map.of("number", number);
            case Long number -> Map.of("number", number);
            default -> Map.of("text", argument.toString());
        };
    }

    private static Evidence evidence(JsonNode node) {
        return new Evidence(
                Evidence.Kind.valueOf(text(node, "kind")),
                sentence(node.get("what")),
                Instant.parse(text(node, "at")));
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                sentence(node.get("what")),
                sentence(node.get("remedy")),
                Optional.ofNullable(node.get("fix")).map(VerdictJson::fix));
    }

    private static Fix fix(JsonNode node) {
        return new Fix(
                sentence(node.get("label")), text(node, "path"), node.get("minutes").asInt());
    }

    private static Sentence sentence(JsonNode node) {
        return new Sentence(
                text(node, "words"), list(node, "with").map(VerdictJson::argument).toList());
    }

    private static Object argument(JsonNode node) {
        var field = node.properties().iterator().next();
        var value = field.getValue();
        return switch (field.getKey()) {
            case "day" -> LocalDate.parse(value.asString());
            case "moment" -> Instant.parse(value.asString());
            case "sentence" -> sentence(value);
            case "number" -> value.canConvertToInt() ? (Object) value.asInt() : value.asLong();
            default -> value.asString();
        };
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static Stream<JsonNode> list(JsonNode node, String field) {
        return StreamSupport.stream(node.get(field).spliterator(), false);
    }
}
