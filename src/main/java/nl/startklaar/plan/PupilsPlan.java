package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.PlanFinding.BirthDateImplausible;
import nl.startklaar.plan.PlanFinding.BirthDateInFuture;
import nl.startklaar.plan.PlanFinding.FirstDayAfterStart;
import nl.startklaar.plan.PlanFinding.PersonReplaced;
import nl.startklaar.plan.PlanFinding.PupilWithoutGroup;
import nl.startklaar.plan.PlanFinding.SameNameSameBirthDate;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.PlanFinding.UnknownGroup;
import nl.startklaar.plan.PlanFinding.UnknownYearGroup;
import nl.startklaar.plan.PlanFinding.YearGroupMissing;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.SourceKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of a file. Who is absent from it, or has left by its reference day, loses the place of
 * this school year and nothing else: the pupil stays, with key and history.
 */
final class PupilsPlan {

    private static final String LEFT = "H";
    private static final Set<String> PRIMARY = Set.of("1", "2", "3", "4", "5", "6", "7", "8");

    /** Pupils come in the school year in which they turn four, at the latest. */
    private static final int YOUNGEST = 4;

    private static final int OLDEST = 14;

    /** Of given name, surname and birth date. */
    private static final int ENOUGH_EQUAL_PARTS = 2;

    /** Fewer may really have come on that day. */
    private static final int MANY_WITH_ONE_FIRST_DAY = 10;

    private record NameAndBirthDate(String name, LocalDate birthDate) {}

    private final FileHeader header;
    private final KnownRoster known;
    private final GroupsPlan groups;
    private final LocalDate today;
    private final Draft draft;
    private final PeopleInFile people;
    private final Map<NameAndBirthDate, List<UUID>> knownByName;
    private final Map<NameAndBirthDate, Integer> linesByName = new HashMap<>();
    private int atSchool;
    private int startingOnReferenceDay;

    PupilsPlan(
            FileHeader header, KnownRoster known, GroupsPlan groups, LocalDate today, Draft draft) {
        this.header = header;
        this.known = known;
        this.groups = groups;
        this.today = today;
        this.draft = draft;
        this.people = new PeopleInFile(Subject.PUPIL, Kind.PUPIL, known, draft);
        this.knownByName = byNameAndBirthDate(known.state().pupils());
    }

    /** A name alone says too little: many share one. */
    private static Map<NameAndBirthDate, List<UUID>> byNameAndBirthDate(List<Pupil> pupils) {
        Map<NameAndBirthDate, List<UUID>> byName = new HashMap<>();
        for (Pupil it : pupils) {
            if (it.birthDate() != null) {
                byName.computeIfAbsent(
                                new NameAndBirthDate(it.name().full(), it.birthDate()),
                                _ -> new ArrayList<>())
                        .add(it.id());
            }
        }
        return byName;
    }

    void plan(List<Leerling> leerlingen) {
        people.claim(leerlingen.stream().map(it -> Written.text(it.key())).toList());
        leerlingen.forEach(this::plan);
        known.state().placements().forEach(this::planAbsent);
        if (startingOnReferenceDay >= MANY_WITH_ONE_FIRST_DAY) {
            draft.find(
                    new FirstDayAfterStart(
                            startingOnReferenceDay, header.referenceDay().toString()));
        }
    }

    /** How many pupils of the file are at school. */
    int atSchool() {
        return atSchool;
    }

    private void plan(Leerling leerling) {
        var key = Written.text(leerling.key());
        var name = Written.name(leerling.naam());
        if (!people.isUsable(key, Written.text(leerling.eckid()), name, leerling.line())) {
            return;
        }
        @Nullable LocalDate lastDay = date(leerling, leerling.uitstroomdatum(), "uitstroomdatum");
        if (hasLeft(leerling, lastDay)) {
            return;
        }
        atSchool++;
        @Nullable LocalDate birthDate = birthDate(leerling, key);
        @Nullable Pupil before = known.pupil(findKnown(key, name, birthDate).orElse(null));
        if (before != null && isSomebodyElse(before, name, birthDate)) {
            draft.find(new PersonReplaced(Subject.PUPIL, leerling.line(), key));
            people.keepAsIs(before.id());
            alike(name, birthDate).forEach(people::keepAsIs);
            return;
        }
        var pupil = new Pupil(before == null ? draft.newId() : before.id(), name, birthDate);
        draft.put(before, pupil);
        people.see(pupil.id(), key, today);
        place(leerling, pupil, lastDay);
        findDouble(pupil, key, leerling.line());
    }

    private boolean hasLeft(Leerling leerling, @Nullable LocalDate lastDay) {
        return Written.text(leerling.jaargroep()).equals(LEFT)
                || (lastDay != null && !lastDay.isAfter(header.referenceDay()));
    }

    private Optional<UUID> findKnown(String key, PersonName name, @Nullable LocalDate birthDate) {
        return people.find(key, alike(name, birthDate));
    }

    private List<UUID> alike(PersonName name, @Nullable LocalDate birthDate) {
        return birthDate == null
                ? List.of()
                : knownByName.getOrDefault(new NameAndBirthDate(name.full(), birthDate), List.of());
    }

    /**
     * One of given name, surname and birth date may be mended; two at once are somebody else. So is
     * who is exactly another pupil: twins share two of the three, and their keys get swapped.
     */
    private boolean isSomebodyElse(Pupil before, PersonName name, @Nullable LocalDate birthDate) {
        boolean sameBirthDate = Objects.equals(before.birthDate(), birthDate);
        if (sameBirthDate && before.name().full().equals(name.full())) {
            return false;
        }
        int equalParts =
                SameName.countEqualParts(before.name(), name)
                        + (sameBirthDate && birthDate != null ? 1 : 0);
        return equalParts < ENOUGH_EQUAL_PARTS || !alike(name, birthDate).isEmpty();
    }

    private @Nullable LocalDate birthDate(Leerling leerling, String key) {
        @Nullable LocalDate date = date(leerling, leerling.geboortedatum(), "geboortedatum");
        if (date == null) {
            return null;
        }
        if (date.isAfter(today)) {
            draft.find(new BirthDateInFuture(leerling.line(), key));
            return null;
        }
        var yearGroup = Written.text(leerling.jaargroep());
        boolean tooYoung = date.plusYears(YOUNGEST).isAfter(header.year().lastDay());
        boolean tooOld = date.plusYears(OLDEST + 1L).isBefore(header.year().firstDay());
        if (PRIMARY.contains(yearGroup) && (tooYoung || tooOld)) {
            draft.find(new BirthDateImplausible(leerling.line(), key, yearGroup));
        }
        return date;
    }

    private @Nullable LocalDate date(Leerling leerling, @Nullable String written, String field) {
        return people.date(written, field, Written.text(leerling.key()), leerling.line());
    }

    private void place(Leerling leerling, Pupil pupil, @Nullable LocalDate lastDay) {
        @Nullable Placement before = known.placement(pupil.id());
        @Nullable LocalDate firstDay = date(leerling, leerling.instroomdatum(), "instroomdatum");
        if (firstDay != null
                && firstDay.equals(header.referenceDay())
                && firstDay.isAfter(header.year().firstDay())) {
            startingOnReferenceDay++;
        }
        var group = group(leerling);
        @Nullable UUID groupId = group.map(BaseGroup::id).orElse(null);
        if (groups.isWithoutGroups() && before != null) {
            groupId = before.group();
        }
        draft.put(
                before,
                new Placement(
                        before == null ? draft.newId() : before.id(),
                        header.year(),
                        pupil.id(),
                        yearGroup(leerling, group),
                        groupId,
                        firstDay,
                        lastDay));
        if (!groups.isWithoutGroups()) {
            planMemberships(leerling, pupil.id());
        }
    }

    private Optional<BaseGroup> group(Leerling leerling) {
        var key = Written.text(leerling.key());
        var groep = Written.text(leerling.groep());
        var group = groups.findGroup(groep);
        if (groep.isEmpty() && !groups.isWithoutGroups()) {
            draft.find(new PupilWithoutGroup(leerling.line(), key));
        } else if (!groep.isEmpty() && group.isEmpty()) {
            draft.find(new UnknownGroup(Subject.PUPIL, leerling.line(), key, groep));
        }
        return group;
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

    /** Who stays as they are can still lose a group that goes. */
    private void planAbsent(Placement placement) {
        if (people.isAbsent(placement.pupil())) {
            draft.remove(placement);
            known.memberships(placement.pupil()).forEach(draft::remove);
        } else if (people.isKeptAsIs(placement.pupil())) {
            known.memberships(placement.pupil()).stream()
                    .filter(it -> !groups.stays(it.combinedGroup()))
                    .forEach(draft::remove);
            if (placement.group() != null && !groups.stays(placement.group())) {
                draft.put(placement, withoutGroup(placement));
            }
        }
    }

    private static Placement withoutGroup(Placement it) {
        return new Placement(
                it.id(), it.year(), it.pupil(), it.yearGroup(), null, it.firstDay(), it.lastDay());
    }

    private void findDouble(Pupil pupil, String key, int line) {
        if (pupil.birthDate() != null) {
            @Nullable Integer first =
                    linesByName.putIfAbsent(
                            new NameAndBirthDate(pupil.name().full(), pupil.birthDate()), line);
            if (first != null) {
                draft.find(new SameNameSameBirthDate(line, key, first));
            }
        }
    }
}
