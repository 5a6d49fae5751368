package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.PeopleInFile.Found;
import nl.startklaar.plan.PeopleInFile.Found.Contradiction;
import nl.startklaar.plan.PeopleInFile.Found.Known;
import nl.startklaar.plan.PeopleInFile.Found.Nobody;
import nl.startklaar.plan.PlanFinding.BirthDateImplausible;
import nl.startklaar.plan.PlanFinding.BirthDateInFuture;
import nl.startklaar.plan.PlanFinding.FirstDayAfterStart;
import nl.startklaar.plan.PlanFinding.KeyAndEckIdDisagree;
import nl.startklaar.plan.PlanFinding.PersonReplaced;
import nl.startklaar.plan.PlanFinding.SameNameSameBirthDate;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.roster.Departure.Kind;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of a file. Who is absent from it, or has left by its reference day, loses the place of
 * this school year and nothing else: the pupil stays, with key and history.
 */
final class PupilsPlan {

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
    private final DeparturesPlan departures;
    private final PlacesPlan places;
    private final Lookalikes lookalikes;

    /** Looked at last: nobody new looks like somebody who turns up further on. */
    private final List<Runnable> strangers = new ArrayList<>();

    private final Map<UUID, LocalDate> leftInFile = new HashMap<>();
    private final Map<NameAndBirthDate, List<UUID>> knownByName;
    private final Map<NameAndBirthDate, Integer> linesByName = new HashMap<>();
    private int atSchool;
    private int startingOnReferenceDay;

    PupilsPlan(
            FileHeader header,
            KnownRoster known,
            GroupsPlan groups,
            Answers answers,
            LocalDate today,
            Draft draft) {
        this.header = header;
        this.known = known;
        this.groups = groups;
        this.today = today;
        this.draft = draft;
        this.people = new PeopleInFile(Subject.PUPIL, known, answers, draft);
        this.departures = new DeparturesPlan(Kind.PUPIL, header, known, draft);
        this.places = new PlacesPlan(header, known, groups, draft);
        this.lookalikes = Lookalikes.ofPupils(known.state().pupils());
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

    /**
     * @param yearBefore who had a place last year, and has left when this year has none for them
     */
    void plan(List<Leerling> leerlingen, List<Placement> yearBefore) {
        leerlingen.forEach(it -> people.claim(Written.text(it.key()), Written.text(it.eckid())));
        leerlingen.forEach(this::plan);
        strangers.forEach(Runnable::run);
        known.state().placements().forEach(this::planAbsent);
        yearBefore.forEach(this::planGoneSinceLastYear);
        if (startingOnReferenceDay >= MANY_WITH_ONE_FIRST_DAY) {
            draft.find(
                    new FirstDayAfterStart(
                            startingOnReferenceDay, header.referenceDay().toString()));
        }
    }

    /** Whom the file itself says to have left: nobody has to ask why they are gone. */
    Set<UUID> leftInFile() {
        return leftInFile.keySet();
    }

    /** Who stood in which line. */
    Map<UUID, Integer> lines() {
        return people.lines();
    }

    /** How many pupils of the file are at school. */
    int atSchool() {
        return atSchool;
    }

    private void plan(Leerling leerling) {
        var key = Written.text(leerling.key());
        var eckId = Written.text(leerling.eckid());
        var name = Written.name(leerling.naam());
        if (!people.isUsable(key, eckId, name, leerling.line())) {
            return;
        }
        @Nullable LocalDate lastDay = date(leerling, leerling.uitstroomdatum(), "uitstroomdatum");
        if (header.hasLeft(leerling)) {
            planLeft(leerling, people.find(key, eckId, List.of()), lastDay);
            return;
        }
        atSchool++;
        @Nullable LocalDate birthDate = birthDate(leerling, key);
        switch (people.find(key, eckId, alike(name, birthDate))) {
            case Contradiction it -> disagree(leerling, it);
            case Known it -> {
                if (!isReplaced(leerling, it, birthDate)) {
                    plan(leerling, it.id(), birthDate, lastDay);
                }
            }
            case Nobody _ -> strangers.add(() -> planStranger(leerling, name, birthDate, lastDay));
        }
    }

    private void disagree(Leerling leerling, Contradiction it) {
        var key = Written.text(leerling.key());
        draft.find(new KeyAndEckIdDisagree(Subject.PUPIL, leerling.line(), key));
        people.keepAsIs(it.byKey());
        people.keepAsIs(it.byEckId());
    }

    /** Whether the row is about somebody else after all: then it says nothing of whom it names. */
    private boolean isReplaced(Leerling leerling, Known whom, @Nullable LocalDate birthDate) {
        var name = Written.name(leerling.naam());
        @Nullable Pupil before = known.pupil(whom.id());
        if (before == null || !isSomebodyElse(before, name, birthDate, whom.certain())) {
            return false;
        }
        draft.find(
                new PersonReplaced(Subject.PUPIL, leerling.line(), Written.text(leerling.key())));
        people.keepAsIs(before.id());
        alike(name, birthDate).forEach(people::keepAsIs);
        return true;
    }

    private void planStranger(
            Leerling leerling,
            PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate lastDay) {
        var key = Written.text(leerling.key());
        var mark = Lookalikes.mark(birthDate);
        var found =
                people.ask(
                        key,
                        Written.who(key, name, mark),
                        leerling.line(),
                        lookalikes.likePupil(name, mark));
        found.ifPresent(it -> plan(leerling, idOf(it), birthDate, lastDay));
    }

    private static @Nullable UUID idOf(Found found) {
        return found instanceof Known(var id, _) ? id : null;
    }

    /**
     * @param id whom the row is about; absent when it is somebody new
     */
    private void plan(
            Leerling leerling,
            @Nullable UUID id,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate lastDay) {
        var key = Written.text(leerling.key());
        var name = Written.name(leerling.naam());
        @Nullable Pupil before = known.pupil(id);
        if (before != null && people.isSecond(before.id(), key, leerling.line())) {
            return;
        }
        var pupil = new Pupil(before == null ? draft.newId() : before.id(), name, birthDate);
        draft.put(before, pupil);
        people.see(pupil.id(), key, Written.text(leerling.eckid()), leerling.line(), today);
        if (!places.leftByHand(pupil.id(), lastDay)) {
            departures.stays(pupil.id(), lastDay);
        }
        places.plan(leerling, pupil.id(), firstDay(leerling), lastDay);
        findDouble(pupil, key, leerling.line());
    }

    private void planLeft(Leerling leerling, Found found, @Nullable LocalDate lastDay) {
        switch (found) {
            case Contradiction it -> disagree(leerling, it);
            case Known it -> {
                var born = Written.date(Written.text(leerling.geboortedatum())).orElse(null);
                if (!isReplaced(leerling, it, born)) {
                    people.seeLeaver(it.id(), leerling.line());
                    leftInFile.put(it.id(), lastDay == null ? header.referenceDay() : lastDay);
                }
            }
            case Nobody _ -> {
                // somebody we never knew
            }
        }
    }

    private List<UUID> alike(PersonName name, @Nullable LocalDate birthDate) {
        return birthDate == null
                ? List.of()
                : knownByName.getOrDefault(new NameAndBirthDate(name.full(), birthDate), List.of());
    }

    /**
     * One of given name, surname and birth date may be mended; two at once are somebody else. So is
     * who is exactly another pupil: twins share two of the three, and their keys get swapped. Where
     * more than the record says who it is, only all three at once are somebody else.
     */
    private boolean isSomebodyElse(
            Pupil before, PersonName name, @Nullable LocalDate birthDate, boolean certain) {
        boolean sameBirthDate = Objects.equals(before.birthDate(), birthDate);
        if (sameBirthDate && before.name().full().equals(name.full())) {
            return false;
        }
        int equalParts =
                SameName.countEqualParts(before.name(), name)
                        + (sameBirthDate && birthDate != null ? 1 : 0);
        return certain
                ? equalParts == 0
                : equalParts < ENOUGH_EQUAL_PARTS || !alike(name, birthDate).isEmpty();
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
        if (YearGroup.PRIMARY.contains(yearGroup) && (tooYoung || tooOld)) {
            draft.find(new BirthDateImplausible(leerling.line(), key, yearGroup));
        }
        return date;
    }

    private @Nullable LocalDate date(Leerling leerling, @Nullable String written, String field) {
        return people.date(written, field, Written.text(leerling.key()), leerling.line());
    }

    /** When the file says that this pupil came. */
    private @Nullable LocalDate firstDay(Leerling leerling) {
        @Nullable LocalDate firstDay = date(leerling, leerling.instroomdatum(), "instroomdatum");
        if (firstDay != null
                && firstDay.equals(header.referenceDay())
                && firstDay.isAfter(header.year().firstDay())) {
            startingOnReferenceDay++;
        }
        return firstDay;
    }

    /** Who stays as they are, or is there by hand, can still lose a group that goes. */
    private void planAbsent(Placement placement) {
        boolean isAbsent = people.isAbsent(placement.pupil());
        if (isAbsent && !placement.byHand()) {
            draft.remove(placement);
            known.memberships(placement.pupil()).forEach(draft::remove);
            departures.leaves(
                    placement.pupil(),
                    leftInFile.getOrDefault(placement.pupil(), header.referenceDay()));
        } else if (isAbsent || people.isKeptAsIs(placement.pupil())) {
            known.memberships(placement.pupil()).stream()
                    .filter(it -> !groups.stays(it.combinedGroup()))
                    .forEach(draft::remove);
            if (placement.group() != null && !groups.stays(placement.group())) {
                draft.put(placement, placement.withPlace(placement.yearGroup(), null));
            }
        }
    }

    private void planGoneSinceLastYear(Placement lastYear) {
        var pupil = lastYear.pupil();
        if (people.isAbsent(pupil) && known.placement(pupil) == null) {
            departures.leaves(pupil, leftInFile.getOrDefault(pupil, header.year().firstDay()));
        }
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
