package nl.startklaar.las;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.startklaar.kernel.Brin;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.LasReading.Delta;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.las.LasReading.Unclear;
import nl.startklaar.las.OneRosterRows.ClassRow;
import nl.startklaar.las.OneRosterRows.EnrollmentRow;
import nl.startklaar.las.OneRosterRows.Org;
import nl.startklaar.las.OneRosterRows.RoleRow;
import nl.startklaar.las.OneRosterRows.Session;
import nl.startklaar.las.OneRosterRows.UserRow;
import nl.startklaar.las.ReadingNote.What;
import nl.startklaar.las.ReadingQuestion.About;
import nl.startklaar.las.ReadingQuestion.Option;
import org.jspecify.annotations.Nullable;

/**
 * Reads a OneRoster set. It may hold several schools and school years, of which one is meant; a
 * whole set becomes a mirror, and a set of changes stays what it is.
 */
final class OneRoster {

    private final OneRosterSet set;
    private final ReadingChoice choice;
    private final Notes notes;
    private final List<ReadingQuestion> questions = new ArrayList<>();
    private final List<Org> orgs;
    private final List<Session> sessions;
    private final Map<String, Session> sessionsById = new HashMap<>();
    private final List<ClassRow> classes;
    private final List<UserRow> users;
    private final List<RoleRow> roles;
    private final List<EnrollmentRow> enrollments;

    private OneRoster(OneRosterSet set, EckIdSeal seal, ReadingChoice choice, Notes notes)
            throws Unreadable {
        this.set = set;
        this.choice = choice;
        this.notes = notes;
        var rows = new OneRosterRows(set, seal, notes);
        this.orgs = rows.orgs();
        this.sessions = rows.sessions();
        sessions.forEach(it -> sessionsById.put(it.id(), it));
        this.classes = rows.classes();
        this.users = rows.users();
        this.roles = rows.roles();
        this.enrollments = rows.enrollments();
    }

    static LasReading read(List<PlainFile> files, EckIdSeal seal, ReadingChoice choice, Notes notes)
            throws Unreadable {
        var set = OneRosterSet.open(files, notes);
        if (!set.isDelta()) {
            set.require(OneRosterTable.USERS);
            set.require(OneRosterTable.SESSIONS);
            if (set.has(OneRosterTable.CLASSES)) {
                set.require(OneRosterTable.ENROLLMENTS);
            }
        }
        return new OneRoster(set, seal, choice, notes).read();
    }

    private LasReading read() throws Unreadable {
        var school = school();
        if (set.isDelta()) {
            return questions.isEmpty()
                    ? new Delta(delta(school, Optional.empty()), set.version(), notes.list())
                    : new Unclear(questions);
        }
        int startYear = startYear(school);
        if (!questions.isEmpty()) {
            return new Unclear(questions);
        }
        var delta = delta(school, Optional.of(startYear));
        var file = OneRosterOverlay.of(delta, empty(school, startYear), notes);
        return new Full(file, set.version(), notes.list());
    }

    /** The one that is meant; none when nothing in a set of changes says so. */
    private Optional<Org> school() throws Unreadable {
        var candidates = candidates();
        if (candidates.size() == 1) {
            return Optional.of(candidates.firstEntry().getValue());
        }
        if (candidates.isEmpty()) {
            if (!set.isDelta()) {
                throw new Unreadable(Reason.SCHOOL_NOT_IN_FILE, OneRosterTable.ORGS.csvName(), 1);
            }
            return Optional.empty();
        }
        var answered = choice.answer(About.SCHOOL).map(candidates::get);
        var chosen = answered.isPresent() ? answered : asked(candidates);
        if (chosen.isEmpty()) {
            ask(candidates);
        }
        return chosen;
    }

    /** Organisations that are schools, and those that classes call their school. */
    private NavigableMap<String, Org> candidates() {
        var candidates = new TreeMap<String, Org>();
        orgs.stream().filter(Org::isSchool).forEach(it -> candidates.put(it.id(), it));
        Map<String, Org> byId = new HashMap<>();
        orgs.forEach(it -> byId.put(it.id(), it));
        for (ClassRow row : classes) {
            if (!row.school().isEmpty() && !candidates.containsKey(row.school())) {
                @Nullable Org other = byId.get(row.school());
                if (other != null) {
                    note(What.ORG_TYPE, OneRosterTable.ORGS, 0, "type", other.id());
                    candidates.put(other.id(), other);
                } else if (orgs.isEmpty()) {
                    candidates.put(row.school(), new Org(row.school(), "", "school", ""));
                } else {
                    note(
                            What.UNKNOWN_REFERENCE,
                            OneRosterTable.CLASSES,
                            row.line(),
                            "schoolSourcedId",
                            row.school());
                }
            }
        }
        return candidates;
    }

    private Optional<Org> asked(Map<String, Org> candidates) throws Unreadable {
        @Nullable Brin wanted = choice.school();
        if (wanted == null) {
            return Optional.empty();
        }
        var found = candidates.values().stream().filter(it -> isCalled(it, wanted)).findFirst();
        if (found.isEmpty()) {
            throw new Unreadable(Reason.SCHOOL_NOT_IN_FILE, OneRosterTable.ORGS.csvName(), 1);
        }
        return found;
    }

    private static boolean isCalled(Org org, Brin brin) {
        return brin(org).filter(brin::equals).isPresent();
    }

    private static Optional<Brin> brin(Org org) {
        return Brin.find(org.identifier()).or(() -> Brin.find(org.id()));
    }

    private void ask(Map<String, Org> candidates) {
        var options =
                candidates.values().stream()
                        .map(it ->
                                new Option(it.id(), "%s %s".formatted(it.name(), it.id()).strip()))
                        .toList();
        questions.add(new ReadingQuestion(About.SCHOOL, options));
    }

    /** In which the school year begins that its classes are of; without classes, its sessions. */
    private int startYear(Optional<Org> school) throws Unreadable {
        var years = new TreeMap<Integer, Long>();
        for (ClassRow row : classes) {
            if (isOf(school, row.school())) {
                yearsOf(row).forEach(it -> years.merge(it, 1L, Long::sum));
            }
        }
        if (years.isEmpty()) {
            sessions.forEach(it -> it.startYear().ifPresent(y -> years.merge(y, 0L, Long::sum)));
        }
        if (years.isEmpty()) {
            throw new Unreadable(Reason.NO_SCHOOL_YEAR, OneRosterTable.SESSIONS.csvName(), 1);
        }
        var chosen =
                choice.answer(About.SCHOOL_YEAR)
                        .flatMap(WrittenYear::find)
                        .map(WrittenYear::start)
                        .filter(years::containsKey);
        if (years.size() > 1 && chosen.isEmpty()) {
            var options = new ArrayList<Option>();
            years.forEach((year, count) -> {
                var written = WrittenYear.of(year);
                options.add(new Option(written, "%s (%d)".formatted(written, count)));
            });
            questions.add(new ReadingQuestion(About.SCHOOL_YEAR, options));
        }
        return chosen.orElse(years.lastKey());
    }

    private Set<Integer> yearsOf(ClassRow row) {
        var years = new HashSet<Integer>();
        for (String term : row.terms()) {
            Optional.ofNullable(sessionsById.get(term))
                    .flatMap(Session::startYear)
                    .ifPresent(years::add);
        }
        return years;
    }

    private static boolean isOf(Optional<Org> school, String org) {
        return school.isEmpty() || org.isEmpty() || school.get().id().equals(org);
    }

    private OneRosterDelta delta(Optional<Org> school, Optional<Integer> startYear) {
        var bounds = bounds(startYear);
        var left = new HashSet<String>();
        var ours = new ArrayList<ClassRow>();
        for (ClassRow row : classes) {
            if (isOf(school, row.school()) && isIn(startYear, row)) {
                ours.add(row);
            } else {
                left.add(row.id());
            }
        }
        Map<String, String> keys = new LinkedHashMap<>();
        users.forEach(it -> keys.put(it.id(), it.key()));
        return new OneRosterMapping(school.map(Org::id), keys, left, bounds)
                .of(ours, users, roles, enrollments, set.version());
    }

    private boolean isIn(Optional<Integer> startYear, ClassRow row) {
        if (startYear.isEmpty()) {
            return true;
        }
        var years = yearsOf(row);
        boolean isIn = years.isEmpty() || years.contains(startYear.get());
        if (!isIn) {
            notes.warn(
                    What.OTHER_SCHOOL_YEAR,
                    OneRosterTable.CLASSES.csvName(),
                    row.line(),
                    "termSourcedIds",
                    row.id());
        }
        return isIn;
    }

    /** Who comes on the first day and goes after the last has neither come nor gone. */
    private OneRosterMapping.Bounds bounds(Optional<Integer> startYear) {
        var ours =
                sessions.stream()
                        .filter(it -> it.startYear().isPresent())
                        .filter(it -> it.startYear().equals(startYear))
                        .toList();
        return new OneRosterMapping.Bounds(
                ours.stream().flatMap(it -> it.start().stream()).min(LocalDate::compareTo),
                ours.stream().flatMap(it -> it.end().stream()).max(LocalDate::compareTo));
    }

    private EdexmlFile empty(Optional<Org> school, int startYear) {
        var brin = school.flatMap(OneRoster::brin).map(Brin::code);
        var schoolkey = brin.isPresent() ? Optional.<String>empty() : school.map(Org::id);
        var header =
                new School(
                        WrittenYear.of(startYear),
                        null,
                        brin.map(it -> it.substring(0, 4)).orElse(null),
                        brin.map(it -> it.substring(4)).orElse(null),
                        schoolkey.orElse(null),
                        null,
                        set.systemName(),
                        null);
        return new EdexmlFile(header, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private void note(What what, OneRosterTable table, int line, String column, String about) {
        notes.error(what, table.csvName(), line, column, about);
    }
}
