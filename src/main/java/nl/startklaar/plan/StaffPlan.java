package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.Leerkracht;
import nl.startklaar.plan.PeopleInFile.Found.Contradiction;
import nl.startklaar.plan.PeopleInFile.Found.Known;
import nl.startklaar.plan.PeopleInFile.Found.Nobody;
import nl.startklaar.plan.PlanFinding.GroupWithoutTeacher;
import nl.startklaar.plan.PlanFinding.KeyAndEckIdDisagree;
import nl.startklaar.plan.PlanFinding.NoStaffInFile;
import nl.startklaar.plan.PlanFinding.PersonReplaced;
import nl.startklaar.plan.PlanFinding.StaysByHand;
import nl.startklaar.plan.PlanFinding.Subject;
import nl.startklaar.plan.PlanFinding.TeacherWithoutEmail;
import nl.startklaar.plan.PlanFinding.TeacherWithoutGroup;
import nl.startklaar.plan.PlanFinding.TraineeAndTeacher;
import nl.startklaar.plan.PlanFinding.UnknownGroup;
import nl.startklaar.roster.Departure.Kind;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.jspecify.annotations.Nullable;

/** The staff of a file, and in which groups they are. */
final class StaffPlan {

    private static final String TEACHER = "LRK";
    private static final String TRAINEE = "STA";
    private static final String PARENT = "OUD";

    private final FileHeader header;
    private final KnownRoster known;
    private final GroupsPlan groups;
    private final LocalDate today;
    private final Draft draft;
    private final PeopleInFile people;
    private final DeparturesPlan departures;
    private final Lookalikes lookalikes;
    private final Set<UUID> staffedGroups = new HashSet<>();

    /** Looked at last: nobody new looks like somebody who turns up further on. */
    private final List<Runnable> strangers = new ArrayList<>();

    StaffPlan(
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
        this.people = new PeopleInFile(Subject.STAFF, known, answers, draft);
        this.departures = new DeparturesPlan(Kind.STAFF, header, known, draft);
        this.lookalikes = Lookalikes.ofStaff(known.state().staff());
    }

    /**
     * @param yearBefore who worked here last year, and has left when this year does not know them
     */
    void plan(List<Leerkracht> leerkrachten, List<Groep> groepen, List<Employment> yearBefore) {
        if (leerkrachten.isEmpty()) {
            draft.find(new NoStaffInFile());
            known.state().staffings().stream()
                    .filter(it -> !groups.stays(it.group()))
                    .forEach(draft::remove);
            return;
        }
        leerkrachten.forEach(it -> people.claim(Written.text(it.key()), Written.text(it.eckid())));
        leerkrachten.forEach(this::plan);
        strangers.forEach(Runnable::run);
        known.state().employments().forEach(this::planAbsent);
        yearBefore.forEach(this::planGoneSinceLastYear);
        groepen.forEach(this::findWithoutTeacher);
    }

    /** Who stood in which line. */
    Map<UUID, Integer> lines() {
        return people.lines();
    }

    private void plan(Leerkracht leerkracht) {
        var key = Written.text(leerkracht.key());
        var eckId = Written.text(leerkracht.eckid());
        var name = Written.name(leerkracht.naam());
        if (!people.isUsable(key, eckId, name, leerkracht.line())) {
            return;
        }
        var email = Written.text(leerkracht.emailadres());
        switch (people.find(key, eckId, alike(key, name, email))) {
            case Contradiction(var byKey, var byEckId) -> {
                draft.find(new KeyAndEckIdDisagree(Subject.STAFF, leerkracht.line(), key));
                people.keepAsIs(byKey);
                people.keepAsIs(byEckId);
            }
            case Known(var id, boolean certain) -> plan(leerkracht, id, certain);
            case Nobody _ ->
                    strangers.add(
                            () -> planStranger(leerkracht, key, name, Lookalikes.mark(email)));
        }
    }

    private void planStranger(Leerkracht leerkracht, String key, PersonName name, String mark) {
        var found =
                people.ask(
                        key,
                        Written.who(key, name, mark),
                        leerkracht.line(),
                        lookalikes.likeStaff(name, mark));
        found.ifPresent(it -> plan(leerkracht, it instanceof Known(var id, _) ? id : null, true));
    }

    /**
     * @param id whom the row is about; absent when it is somebody new
     */
    private void plan(Leerkracht leerkracht, @Nullable UUID id, boolean certain) {
        var key = Written.text(leerkracht.key());
        var name = Written.name(leerkracht.naam());
        var email = Written.text(leerkracht.emailadres());
        @Nullable StaffMember before = known.staffMember(id);
        if (before != null && !certain && isSomebodyElse(before, name, email)) {
            draft.find(new PersonReplaced(Subject.STAFF, leerkracht.line(), key));
            people.keepAsIs(before.id());
            return;
        }
        if (before != null && people.isSecond(before.id(), key, leerkracht.line())) {
            return;
        }
        var member = new StaffMember(before == null ? draft.newId() : before.id(), name, email);
        draft.put(before, member);
        people.see(member.id(), key, Written.text(leerkracht.eckid()), leerkracht.line(), today);
        departures.stays(member.id(), null);
        employ(leerkracht, member.id());
        var wanted = wantedGroups(leerkracht);
        if (!groups.isWithoutGroups()) {
            planStaffings(member.id(), wanted);
        }
        tell(leerkracht, key, email);
    }

    /** Who has a key and no mail address is not found by name: many share one. */
    private List<UUID> alike(String key, PersonName name, String email) {
        if (Written.isLasting(key) && email.isEmpty()) {
            return List.of();
        }
        return known.state().staff().stream()
                .filter(it -> it.name().full().equals(name.full()))
                .filter(it -> it.email().equalsIgnoreCase(email))
                .map(StaffMember::id)
                .toList();
    }

    private static boolean isSomebodyElse(StaffMember before, PersonName name, String email) {
        boolean sameEmail = !email.isEmpty() && email.equalsIgnoreCase(before.email());
        return !sameEmail && SameName.isNothingAlike(before.name(), name);
    }

    /**
     * Roles that a person gave stay, for as long as they gave them, until the file gives them too.
     */
    private void employ(Leerkracht leerkracht, UUID member) {
        @Nullable Employment before = known.employment(member);
        if (before != null && isOverByHand(before.byHand(), before.lastDay())) {
            draft.find(
                    new StaysByHand(
                            Subject.STAFF, leerkracht.line(), Written.text(leerkracht.key())));
            return;
        }
        var roles = Written.roles(leerkracht.rollen().stream());
        boolean keepsMore = before != null && before.byHand() && !roles.containsAll(before.roles());
        if (before != null && keepsMore) {
            draft.find(
                    new StaysByHand(
                            Subject.STAFF, leerkracht.line(), Written.text(leerkracht.key())));
            roles = Written.roles(Stream.concat(before.roles().stream(), roles.stream()));
        }
        draft.put(
                before,
                new Employment(
                        before == null ? draft.newId() : before.id(),
                        header.year(),
                        member,
                        roles,
                        keepsMore,
                        before != null && keepsMore ? before.lastDay() : null));
    }

    /** Per group the roles in it; a group that is named twice is one. */
    private Map<UUID, List<String>> wantedGroups(Leerkracht leerkracht) {
        Map<UUID, List<String>> wanted = new LinkedHashMap<>();
        for (InGroep in : leerkracht.groepen()) {
            add(wanted, leerkracht, in, groups.findGroup(Written.text(in.groep())));
        }
        for (InGroep in : leerkracht.samengesteldeGroepen()) {
            add(wanted, leerkracht, in, groups.findCombinedGroup(Written.text(in.groep())));
        }
        return wanted;
    }

    private void add(
            Map<UUID, List<String>> wanted,
            Leerkracht leerkracht,
            InGroep in,
            Optional<? extends RosterRow> group) {
        if (group.isEmpty()) {
            draft.find(
                    new UnknownGroup(
                            Subject.STAFF,
                            leerkracht.line(),
                            Written.text(leerkracht.key()),
                            Written.text(in.groep())));
            return;
        }
        var id = group.get().id();
        staffedGroups.add(id);
        var before = wanted.getOrDefault(id, List.of());
        wanted.put(id, Written.roles(Stream.concat(before.stream(), in.rollen().stream())));
    }

    private void planStaffings(UUID member, Map<UUID, List<String>> wanted) {
        for (Staffing before : known.staffings(member)) {
            @Nullable List<String> roles = wanted.remove(before.group());
            if (roles == null) {
                removeUnlessByHand(before);
            } else if (!isOverByHand(before.byHand(), before.lastDay())) {
                draft.put(
                        before,
                        new Staffing(before.id(), header.year(), member, before.group(), roles));
            }
        }
        wanted.forEach((group, roles) ->
                draft.put(null, new Staffing(draft.newId(), header.year(), member, group, roles)));
    }

    /**
     * A person said that it was over: what is only for a while, and still goes on, is taken over by
     * the file.
     */
    private boolean isOverByHand(boolean byHand, @Nullable LocalDate lastDay) {
        return byHand && lastDay != null && lastDay.isBefore(today);
    }

    private void removeUnlessByHand(Staffing it) {
        if (!it.byHand() || !groups.stays(it.group())) {
            draft.remove(it);
        }
    }

    private void planAbsent(Employment employment) {
        var member = employment.staffMember();
        boolean isAbsent = people.isAbsent(member);
        if (isAbsent && !employment.byHand()) {
            draft.remove(employment);
            known.staffings(member).forEach(draft::remove);
            departures.leaves(member, header.referenceDay());
        } else if (isAbsent || people.isKeptAsIs(member)) {
            known.staffings(member).stream()
                    .filter(it -> !groups.stays(it.group()))
                    .forEach(draft::remove);
        }
    }

    private void planGoneSinceLastYear(Employment lastYear) {
        var member = lastYear.staffMember();
        if (people.isAbsent(member) && known.employment(member) == null) {
            departures.leaves(member, header.year().firstDay());
        }
    }

    private void tell(Leerkracht leerkracht, String key, String email) {
        var roles = Written.roles(leerkracht.rollen().stream());
        boolean hasGroup =
                !leerkracht.groepen().isEmpty() || !leerkracht.samengesteldeGroepen().isEmpty();
        if (email.isEmpty() && !roles.contains(PARENT)) {
            draft.find(new TeacherWithoutEmail(leerkracht.line(), key));
        }
        if (roles.contains(TEACHER) && !hasGroup && !groups.isWithoutGroups()) {
            draft.find(new TeacherWithoutGroup(leerkracht.line(), key));
        }
        if (roles.contains(TEACHER) && roles.contains(TRAINEE)) {
            draft.find(new TraineeAndTeacher(leerkracht.line(), key));
        }
    }

    private void findWithoutTeacher(Groep groep) {
        var key = Written.text(groep.key());
        groups.findGroup(key)
                .filter(it -> !staffedGroups.contains(it.id()))
                .ifPresent(_ -> draft.find(new GroupWithoutTeacher(groep.line(), key)));
    }
}
