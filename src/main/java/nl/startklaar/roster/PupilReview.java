package nl.startklaar.roster;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.readiness.Finding;

/** What is not right about the pupils of a school year. */
final class PupilReview {

    private static final String LAST = "8";

    private final Map<UUID, Pupil> pupils;
    private final Map<UUID, BaseGroup> groups;
    private final List<Placement> placements;
    private final Map<UUID, String> yearGroupBefore;

    PupilReview(RosterState now, RosterState before, LocalDate today) {
        this.pupils = now.pupils().stream().collect(toMap(Pupil::id, it -> it));
        this.groups = now.groups().stream().collect(toMap(BaseGroup::id, it -> it));
        this.placements =
                now.placements().stream()
                        .filter(it -> isAtSchool(it, today))
                        .sorted(Comparator.comparing(it -> name(it.pupil())))
                        .toList();
        this.yearGroupBefore =
                before.placements().stream().collect(toMap(Placement::pupil, Placement::yearGroup));
    }

    int count() {
        return placements.size();
    }

    List<Finding> withoutGroup() {
        return placements.stream()
                .filter(it -> it.group() == null)
                .map(it ->
                        ImportFinding.of(
                                "roster.n3.pupil-without-group", name(it.pupil()), it.yearGroup()))
                .toList();
    }

    /** One finding for the whole school: pupils who stay down a year are a few, never most. */
    Optional<Finding> yearNotChanged() {
        var compared = placements.stream().filter(this::isComparable).toList();
        long stayed = compared.stream().filter(it -> !hasRisen(it)).count();
        return stayed * 2 > compared.size()
                ? Optional.of(
                        ImportFinding.of("roster.n3.year-not-changed", stayed, compared.size()))
                : Optional.empty();
    }

    List<Finding> againInLastYear() {
        return placements.stream()
                .filter(it -> it.yearGroup().equals(LAST))
                .filter(it -> LAST.equals(yearGroupBefore.get(it.pupil())))
                .map(it ->
                        ImportFinding.of(
                                "roster.n3.again-in-last-year", name(it.pupil()), groupName(it)))
                .toList();
    }

    /** From the last day on a pupil is no longer at school; H is history. */
    private static boolean isAtSchool(Placement placement, LocalDate today) {
        var last = placement.lastDay();
        return !placement.yearGroup().equals("H") && (last == null || last.isAfter(today));
    }

    private boolean isComparable(Placement placement) {
        var before = yearGroupBefore.get(placement.pupil());
        return before != null
                && YearGroup.PRIMARY.contains(before)
                && YearGroup.PRIMARY.contains(placement.yearGroup());
    }

    private boolean hasRisen(Placement placement) {
        var before = yearGroupBefore.get(placement.pupil());
        return YearGroup.PRIMARY.indexOf(placement.yearGroup()) > YearGroup.PRIMARY.indexOf(before);
    }

    private String name(UUID pupil) {
        return found(pupils, pupil).name().full();
    }

    /** Empty when the pupil is in none. */
    private String groupName(Placement placement) {
        var group = placement.group();
        return group == null ? "" : found(groups, group).name();
    }

    private static <T> T found(Map<UUID, T> rows, UUID id) {
        var row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("The roster has no row " + id);
        }
        return row;
    }
}
