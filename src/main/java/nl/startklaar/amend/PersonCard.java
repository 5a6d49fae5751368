package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.web.Sentence;

/**
 * What we know of one of two, so that a person can compare them.
 *
 * @param facts one sentence for each
 */
record PersonCard(
        UUID id,
        String name,
        List<Sentence> facts,
        List<RosterRow> rows,
        Map<UUID, String> groups) {

    PersonCard {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
        groups = Map.copyOf(groups);
    }

    /**
     * @param groups what they are called
     */
    static PersonCard of(UUID id, List<RosterRow> rows, Map<UUID, String> groups) {
        var name = rows.stream().flatMap(it -> name(it).stream()).findFirst().orElse(id.toString());
        var facts =
                rows.stream()
                        .sorted(Comparator.comparingInt(PersonCard::weight))
                        .flatMap(it -> fact(it, groups).stream())
                        .toList();
        return new PersonCard(id, name, facts, rows, groups);
    }

    /** Whoever is at school and has the oldest key is the one to keep. */
    static Comparator<PersonCard> surestFirst() {
        return Comparator.comparing(PersonCard::hasLeft)
                .thenComparing(it -> it.firstKey().isEmpty())
                .thenComparing(it -> it.firstKey().orElse(LocalDate.MAX))
                .thenComparing(PersonCard::id);
    }

    /**
     * What becomes of everything about the other, when this one stays: it comes here, or it goes
     * because there can be one only.
     */
    List<Sentence> taking(PersonCard other) {
        return Merge.of(id, rows, other.rows()).stream()
                .flatMap(it -> other.becomes(it).stream())
                .toList();
    }

    /** A change of a row of this one; whoever they were needs no line of its own. */
    private Optional<Sentence> becomes(RosterChange change) {
        var before = change.before();
        if (before == null || !before.about().equals(id) || before.id().equals(id)) {
            return Optional.empty();
        }
        var key = change.after() == null ? "amend.doubles.goes" : "amend.doubles.comes";
        return fact(before, groups).map(it -> Sentence.of(key, it));
    }

    /** First who they are, then by which key, then where. */
    private static int weight(RosterRow row) {
        return switch (row) {
            case Pupil _, StaffMember _ -> 0;
            case SourceKey _ -> 1;
            case Placement _, CombinedMembership _, Employment _, Staffing _ -> 2;
            case Departure _ -> 3;
            case BaseGroup _, CombinedGroup _ -> 4;
        };
    }

    private boolean hasLeft() {
        return rows.stream().anyMatch(Departure.class::isInstance);
    }

    private Optional<LocalDate> firstKey() {
        return rows.stream()
                .filter(SourceKey.class::isInstance)
                .map(SourceKey.class::cast)
                .filter(it -> it.lastDay() == null)
                .map(SourceKey::firstDay)
                .min(Comparator.naturalOrder());
    }

    private static Optional<String> name(RosterRow row) {
        return switch (row) {
            case Pupil it -> Optional.of(it.name().full());
            case StaffMember it -> Optional.of(it.name().full());
            case Placement _,
                    CombinedMembership _,
                    Employment _,
                    Staffing _,
                    SourceKey _,
                    Departure _,
                    BaseGroup _,
                    CombinedGroup _ ->
                    Optional.empty();
        };
    }

    private static Optional<Sentence> fact(RosterRow row, Map<UUID, String> groups) {
        return switch (row) {
            case Pupil it ->
                    Optional.ofNullable(it.birthDate())
                            .map(day -> Sentence.of("amend.doubles.born", day));
            case StaffMember it ->
                    Optional.of(it.email())
                            .filter(email -> !email.isEmpty())
                            .map(email -> Sentence.of("amend.doubles.email", email));
            case Placement it -> Optional.of(place(it, groups));
            case Staffing it ->
                    Optional.of(
                            Sentence.of(
                                    it.byHand()
                                            ? "amend.doubles.group-by-hand"
                                            : "amend.doubles.group",
                                    it.year().toString(),
                                    groups.getOrDefault(it.group(), "")));
            case SourceKey it -> Optional.of(key(it));
            case Departure it -> Optional.of(Sentence.of("amend.doubles.left", it.firstDay()));
            case CombinedMembership _, Employment _, BaseGroup _, CombinedGroup _ ->
                    Optional.empty();
        };
    }

    private static Sentence place(Placement it, Map<UUID, String> groups) {
        var group = it.group();
        if (group == null) {
            return Sentence.of("amend.doubles.no-group", it.year().toString());
        }
        return Sentence.of(
                it.byHand() ? "amend.doubles.group-by-hand" : "amend.doubles.group",
                it.year().toString(),
                groups.getOrDefault(group, ""));
    }

    private static Sentence key(SourceKey it) {
        return switch (it.kind()) {
            case PUPIL, STAFF, GROUP, COMBINED_GROUP ->
                    Sentence.of("amend.doubles.key", it.key(), it.firstDay());
            case PUPIL_ECK_ID, STAFF_ECK_ID -> Sentence.of("amend.doubles.eck-id", it.firstDay());
        };
    }
}
