package nl.startklaar.plan;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file changes so much that a person has to look: on what is left after taking away what
 * is expected. In August everybody moves up a year and group 8 is gone, in July group 8 leaves, and
 * four-year-olds come the whole year round. Nothing is too much for the first file of a school.
 */
final class Holds {

    private static final String LAST_YEAR_GROUP = "8";
    private static final Set<String> NEWCOMERS = Set.of("B", "D", "0", "1");

    private final RosterState now;
    private final RosterState after;
    private final RosterState yearBefore;
    private final FileHeader header;
    private final Set<UUID> leftInFile;
    private final List<Stop.Held> held = new ArrayList<>();

    /**
     * @param leftInFile of whom the file itself says that they have left
     */
    Holds(
            RosterState now,
            RosterState after,
            RosterState yearBefore,
            FileHeader header,
            Set<UUID> leftInFile) {
        this.now = now;
        this.after = after;
        this.yearBefore = yearBefore;
        this.header = header;
        this.leftInFile = leftInFile;
    }

    /** The first reason there is, in the order of the limits. */
    Optional<Stop> find() {
        if (!now.placements().isEmpty()) {
            compareWithinTheYear();
        } else if (!yearBefore.placements().isEmpty()) {
            compareWithTheYearBefore();
        }
        return held.stream().findFirst().map(Function.identity());
    }

    private void compareWithinTheYear() {
        var before = byPupil(now.placements().stream());
        var is = byPupil(after.placements().stream());
        look(Limit.PUPILS_LOST, countLost(before, is, this::leavesThisSummer), before.size());
        look(Limit.PUPILS_GAINED, countGained(before, is), before.size());
        look(Limit.PUPILS_MOVED, countMoved(before, is), before.size());
        int groups = names(now.groups()).size();
        look(Limit.GROUPS_LOST, countOthers(now.groups(), after.groups()), groups);
        look(Limit.GROUPS_GAINED, countOthers(after.groups(), now.groups()), groups);
        compareStaff(staff(now));
    }

    /** Group keys and names are new each year: only how many there are can be compared. */
    private void compareWithTheYearBefore() {
        var before =
                byPupil(
                        yearBefore.placements().stream()
                                .filter(it -> !it.yearGroup().equals(LAST_YEAR_GROUP))
                                .filter(it -> !hasLeft(it)));
        var all = byPupil(yearBefore.placements().stream());
        var is = byPupil(after.placements().stream());
        look(Limit.PUPILS_LOST, countLost(before, is, _ -> false), before.size());
        look(Limit.PUPILS_GAINED, countGained(all, is), all.size());
        look(Limit.PUPILS_NOT_PROMOTED, countNotPromoted(all, is), is.size());
        int groups = yearBefore.groups().size();
        int groupsAfter = after.groups().size();
        look(Limit.GROUPS_LOST, groups - groupsAfter, groups);
        look(Limit.GROUPS_GAINED, groupsAfter - groups, groups);
        compareStaff(staff(yearBefore));
    }

    private void compareStaff(Set<UUID> before) {
        var is = staff(after);
        if (!before.isEmpty() && !is.isEmpty()) {
            look(Limit.STAFF_LOST, countMissing(before, is), before.size());
            look(Limit.STAFF_GAINED, countMissing(is, before), before.size());
        }
    }

    private void look(Limit limit, int count, int of) {
        if (limit.isExceededBy(count, of)) {
            held.add(new Stop.Held(limit, count, of));
        }
    }

    private int countLost(
            Map<UUID, Placement> before, Map<UUID, Placement> is, Predicate<Placement> expected) {
        return (int)
                before.values().stream()
                        .filter(it -> !is.containsKey(it.pupil()))
                        .filter(it -> !leftInFile.contains(it.pupil()))
                        .filter(it -> !expected.test(it))
                        .count();
    }

    private static int countGained(Map<UUID, Placement> before, Map<UUID, Placement> is) {
        return (int)
                is.values().stream()
                        .filter(it -> !before.containsKey(it.pupil()))
                        .filter(it -> !NEWCOMERS.contains(it.yearGroup()))
                        .count();
    }

    /** By name, of those that are not the same group under another name. */
    private static int countOthers(List<BaseGroup> from, List<BaseGroup> in) {
        var known = byId(in);
        var others = names(from.stream().filter(it -> !known.containsKey(it.id())).toList());
        return countMissing(others, names(in));
    }

    /**
     * Into a group of the same name nobody moves: it got another key, or was joined. Nor does
     * anybody when their group only got another name.
     */
    private int countMoved(Map<UUID, Placement> before, Map<UUID, Placement> is) {
        var was = byId(now.groups());
        var will = byId(after.groups());
        return (int)
                before.values().stream()
                        .filter(it -> is.containsKey(it.pupil()))
                        .filter(it -> !Objects.equals(it.group(), group(is.get(it.pupil()))))
                        .filter(it -> isOther(name(was, it), name(will, is.get(it.pupil()))))
                        .count();
    }

    private static boolean isOther(Optional<String> was, Optional<String> is) {
        return was.isPresent() && is.isPresent() && !was.equals(is);
    }

    private static int countNotPromoted(Map<UUID, Placement> before, Map<UUID, Placement> is) {
        return (int)
                is.values().stream()
                        .filter(it -> !NEWCOMERS.contains(it.yearGroup()))
                        .filter(it -> hasSameYearGroup(before, it))
                        .count();
    }

    private static boolean hasSameYearGroup(Map<UUID, Placement> before, Placement is) {
        return Optional.ofNullable(before.get(is.pupil()))
                .filter(it -> it.yearGroup().equals(is.yearGroup()))
                .filter(it ->
                        it.yearGroup().length() == 1 && Character.isDigit(it.yearGroup().charAt(0)))
                .isPresent();
    }

    private boolean leavesThisSummer(Placement it) {
        return it.yearGroup().equals(LAST_YEAR_GROUP)
                && header.referenceDay().getMonth() == Month.JULY
                && !header.referenceDay().isAfter(it.year().lastDay());
    }

    private boolean hasLeft(Placement it) {
        return it.lastDay() != null && !it.lastDay().isAfter(header.referenceDay());
    }

    private static Map<UUID, Placement> byPupil(Stream<Placement> placements) {
        return placements.collect(toMap(Placement::pupil, Function.identity(), (a, _) -> a));
    }

    private static Map<UUID, BaseGroup> byId(List<BaseGroup> groups) {
        return groups.stream().collect(toMap(BaseGroup::id, Function.identity()));
    }

    private static Optional<String> name(Map<UUID, BaseGroup> groups, @Nullable Placement it) {
        return Optional.ofNullable(it)
                .map(Placement::group)
                .map(groups::get)
                .map(group -> group.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable UUID group(@Nullable Placement it) {
        return it == null ? null : it.group();
    }

    private static Set<String> names(List<BaseGroup> groups) {
        return groups.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).collect(toSet());
    }

    private static Set<UUID> staff(RosterState state) {
        return state.employments().stream().map(Employment::staffMember).collect(toSet());
    }

    private static <T> int countMissing(Set<T> from, Set<T> in) {
        var missing = new HashSet<>(from);
        missing.removeAll(in);
        return missing.size();
    }
}
