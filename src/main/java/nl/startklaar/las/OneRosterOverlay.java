package nl.startklaar.las;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.startklaar.las.EdexmlFile.Groep;
import nl.startklaar.las.EdexmlFile.InGroep;
import nl.startklaar.las.EdexmlFile.SamengesteldeGroep;
import nl.startklaar.las.OneRosterDelta.Enrolment;
import nl.startklaar.las.OneRosterDelta.Group;
import nl.startklaar.las.OneRosterDelta.Person;
import nl.startklaar.las.OneRosterDelta.Role;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/** Lays changes over a mirror: first what goes, then what comes. */
final class OneRosterOverlay {

    private static final String TEACHER = "LRK";

    private final OneRosterDelta delta;
    private final EdexmlFile current;
    private final Notes notes;
    private final Map<Object, Groep> groepen = new LinkedHashMap<>();
    private final Map<Object, SamengesteldeGroep> samengesteldeGroepen = new LinkedHashMap<>();
    private final OneRosterPeople people;
    private final Map<String, List<Role>> rolesByPerson;
    private final Map<String, List<Enrolment>> enrolmentsByPerson;

    private OneRosterOverlay(OneRosterDelta delta, EdexmlFile current, Notes notes) {
        this.delta = delta;
        this.current = current;
        this.notes = notes;
        current.groepen().forEach(it -> groepen.put(place(groepen, it.key()), it));
        current.samengesteldeGroepen()
                .forEach(it -> samengesteldeGroepen.put(place(samengesteldeGroepen, it.key()), it));
        this.people = new OneRosterPeople(current);
        this.rolesByPerson = delta.roles().stream().collect(groupingBy(Role::person));
        this.enrolmentsByPerson =
                delta.enrolments().stream().collect(groupingBy(Enrolment::person));
    }

    static EdexmlFile of(OneRosterDelta delta, EdexmlFile current, Notes notes) {
        return new OneRosterOverlay(delta, current, notes).apply();
    }

    private EdexmlFile apply() {
        delta.groups().forEach(this::apply);
        delta.people().forEach(this::apply);
        delta.roles().forEach(this::apply);
        delta.enrolments().stream().filter(Enrolment::isGone).forEach(this::leave);
        delta.enrolments().stream().filter(it -> !it.isGone()).forEach(this::join);
        enrolmentsByPerson.forEach(this::placeInBaseGroup);
        return new EdexmlFile(
                current.school(),
                current.vestigingen(),
                List.copyOf(groepen.values()),
                List.copyOf(samengesteldeGroepen.values()),
                people.leerlingen(),
                people.leerkrachten());
    }

    private void apply(Group group) {
        if (group.isGone()) {
            removeGroup(group.key());
        } else if (group.isHomeroom()) {
            samengesteldeGroepen.remove(group.key());
            groepen.put(group.key(), groep(group, groepen.get(group.key())));
        } else {
            groepen.remove(group.key());
            @Nullable SamengesteldeGroep before = samengesteldeGroepen.get(group.key());
            samengesteldeGroepen.put(group.key(), samengesteldeGroep(group, before));
        }
    }

    /** Its key; a place of its own for a group without one, or with one that was used before. */
    private static Object place(Map<Object, ?> groups, @Nullable String key) {
        return key == null || groups.containsKey(key) ? new Object() : key;
    }

    /** OneRoster has no word for what a group is described as: that stays. */
    private static Groep groep(Group it, @Nullable Groep before) {
        @Nullable String omschrijving = before == null ? null : before.omschrijving();
        return new Groep(it.key(), it.naam(), it.jaargroep(), omschrijving, it.line());
    }

    private static SamengesteldeGroep samengesteldeGroep(
            Group it, @Nullable SamengesteldeGroep before) {
        @Nullable String omschrijving = before == null ? null : before.omschrijving();
        return new SamengesteldeGroep(it.key(), it.naam(), omschrijving, it.line());
    }

    private void removeGroup(String key) {
        groepen.remove(key);
        samengesteldeGroepen.remove(key);
        people.pupils().forEach(it -> it.leaveGroup(key));
        people.members().forEach(it -> it.leaveGroup(key));
    }

    private void apply(Person person) {
        if (person.isGone()) {
            people.removePupil(person.key());
            people.removeMember(person.key());
            return;
        }
        var roles = rolesByPerson.getOrDefault(person.key(), List.of());
        if (roles.stream().anyMatch(it -> !it.isGone() && it.isPupil())) {
            people.putPupil(person);
        } else if (roles.stream().anyMatch(it -> !it.isGone())) {
            people.putMember(person);
        } else {
            putWithoutRole(person);
        }
    }

    /** Whom we know stays what they were; for others, what they do in groups tells. */
    private void putWithoutRole(Person person) {
        var enrolments = enrolmentsByPerson.getOrDefault(person.key(), List.of());
        if (people.pupil(person.key()).isPresent()) {
            people.putPupil(person);
        } else if (people.member(person.key()).isPresent()) {
            people.putMember(person);
        } else {
            note(What.ROLE_MISSING, OneRosterTable.USERS, person.line(), "sourcedId", person.key());
            if (enrolments.stream().anyMatch(Enrolment::asPupil)) {
                people.putPupil(person);
            } else if (!enrolments.isEmpty()) {
                people.putMember(person);
                people.member(person.key()).ifPresent(it -> it.rollen.add(TEACHER));
            }
        }
    }

    private void apply(Role role) {
        if (role.isPupil()) {
            people.pupil(role.person()).ifPresentOrElse(it -> apply(role, it), () -> unknown(role));
        } else {
            people.member(role.person())
                    .ifPresentOrElse(it -> apply(role, it), () -> unknown(role));
        }
    }

    private void apply(Role role, OneRosterPeople.Pupil pupil) {
        if (role.isGone()) {
            people.removePupil(role.person());
            return;
        }
        pupil.instroomdatum = role.from() == null ? pupil.instroomdatum : role.from();
        pupil.uitstroomdatum = role.until();
    }

    private static void apply(Role role, OneRosterPeople.Member member) {
        member.rollen.remove(role.code());
        if (!role.isGone()) {
            member.rollen.add(role.code());
        }
    }

    private void unknown(Role role) {
        if (!role.isGone() && people.pupil(role.person()).isEmpty()) {
            notes.warn(
                    What.UNKNOWN_REFERENCE,
                    OneRosterTable.ROLES.csvName(),
                    role.line(),
                    "userSourcedId",
                    role.person());
        }
    }

    private void leave(Enrolment enrolment) {
        people.pupil(enrolment.person()).ifPresent(it -> it.leaveGroup(enrolment.group()));
        people.member(enrolment.person()).ifPresent(it -> it.leaveGroup(enrolment.group()));
    }

    private void join(Enrolment enrolment) {
        var pupil = people.pupil(enrolment.person());
        var member = people.member(enrolment.person());
        if (pupil.isEmpty() && member.isEmpty()) {
            unknown(enrolment, "userSourcedId", enrolment.person());
        } else if (!isBaseGroup(enrolment.group()) && !isCombinedGroup(enrolment.group())) {
            unknown(enrolment, "classSourcedId", enrolment.group());
        } else if (pupil.isPresent() != enrolment.asPupil()) {
            // a child must never stand before a group because of one wrong row
            note(
                    What.ENROLLMENT_ROLE,
                    OneRosterTable.ENROLLMENTS,
                    enrolment.line(),
                    "role",
                    enrolment.person());
        } else {
            pupil.ifPresent(it -> join(enrolment, it));
            member.ifPresent(it -> join(enrolment, it));
        }
    }

    private void join(Enrolment enrolment, OneRosterPeople.Pupil pupil) {
        if (isCombinedGroup(enrolment.group())) {
            pupil.joinCombinedGroup(enrolment.group());
        }
    }

    private void join(Enrolment enrolment, OneRosterPeople.Member member) {
        var in = new InGroep(enrolment.group(), enrolment.rollen());
        if (isBaseGroup(enrolment.group())) {
            member.joinGroup(in);
        } else {
            member.joinCombinedGroup(in);
        }
    }

    /** A pupil is in one base group; of several, in the one that lasts longest and began last. */
    private void placeInBaseGroup(String person, List<Enrolment> enrolments) {
        var base =
                enrolments.stream()
                        .filter(it -> !it.isGone() && it.asPupil() && isBaseGroup(it.group()))
                        .toList();
        people.pupil(person).filter(_ -> !base.isEmpty()).ifPresent(it -> place(it, base));
    }

    private void place(OneRosterPeople.Pupil pupil, List<Enrolment> base) {
        var last =
                base.stream()
                        .max(
                                Comparator.comparing(
                                                Enrolment::until,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(
                                                Enrolment::from,
                                                Comparator.nullsFirst(Comparator.naturalOrder())))
                        .orElseThrow();
        pupil.groep = last.group();
        if (base.stream().allMatch(it -> it.from() != null)) {
            setIfAbsent(pupil.instroomdatum, earliest(base), it -> pupil.instroomdatum = it);
        }
        setIfAbsent(pupil.uitstroomdatum, last.until(), it -> pupil.uitstroomdatum = it);
        noteSeveral(base);
    }

    private static void setIfAbsent(
            @Nullable String now, @Nullable String date, Consumer<String> set) {
        if (now == null && date != null) {
            set.accept(date);
        }
    }

    private static @Nullable String earliest(List<Enrolment> base) {
        return base.stream()
                .map(Enrolment::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One after the other is a move; two without an end are a mistake. */
    private void noteSeveral(List<Enrolment> base) {
        var lasting = new LinkedHashMap<String, Enrolment>();
        base.stream().filter(it -> it.until() == null).forEach(it -> lasting.put(it.group(), it));
        if (lasting.size() > 1) {
            var row = lasting.lastEntry().getValue();
            notes.warn(
                    What.SEVERAL_GROUPS,
                    OneRosterTable.ENROLLMENTS.csvName(),
                    row.line(),
                    "classSourcedId",
                    row.person());
        }
    }

    private boolean isBaseGroup(String key) {
        return groepen.containsKey(key);
    }

    private boolean isCombinedGroup(String key) {
        return samengesteldeGroepen.containsKey(key);
    }

    private void unknown(Enrolment enrolment, String column, String about) {
        notes.warn(
                What.UNKNOWN_REFERENCE,
                OneRosterTable.ENROLLMENTS.csvName(),
                enrolment.line(),
                column,
                about);
    }

    private void note(What what, OneRosterTable table, int line, String column, String about) {
        notes.error(what, table.csvName(), line, column, about);
    }
}
