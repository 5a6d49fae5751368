package nl.startklaar.las;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.startklaar.las.EdexmlFile.Naam;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/** The rows of a OneRoster set, of each no more than we may keep. */
final class OneRosterRows {

    record Org(String id, String name, String type, String identifier) {

        boolean isSchool() {
            return type.equals("school");
        }
    }

    /**
     * @param startYear in which its school year begins, when it says so
     */
    record Session(
            String id,
            Optional<Integer> startYear,
            Optional<LocalDate> start,
            Optional<LocalDate> end) {}

    record ClassRow(
            String id,
            @Nullable String title,
            List<String> grades,
            boolean isHomeroom,
            String school,
            List<String> terms,
            boolean isGone,
            int line) {}

    /**
     * @param key by which the LAS knows somebody
     * @param role only 1.1 has it here
     * @param orgs only 1.1 has them here
     */
    record UserRow(
            String id,
            String key,
            @Nullable String eckid,
            Naam naam,
            @Nullable String email,
            @Nullable String jaargroep,
            String role,
            List<String> orgs,
            boolean isGone,
            int line) {}

    record RoleRow(
            String user,
            String role,
            String org,
            Optional<LocalDate> begin,
            Optional<LocalDate> end,
            boolean isGone,
            int line) {}

    record EnrollmentRow(
            String group,
            String user,
            String role,
            String school,
            Optional<LocalDate> begin,
            Optional<LocalDate> end,
            boolean isGone,
            int line) {}

    private static final List<String> ORG_TYPES =
            List.of("department", "school", "district", "local", "state", "national");
    private static final List<String> CLASS_TYPES = List.of("homeroom", "scheduled");
    private static final List<String> ENROLLMENT_ROLES =
            List.of("administrator", "proctor", "student", "teacher", "aide");
    private static final List<String> ROLES =
            List.of(
                    "administrator",
                    "aide",
                    "counselor",
                    "districtAdministrator",
                    "guardian",
                    "parent",
                    "principal",
                    "proctor",
                    "relative",
                    "siteAdministrator",
                    "student",
                    "systemAdministrator",
                    "teacher");

    private static final Pattern LAS_ID = Pattern.compile("(?i)\\{\\s*LAS\\s*:\\s*([^}]+?)\\s*}");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final int AUTUMN = 7;

    private final OneRosterSet set;
    private final EckIdSeal seal;
    private final Notes notes;

    OneRosterRows(OneRosterSet set, EckIdSeal seal, Notes notes) {
        this.set = set;
        this.seal = seal;
        this.notes = notes;
    }

    List<Org> orgs() throws Unreadable {
        var seen = new HashSet<String>();
        return set.read(
                OneRosterTable.ORGS,
                row -> {
                    var id = row.id("sourcedId");
                    return isNew(seen, id, row) && !OneRosterSet.isGone(row)
                            ? new Org(
                                    id,
                                    row.required("name"),
                                    row.word("type", ORG_TYPES),
                                    row.textOrEmpty("identifier"))
                            : null;
                });
    }

    List<Session> sessions() throws Unreadable {
        var seen = new HashSet<String>();
        return set.read(
                OneRosterTable.SESSIONS,
                row -> {
                    var id = row.id("sourcedId");
                    return isNew(seen, id, row) && !OneRosterSet.isGone(row)
                            ? session(id, row)
                            : null;
                });
    }

    /** The standard writes the year in which a school year ends. */
    private Session session(String id, OneRosterRow row) throws Unreadable {
        var start = row.date("startDate");
        var end = row.date("endDate");
        var written = row.required("schoolYear");
        if (YEAR.matcher(written).matches()) {
            return new Session(id, Optional.of(Integer.parseInt(written) - 1), start, end);
        }
        if (!written.isEmpty()) {
            notes.error(What.VALUE_UNKNOWN, row.file(), row.line(), "schoolYear", written);
        }
        var year = start.map(it -> it.getMonthValue() >= AUTUMN ? it.getYear() : it.getYear() - 1);
        return new Session(id, year, start, end);
    }

    List<ClassRow> classes() throws Unreadable {
        var seen = new HashSet<String>();
        return set.read(
                OneRosterTable.CLASSES,
                row -> {
                    var id = row.id("sourcedId");
                    return isNew(seen, id, row) ? classRow(id, row) : null;
                });
    }

    private ClassRow classRow(String id, OneRosterRow row) throws Unreadable {
        boolean isGone = OneRosterSet.isGone(row);
        return new ClassRow(
                id,
                isGone ? null : Text.clean(row.required("title")),
                row.list("grades"),
                !isGone && !row.word("classType", CLASS_TYPES).equals("scheduled"),
                row.textOrEmpty("schoolSourcedId"),
                row.list("termSourcedIds"),
                isGone,
                row.line());
    }

    List<UserRow> users() throws Unreadable {
        var seen = new HashSet<String>();
        return set.read(
                OneRosterTable.USERS,
                row -> {
                    var id = row.id("sourcedId");
                    return isNew(seen, id, row) ? user(id, row) : null;
                });
    }

    private UserRow user(String id, OneRosterRow row) throws Unreadable {
        boolean isGone = OneRosterSet.isGone(row);
        row.checkFlag("enabledUser");
        @Nullable String eckid = row.text("userMasterIdentifier");
        boolean isOfOld = set.version() == Format.ONEROSTER_1_1;
        return new UserRow(
                id,
                key(id, row.textOrEmpty("userIds")),
                eckid == null ? null : seal.seal(eckid),
                naam(row, isGone),
                row.text("email"),
                jaargroep(row),
                isOfOld && !isGone ? row.word("role", ROLES) : "",
                isOfOld ? row.list("orgSourcedIds") : List.of(),
                isGone,
                row.line());
    }

    /** What the LAS calls somebody in all its formats, when the set says it. */
    private static String key(String id, String userIds) {
        var las = LAS_ID.matcher(userIds);
        var key = las.find() ? Text.clean(las.group(1)) : null;
        return key == null ? id : key;
    }

    private Naam naam(OneRosterRow row, boolean isGone) throws Unreadable {
        var given = isGone ? row.textOrEmpty("givenName") : row.required("givenName");
        var written = isGone ? row.textOrEmpty("familyName") : row.required("familyName");
        @Nullable String middle = row.text("middleName");
        @Nullable String preferred = row.text("preferredGivenName");
        var roepnaam = preferred == null ? given : preferred;
        boolean isOne = !written.isEmpty() && written.equals(given);
        if (isOne) {
            notes.info(What.ONE_NAME, row.file(), row.line(), "familyName", "");
        }
        var family = FamilyName.of(isOne ? null : Text.clean(written));
        boolean hasMore = middle != null || !roepnaam.equals(given);
        var voornamen = middle == null ? given : given + " " + middle;
        if (!Text.isBounded(voornamen)) {
            throw new Unreadable(Reason.LIMIT, row.file(), row.line());
        }
        return new Naam(
                family.achternaam(),
                family.voorvoegsel(),
                hasMore ? Text.clean(voornamen) : null,
                null,
                Text.clean(roepnaam));
    }

    private @Nullable String jaargroep(OneRosterRow row) throws Unreadable {
        var grades = row.list("grades");
        return grades.size() == 1 ? yearGroup(grades.getFirst()) : null;
    }

    /** "04" and "4" are one year group. */
    static String yearGroup(String grade) {
        return grade.matches("0[1-8]") ? grade.substring(1) : grade;
    }

    List<RoleRow> roles() throws Unreadable {
        return set.read(
                OneRosterTable.ROLES,
                row -> {
                    boolean isGone = OneRosterSet.isGone(row);
                    return new RoleRow(
                            row.id("userSourcedId"),
                            isGone ? row.textOrEmpty("role") : row.word("role", ROLES),
                            row.textOrEmpty("orgSourcedId"),
                            row.date("beginDate"),
                            row.date("endDate"),
                            isGone,
                            row.line());
                });
    }

    List<EnrollmentRow> enrollments() throws Unreadable {
        return set.read(
                OneRosterTable.ENROLLMENTS,
                row -> {
                    boolean isGone = OneRosterSet.isGone(row);
                    row.checkFlag("primary");
                    return new EnrollmentRow(
                            row.id("classSourcedId"),
                            row.id("userSourcedId"),
                            isGone ? row.textOrEmpty("role") : row.word("role", ENROLLMENT_ROLES),
                            row.textOrEmpty("schoolSourcedId"),
                            row.date("beginDate"),
                            row.date("endDate"),
                            isGone,
                            row.line());
                });
    }

    private boolean isNew(Set<String> seen, String id, OneRosterRow row) {
        boolean isNew = !id.isEmpty() && seen.add(id);
        if (!isNew && !id.isEmpty()) {
            notes.error(What.ID_TWICE, row.file(), row.line(), "sourcedId", id);
        }
        return isNew;
    }
}
