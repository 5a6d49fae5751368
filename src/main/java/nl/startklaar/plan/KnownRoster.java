package nl.startklaar.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.SourceKey.Kind;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.jspecify.annotations.Nullable;

/** A roster as a plan asks it: by key, by person, by group. */
public final class KnownRoster {

    /** What a key is: groups have new ones each year, people keep theirs. */
    private record KeyOf(Kind kind, int startYear, String key) {}

    private final RosterState state;
    private final Map<KeyOf, SourceKey> keys = new HashMap<>();
    private final Map<UUID, List<SourceKey>> keysOf;
    private final Set<UUID> subjectsWithKey;
    private final Map<UUID, Pupil> pupils;
    private final Map<UUID, StaffMember> staff;
    private final Map<UUID, BaseGroup> groups;
    private final Map<UUID, CombinedGroup> combinedGroups;
    private final Map<UUID, Placement> placements;
    private final Map<UUID, Employment> employments;
    private final Map<UUID, List<CombinedMembership>> memberships;
    private final Map<UUID, List<Staffing>> staffings;
    private final Map<UUID, Departure> departures;

    public KnownRoster(RosterState state) {
        this.state = state;
        state.keys().stream()
                .filter(it -> it.lastDay() == null)
                .forEach(it -> keys.put(new KeyOf(it.kind(), it.startYear(), it.key()), it));
        keysOf = state.keys().stream().collect(groupingBy(SourceKey::subject));
        subjectsWithKey =
                keys.values().stream()
                        .filter(it -> it.kind() == Kind.PUPIL || it.kind() == Kind.STAFF)
                        .map(SourceKey::subject)
                        .collect(toSet());
        pupils = byId(state.pupils().stream());
        staff = byId(state.staff().stream());
        groups = byId(state.groups().stream());
        combinedGroups = byId(state.combinedGroups().stream());
        placements =
                state.placements().stream()
                        .collect(toMap(Placement::pupil, Function.identity(), (a, _) -> a));
        employments =
                state.employments().stream()
                        .collect(toMap(Employment::staffMember, Function.identity(), (a, _) -> a));
        memberships = state.memberships().stream().collect(groupingBy(CombinedMembership::pupil));
        staffings = state.staffings().stream().collect(groupingBy(Staffing::staffMember));
        departures =
                state.departures().stream().collect(toMap(Departure::subject, Function.identity()));
    }

    private static <R extends RosterRow> Map<UUID, R> byId(Stream<R> rows) {
        return rows.collect(toMap(RosterRow::id, Function.identity()));
    }

    public SchoolYear year() {
        return state.year();
    }

    public RosterState state() {
        return state;
    }

    public Optional<UUID> findSubject(Kind kind, String key) {
        return Optional.ofNullable(keys.get(new KeyOf(kind, startYear(kind), key)))
                .map(SourceKey::subject);
    }

    /** Whether some key of a pupil administration leads to this person now. */
    public boolean hasKey(UUID subject) {
        return subjectsWithKey.contains(subject);
    }

    /** The key as a row that begins today, for something that had none. */
    public SourceKey newKey(UUID id, Kind kind, String key, UUID subject, LocalDate today) {
        return new SourceKey(id, kind, startYear(kind), key, subject, today, null);
    }

    private int startYear(Kind kind) {
        return switch (kind) {
            case PUPIL, STAFF, PUPIL_ECK_ID, STAFF_ECK_ID -> 0;
            case GROUP, COMBINED_GROUP -> state.year().startYear();
        };
    }

    Optional<SourceKey> findKey(Kind kind, String key) {
        return Optional.ofNullable(keys.get(new KeyOf(kind, startYear(kind), key)));
    }

    Optional<SourceKey> findOpenKey(Kind kind, UUID subject) {
        return keysOf.getOrDefault(subject, List.of()).stream()
                .filter(it -> it.kind() == kind && it.lastDay() == null)
                .findFirst();
    }

    public List<SourceKey> listKeys(UUID subject) {
        return keysOf.getOrDefault(subject, List.of());
    }

    public @Nullable Pupil pupil(@Nullable UUID id) {
        return id == null ? null : pupils.get(id);
    }

    public @Nullable StaffMember staffMember(@Nullable UUID id) {
        return id == null ? null : staff.get(id);
    }

    public @Nullable BaseGroup group(@Nullable UUID id) {
        return id == null ? null : groups.get(id);
    }

    public @Nullable CombinedGroup combinedGroup(@Nullable UUID id) {
        return id == null ? null : combinedGroups.get(id);
    }

    public @Nullable Placement placement(UUID pupil) {
        return placements.get(pupil);
    }

    public @Nullable Employment employment(UUID staffMember) {
        return employments.get(staffMember);
    }

    public List<CombinedMembership> memberships(UUID pupil) {
        return memberships.getOrDefault(pupil, List.of());
    }

    public List<Staffing> staffings(UUID staffMember) {
        return staffings.getOrDefault(staffMember, List.of());
    }

    @Nullable Departure departure(UUID subject) {
        return departures.get(subject);
    }
}
