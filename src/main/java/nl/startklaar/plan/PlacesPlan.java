package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.PlanFinding.PupilWithoutGroup;
import nl.startklaar.plan.PlanFinding.StaysByHand;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.PlanFinding.UnknownGroup;
import nl.startklaar.plan.PlanFinding.UnknownYearGroup;
import nl.startklaar.plan.PlanFinding.YearGroupMissing;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Where each pupil of a file belongs in this school year: which year group, in which base group,
 * and in which combined groups. What a person decided by hand stays until the file says the same.
 */
final class PlacesPlan {

    private final FileHeader header;
    private final KnownRoster known;
    private final GroupsPlan groups;
    private final Draft draft;

    PlacesPlan(FileHeader header, KnownRoster known, GroupsPlan groups, Draft draft) {
        this.header = header;
        this.known = known;
        this.groups = groups;
        this.draft = draft;
    }

    /** One pupil of the file, whoever that is. */
    void plan(
            Leerling leerling,
            UUID pupil,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        @Nullable Placement before = known.placement(pupil);
        var group = group(leerling, before);
        var placed =
                new Placement(
                        before == null ? draft.newId() : before.id(),
                        header.year(),
                        pupil,
                        yearGroup(leerling, group),
                        group.map(BaseGroup::id).orElse(null),
                        firstDay,
                        lastDay);
        draft.put(
                before,
                before != null && before.byHand() ? byHand(leerling, before, placed) : placed);
        if (!groups.isWithoutGroups()) {
            planMemberships(leerling, pupil);
        }
    }

    /** A person said when this pupil leaves, and the file does not know it yet. */
    boolean leftByHand(UUID pupil, @Nullable LocalDate inFile) {
        @Nullable Placement before = known.placement(pupil);
        return before != null && before.byHand() && before.lastDay() != null && inFile == null;
    }

    /**
     * What a person decided stays, until the file says the same or that group is no more. A file
     * without groups says nothing of it.
     */
    private Placement byHand(Leerling leerling, Placement before, Placement file) {
        boolean same =
                Objects.equals(before.group(), file.group())
                        && before.yearGroup().equals(file.yearGroup());
        boolean isGone = before.group() != null && !groups.stays(before.group());
        boolean left = leftByHand(file.pupil(), file.lastDay());
        if (!left && (isGone || (same && !groups.isWithoutGroups()))) {
            return file;
        }
        if (!same || left) {
            draft.find(
                    new StaysByHand(Subject.PUPIL, leerling.line(), Written.text(leerling.key())));
        }
        return file.withPlace(before.yearGroup(), isGone ? null : before.group())
                .withLastDay(left ? before.lastDay() : file.lastDay())
                .withByHand(true);
    }

    /** A file without groups leaves everybody where they are. */
    private Optional<BaseGroup> group(Leerling leerling, @Nullable Placement before) {
        var key = Written.text(leerling.key());
        var groep = Written.text(leerling.groep());
        var group = groups.findGroup(groep);
        if (groep.isEmpty() && !groups.isWithoutGroups()) {
            draft.find(new PupilWithoutGroup(leerling.line(), key));
        } else if (!groep.isEmpty() && group.isEmpty()) {
            draft.find(new UnknownGroup(Subject.PUPIL, leerling.line(), key, groep));
        }
        return groups.isWithoutGroups() && before != null
                ? Optional.ofNullable(known.group(before.group()))
                : group;
    }

    /** The pupil's own wins; a pupil of the old format may have only the group's. */
    private String yearGroup(Leerling leerling, Optional<BaseGroup> group) {
        var key = Written.text(leerling.key());
        var own = Written.text(leerling.jaargroep());
        if (YearGroup.find(own).isPresent()) {
            return own;
        }
        if (!own.isEmpty()) {
            draft.find(new UnknownYearGroup(Subject.PUPIL, leerling.line(), key, own));
        }
        var ofGroup = group.map(BaseGroup::yearGroups).orElse(List.of());
        if (ofGroup.size() == 1) {
            return ofGroup.getFirst();
        }
        if (own.isEmpty()) {
            draft.find(new YearGroupMissing(leerling.line(), key));
        }
        return "";
    }

    private void planMemberships(Leerling leerling, UUID pupil) {
        Set<UUID> wanted = new HashSet<>();
        for (String written : leerling.samengesteldeGroepen()) {
            var groep = Written.text(written);
            var group = groups.findCombinedGroup(groep);
            group.ifPresent(it -> wanted.add(it.id()));
            if (group.isEmpty()) {
                draft.find(
                        new UnknownGroup(
                                Subject.PUPIL,
                                leerling.line(),
                                Written.text(leerling.key()),
                                groep));
            }
        }
        for (CombinedMembership it : known.memberships(pupil)) {
            if (!wanted.remove(it.combinedGroup())) {
                draft.remove(it);
            }
        }
        wanted.stream()
                .sorted()
                .map(it -> new CombinedMembership(draft.newId(), header.year(), pupil, it))
                .forEach(it -> draft.put(null, it));
    }
}
