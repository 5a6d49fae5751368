package nl.startklaar.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.ChangeSet;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.web.Sentence;
import org.jspecify.annotations.Nullable;

/** What one import did to one person, in sentences. */
final class DoneTo {

    private final UUID person;
    private final ChangeSet set;
    private final Map<UUID, String> groups = new HashMap<>();

    DoneTo(UUID person, ChangeSet set, RosterState roster) {
        this.person = person;
        this.set = set;
        roster.rows().forEach(this::learn);
        set.changes().forEach(it -> learn(it.row()));
    }

    private void learn(RosterRow row) {
        if (row instanceof BaseGroup group) {
            groups.put(group.id(), group.name());
        } else if (row instanceof CombinedGroup group) {
            groups.put(group.id(), group.name());
        }
    }

    List<Sentence> sentences() {
        return set.changes().stream().flatMap(this::sentence).toList();
    }

    private Stream<Sentence> sentence(RosterChange it) {
        return switch (it.row()) {
            case Pupil pupil when pupil.id().equals(person) ->
                    person(it, name(it.before()), pupil.name().full());
            case StaffMember member when member.id().equals(person) ->
                    person(it, name(it.before()), member.name().full());
            case Placement place when place.pupil().equals(person) -> placed(it, place);
            case CombinedMembership member when member.pupil().equals(person) ->
                    came(it, "combined", groups.getOrDefault(member.combinedGroup(), ""));
            case Employment job when job.staffMember().equals(person) ->
                    came(it, "job", set.year().toString());
            case Staffing job when job.staffMember().equals(person) ->
                    came(it, "staffing", groups.getOrDefault(job.group(), ""));
            case Departure gone when gone.subject().equals(person) ->
                    it.after() == null ? said("back") : said("departs", gone.firstDay());
            case Pupil _,
                    StaffMember _,
                    Placement _,
                    CombinedMembership _,
                    Employment _,
                    Staffing _,
                    Departure _,
                    SourceKey _,
                    BaseGroup _,
                    CombinedGroup _ ->
                    Stream.empty();
        };
    }

    private static Stream<Sentence> person(RosterChange it, String before, String after) {
        if (it.before() == null) {
            return said("new");
        }
        return before.equals(after) ? said("mended") : said("renamed", before, after);
    }

    private static String name(@Nullable RosterRow before) {
        return switch (before) {
            case Pupil it -> it.name().full();
            case StaffMember it -> it.name().full();
            case null, default -> "";
        };
    }

    private Stream<Sentence> placed(RosterChange it, Placement place) {
        if (it.after() == null) {
            return said("unplaced", set.year().toString());
        }
        if (!(it.before() instanceof Placement before)) {
            return place.group() == null
                    ? said("enrolled", set.year().toString())
                    : said("placed", group(place.group()), set.year().toString());
        }
        if (!group(before.group()).equals(group(place.group()))) {
            return said("moved", group(before.group()), group(place.group()));
        }
        return before.yearGroup().equals(place.yearGroup())
                ? said("mended")
                : said("year-group", before.yearGroup(), place.yearGroup());
    }

    private Object group(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .<Object>map(it -> groups.getOrDefault(it, ""))
                .orElseGet(() -> Sentence.of("intake.hop.no-group"));
    }

    private static Stream<Sentence> came(RosterChange it, String what, String where) {
        if (it.before() == null) {
            return said(what + ".added", where);
        }
        return said(what + (it.after() == null ? ".removed" : ".changed"), where);
    }

    private static Stream<Sentence> said(String what, Object... arguments) {
        return Stream.of(Sentence.of("intake.hop.did." + what, arguments));
    }
}
