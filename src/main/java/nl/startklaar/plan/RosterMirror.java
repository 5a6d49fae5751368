package nl.startklaar.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.startklaar.kernel.Brin;
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.SourceKey.Kind;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * A roster in the words of Edexml: to hand it on, or to lay over it what changed. Read back it
 * changes nothing. Who has no key that lasts gets one that does not, as the format wants it.
 */
public final class RosterMirror {

    private static final String AUTHOR = "Startklaar";
    private static final String VERSION = "2.1";
    private static final String COMBINATION = "C";

    private final RosterState state;
    private final boolean onlyOfTheLas;
    private final Map<UUID, List<SourceKey>> keysOf;
    private final Map<UUID, String> madeUp = new HashMap<>();
    private int line;

    private RosterMirror(RosterState state, boolean onlyOfTheLas) {
        this.state = state;
        this.onlyOfTheLas = onlyOfTheLas;
        this.keysOf =
                state.keys().stream()
                        .filter(it -> it.lastDay() == null)
                        .sorted(
                                Comparator.comparing(SourceKey::firstDay)
                                        .thenComparing(SourceKey::key))
                        .collect(groupingBy(SourceKey::subject));
    }

    /** With ECK iDs as they are kept: the writer asks who can open them. */
    public static EdexmlFile of(RosterState state, Brin brin, LocalDate day) {
        return new RosterMirror(state, false).file(brin, day);
    }

    /** Without what people did by hand: of that the pupil administration has not said anything. */
    public static EdexmlFile asTheLasSaidIt(RosterState state, Brin brin, LocalDate day) {
        return new RosterMirror(state, true).file(brin, day);
    }

    private EdexmlFile file(Brin brin, LocalDate day) {
        return new EdexmlFile(
                new School(
                        state.year().toString(),
                        day.toString(),
                        brin.code().substring(0, 4),
                        brin.code().substring(4),
                        null,
                        day + "T00:00:00",
                        AUTHOR,
                        VERSION),
                List.of(),
                state.groups().stream().map(this::groep).toList(),
                state.combinedGroups().stream().map(this::samengesteldeGroep).toList(),
                leerlingen(),
                leerkrachten());
    }

    private Groep groep(BaseGroup it) {
        return new Groep(
                key(it.id(), Kind.GROUP),
                it.name(),
                it.yearGroups().size() == 1 ? it.yearGroups().getFirst() : COMBINATION,
                absentWhenEmpty(it.description()),
                ++line);
    }

    private SamengesteldeGroep samengesteldeGroep(CombinedGroup it) {
        return new SamengesteldeGroep(
                key(it.id(), Kind.COMBINED_GROUP),
                it.name(),
                absentWhenEmpty(it.description()),
                ++line);
    }

    private List<Leerling> leerlingen() {
        var pupils = state.pupils().stream().collect(toMap(Pupil::id, Function.identity()));
        var memberships =
                state.memberships().stream().collect(groupingBy(CombinedMembership::pupil));
        return state.placements().stream()
                .filter(it -> !onlyOfTheLas || !it.byHand() || hasKey(it.pupil(), Kind.PUPIL))
                .flatMap(it ->
                        Stream.ofNullable(pupils.get(it.pupil()))
                                .map(pupil ->
                                        leerling(
                                                it,
                                                pupil,
                                                memberships.getOrDefault(pupil.id(), List.of()))))
                .toList();
    }

    private Leerling leerling(Placement place, Pupil pupil, List<CombinedMembership> in) {
        boolean leaveOpen = onlyOfTheLas && place.byHand();
        return new Leerling(
                key(pupil.id(), Kind.PUPIL),
                eckId(pupil.id(), Kind.PUPIL_ECK_ID),
                naam(pupil.name()),
                written(pupil.birthDate()),
                absentWhenEmpty(place.yearGroup()),
                place.group() == null || leaveOpen ? null : key(place.group(), Kind.GROUP),
                in.stream().map(it -> key(it.combinedGroup(), Kind.COMBINED_GROUP)).toList(),
                written(place.firstDay()),
                written(place.lastDay()),
                ++line);
    }

    private List<Leerkracht> leerkrachten() {
        var staff = state.staff().stream().collect(toMap(StaffMember::id, Function.identity()));
        var staffings = state.staffings().stream().collect(groupingBy(Staffing::staffMember));
        return state.employments().stream()
                .filter(it -> !onlyOfTheLas || !it.byHand() || hasKey(it.staffMember(), Kind.STAFF))
                .flatMap(it ->
                        Stream.ofNullable(staff.get(it.staffMember()))
                                .map(member ->
                                        leerkracht(
                                                it,
                                                member,
                                                staffings.getOrDefault(member.id(), List.of()))))
                .toList();
    }

    private Leerkracht leerkracht(Employment work, StaffMember member, List<Staffing> in) {
        return new Leerkracht(
                key(member.id(), Kind.STAFF),
                eckId(member.id(), Kind.STAFF_ECK_ID),
                naam(member.name()),
                absentWhenEmpty(member.email()),
                onlyOfTheLas && work.byHand() ? List.of() : work.roles(),
                inGroups(in, Kind.GROUP),
                inGroups(in, Kind.COMBINED_GROUP),
                ++line);
    }

    private List<InGroep> inGroups(List<Staffing> staffings, Kind kind) {
        return staffings.stream()
                .filter(it -> !onlyOfTheLas || !it.byHand())
                .filter(it -> isOfKind(it.group(), kind))
                .map(it -> new InGroep(key(it.group(), kind), it.roles()))
                .toList();
    }

    private boolean isOfKind(UUID group, Kind kind) {
        return kind == Kind.GROUP
                ? state.groups().stream().anyMatch(it -> it.id().equals(group))
                : state.combinedGroups().stream().anyMatch(it -> it.id().equals(group));
    }

    private boolean hasKey(UUID subject, Kind kind) {
        return keysOf.getOrDefault(subject, List.of()).stream().anyMatch(it -> it.kind() == kind);
    }

    /** The oldest that leads there. */
    private String key(UUID subject, Kind kind) {
        return keysOf.getOrDefault(subject, List.of()).stream()
                .filter(it -> it.kind() == kind)
                .map(SourceKey::key)
                .findFirst()
                .orElseGet(() -> madeUp.computeIfAbsent(subject, _ -> "#" + (madeUp.size() + 1)));
    }

    private @Nullable String eckId(UUID subject, Kind kind) {
        return keysOf.getOrDefault(subject, List.of()).stream()
                .filter(it -> it.kind() == kind)
                .map(it -> new SealedEckId(it.key(), it.sealed()).text())
                .findFirst()
                .orElse(null);
    }

    private static Naam naam(PersonName it) {
        return new Naam(
                absentWhenEmpty(it.surname()),
                absentWhenEmpty(it.prefix()),
                absentWhenEmpty(it.firstNames()),
                absentWhenEmpty(it.initials()),
                absentWhenEmpty(it.given()));
    }

    private static @Nullable String absentWhenEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
