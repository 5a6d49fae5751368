package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as JSON and back, in the names of their columns: the one form in which rows travel to the
 * database, come from it, and lie in change sets.
 */
final class RowJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RowJson() {}

    static String write(RosterRow row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("id", row.id());
        fill(values, row);
        return JSON.writeValueAsString(values);
    }

    static RosterRow read(RowKind kind, String json) {
        var values = JSON.readTree(json);
        return switch (kind) {
            case PUPIL -> new Pupil(id(values), name(values), day(values, "birth_date"));
            case STAFF_MEMBER -> new StaffMember(id(values), name(values), text(values, "email"));
            case BASE_GROUP ->
                    new BaseGroup(
                            id(values),
                            year(values),
                            text(values, "name"),
                            text(values, "description"),
                            texts(values, "year_groups"));
            case COMBINED_GROUP ->
                    new CombinedGroup(
                            id(values),
                            year(values),
                            text(values, "name"),
                            text(values, "description"));
            case PLACEMENT ->
                    new Placement(
                            id(values),
                            year(values),
                            uuid(values, "pupil_id"),
                            text(values, "year_group"),
                            optional(values, "group_id", UUID::fromString),
                            day(values, "first_day"),
                            day(values, "last_day"),
                            flag(values, "by_hand"));
            case COMBINED_MEMBERSHIP ->
                    new CombinedMembership(
                            id(values),
                            year(values),
                            uuid(values, "pupil_id"),
                            uuid(values, "combined_group_id"));
            case EMPLOYMENT ->
                    new Employment(
                            id(values),
                            year(values),
                            uuid(values, "staff_member_id"),
                            texts(values, "roles"),
                            flag(values, "by_hand"),
                            day(values, "last_day"));
            case STAFFING ->
                    new Staffing(
                            id(values),
                            year(values),
                            uuid(values, "staff_member_id"),
                            uuid(values, "group_id"),
                            texts(values, "roles"),
                            flag(values, "by_hand"),
                            day(values, "last_day"));
            case SOURCE_KEY ->
                    new SourceKey(
                            id(values),
                            SourceKey.Kind.valueOf(text(values, "kind")),
                            values.get("start_year").asInt(),
                            text(values, "key"),
                            uuid(values, "subject_id"),
                            LocalDate.parse(text(values, "first_day")),
                            day(values, "last_day"),
                            text(values, "sealed"));
            case DEPARTURE ->
                    new Departure(
                            id(values),
                            Departure.Kind.valueOf(text(values, "kind")),
                            uuid(values, "subject_id"),
                            LocalDate.parse(text(values, "first_day")));
        };
    }

    private static void fill(Map<String, @Nullable Object> values, RosterRow row) {
        switch (row) {
            case Pupil it -> {
                fillName(values, it.name());
                values.put("birth_date", written(it.birthDate()));
            }
            case StaffMember it -> {
                fillName(values, it.name());
                values.put("email", it.email());
            }
            case BaseGroup it -> {
                values.put("start_year", it.year().startYear());
                values.put("name", it.name());
                values.put("description", it.description());
                values.put("year_groups", it.yearGroups());
            }
            case CombinedGroup it -> {
                values.put("start_year", it.year().startYear());
                values.put("name", it.name());
                values.put("description", it.description());
            }
            case Placement it -> {
                values.put("start_year", it.year().startYear());
                values.put("pupil_id", it.pupil());
                values.put("year_group", it.yearGroup());
                values.put("group_id", it.group());
                values.put("first_day", written(it.firstDay()));
                values.put("last_day", written(it.lastDay()));
                values.put("by_hand", it.byHand());
            }
            case CombinedMembership it -> {
                values.put("start_year", it.year().startYear());
                values.put("pupil_id", it.pupil());
                values.put("combined_group_id", it.combinedGroup());
            }
            case Employment it -> {
                values.put("start_year", it.year().startYear());
                values.put("staff_member_id", it.staffMember());
                values.put("roles", it.roles());
                values.put("by_hand", it.byHand());
                values.put("last_day", written(it.lastDay()));
            }
            case Staffing it -> {
                values.put("start_year", it.year().startYear());
                values.put("staff_member_id", it.staffMember());
                values.put("group_id", it.group());
                values.put("roles", it.roles());
                values.put("by_hand", it.byHand());
                values.put("last_day", written(it.lastDay()));
            }
            case SourceKey it -> {
                values.put("kind", it.kind().name());
                values.put("start_year", it.startYear());
                values.put("key", it.key());
                values.put("subject_id", it.subject());
                values.put("first_day", written(it.firstDay()));
                values.put("last_day", written(it.lastDay()));
                values.put("sealed", it.sealed());
            }
            case Departure it -> {
                values.put("kind", it.kind().name());
                values.put("subject_id", it.subject());
                values.put("first_day", written(it.firstDay()));
            }
        }
    }

    private static void fillName(Map<String, @Nullable Object> values, PersonName name) {
        values.put("given", name.given());
        values.put("first_names", name.firstNames());
        values.put("initials", name.initials());
        values.put("prefix", name.prefix());
        values.put("surname", name.surname());
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static PersonName name(JsonNode values) {
        return new PersonName(
                text(values, "given"),
                text(values, "first_names"),
                text(values, "initials"),
                text(values, "prefix"),
                text(values, "surname"));
    }

    private static UUID id(JsonNode values) {
        return uuid(values, "id");
    }

    private static SchoolYear year(JsonNode values) {
        return new SchoolYear(values.get("start_year").asInt());
    }

    private static UUID uuid(JsonNode values, String column) {
        return UUID.fromString(text(values, column));
    }

    private static String text(JsonNode values, String column) {
        return values.get(column).asString();
    }

    private static List<String> texts(JsonNode values, String column) {
        return values.get(column).valueStream().map(JsonNode::asString).toList();
    }

    private static boolean flag(JsonNode values, String column) {
        return values.get(column).asBoolean();
    }

    private static @Nullable LocalDate day(JsonNode values, String column) {
        return optional(values, column, LocalDate::parse);
    }

    private static <T> @Nullable T optional(
            JsonNode values, String column, Function<String, T> parse) {
        return values.hasNonNull(column) ? parse.apply(text(values, column)) : null;
    }
}
