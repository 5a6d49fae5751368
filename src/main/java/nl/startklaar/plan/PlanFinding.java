package nl.startklaar.plan;

import java.util.List;
import java.util.Locale;

/**
 * Something a school has to know about the file it sent. Findings are data, not log lines: the
 * school reads them, repairs it in its pupil administration, and sends a new file. They hold keys
 * and lines, never names: those are looked up when somebody reads them.
 */
public sealed interface PlanFinding {

    enum Severity {
        /** Something of the file is left out. */
        ERROR,
        /** Everything is taken over, and this deserves a look. */
        WARNING
    }

    /** Which kind of thing it is about; together with the line, where to find it. */
    enum Subject {
        FILE,
        GROUP,
        PUPIL,
        STAFF
    }

    Subject subject();

    /** Where in the file, so that it can be found again; 0 when it is about the file as a whole. */
    int line();

    /** The key of what it is about, as the file has it; empty when it has none. */
    String key();

    default Severity severity() {
        return Severity.WARNING;
    }

    /** What its sentences need besides who it is about. */
    default List<String> details() {
        return List.of();
    }

    /** How words and history call it: "unknown-group". */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** What is about a group. */
    sealed interface OfGroup extends PlanFinding {

        @Override
        default Subject subject() {
            return Subject.GROUP;
        }
    }

    /** What is about a pupil. */
    sealed interface OfPupil extends PlanFinding {

        @Override
        default Subject subject() {
            return Subject.PUPIL;
        }
    }

    /** What is about a member of staff. */
    sealed interface OfStaff extends PlanFinding {

        @Override
        default Subject subject() {
            return Subject.STAFF;
        }
    }

    /** What has to be put right, because something of the file is left out. */
    sealed interface LeftOut extends PlanFinding {

        @Override
        default Severity severity() {
            return Severity.ERROR;
        }
    }

    /** What is said for the second time. */
    sealed interface Again extends PlanFinding {

        /** Where in the file it stands first. */
        int firstLine();

        @Override
        default List<String> details() {
            return List.of(String.valueOf(firstLine()));
        }
    }

    /** Somebody is in a group that the file does not describe. Such a file is not used at all. */
    record UnknownGroup(Subject subject, int line, String key, String group) implements LeftOut {

        @Override
        public List<String> details() {
            return List.of(group);
        }
    }

    /** A group has no name, or only spaces. Such a file is not used at all. */
    record GroupNameMissing(int line, String key) implements OfGroup, LeftOut {}

    /**
     * A key names one group, and the file uses it for a second: nobody can tell who is in which.
     * Such a file is not used at all.
     */
    record GroupKeyUsedTwice(int line, String key, int firstLine)
            implements OfGroup, LeftOut, Again {}

    /** A group has no key, so nobody can be in it. The group is left out. */
    record GroupKeyMissing(int line) implements OfGroup, LeftOut {

        @Override
        public String key() {
            return "";
        }
    }

    /**
     * The file holds two groups of one name: most often a combination group that the pupil
     * administration splits when it writes a file. Both come over as they were sent.
     */
    record GroupNameTwice(int line, String key, String yearGroups) implements OfGroup {

        @Override
        public List<String> details() {
            return List.of(yearGroups);
        }
    }

    /** Nobody of the staff belongs to a group with pupils. */
    record GroupWithoutTeacher(int line, String key) implements OfGroup {}

    /** A pupil is in no group, and will see nothing on the first day. */
    record PupilWithoutGroup(int line, String key) implements OfPupil {}

    /** Nobody says in which year group a pupil is. */
    record YearGroupMissing(int line, String key) implements OfPupil {}

    /** A year group is not one the formats know. It is taken from the pupils, or from the group. */
    record UnknownYearGroup(Subject subject, int line, String key, String jaargroep)
            implements LeftOut {

        @Override
        public List<String> details() {
            return List.of(jaargroep);
        }
    }

    /**
     * Somebody has no key. They are recognised by name and birth date, as long as these do not
     * change.
     */
    record KeyMissing(Subject subject, int line) implements PlanFinding {

        @Override
        public String key() {
            return "";
        }
    }

    /** A key that begins with # may mean somebody else in the next file. */
    record TemporaryKey(Subject subject, int line, String key) implements PlanFinding {}

    /** A key names one person, and the file uses it for a second. The second is left out. */
    record KeyUsedTwice(Subject subject, int line, String key, int firstLine)
            implements LeftOut, Again {}

    /** One child or adult is in the file under two keys. The second is left out. */
    record EckIdUsedTwice(Subject subject, int line, String key, int firstLine)
            implements LeftOut, Again {}

    /** Somebody has neither a surname nor a first name. The person is left out. */
    record NameMissing(Subject subject, int line, String key) implements LeftOut {}

    /** A prefix is longer than the format allows: often part of a surname stands in it. */
    record PrefixTooLong(Subject subject, int line, String key, String prefix)
            implements PlanFinding {

        @Override
        public List<String> details() {
            return List.of(String.valueOf(prefix.length()));
        }
    }

    /** A date is none. It is left out; the rest comes over. */
    record BadDate(Subject subject, int line, String key, String field) implements LeftOut {

        @Override
        public List<String> details() {
            return List.of(field);
        }
    }

    /** A pupil is born after today. The birth date is left out. */
    record BirthDateInFuture(int line, String key) implements OfPupil, LeftOut {}

    /** A pupil in groups 1 to 8 is much younger or older than pupils there are. */
    record BirthDateImplausible(int line, String key, String yearGroup) implements OfPupil {

        @Override
        public List<String> details() {
            return List.of(yearGroup);
        }
    }

    /** Two pupils have the same name and birth date: one child under two keys, most likely. */
    record SameNameSameBirthDate(int line, String key, int firstLine) implements OfPupil, Again {}

    /**
     * Under a key we know stands somebody else altogether. The row is left out, so that results
     * never end up under another child.
     */
    record PersonReplaced(Subject subject, int line, String key) implements LeftOut {}

    /**
     * Two rows lead to one person: one by its key, the other by its ECK iD. The second is left out.
     */
    record SamePersonTwice(Subject subject, int line, String key, int firstLine)
            implements LeftOut, Again {}

    /** The key leads to one person and the ECK iD to another. Both stay as they are. */
    record KeyAndEckIdDisagree(Subject subject, int line, String key) implements LeftOut {}

    /** The file says otherwise than a person did by hand. What was done by hand stays. */
    record StaysByHand(Subject subject, int line, String key) implements PlanFinding {}

    /** A member of staff has no mail address, and cannot be invited. */
    record TeacherWithoutEmail(int line, String key) implements OfStaff {}

    /** A teacher is in no group, and will see no pupils. */
    record TeacherWithoutGroup(int line, String key) implements OfStaff {}

    /** Somebody is both teacher and trainee: publishers then often treat them as a trainee. */
    record TraineeAndTeacher(int line, String key) implements OfStaff {}

    /** What is about the file as a whole. */
    sealed interface OfFile extends PlanFinding {

        @Override
        default Subject subject() {
            return Subject.FILE;
        }

        @Override
        default int line() {
            return 0;
        }

        @Override
        default String key() {
            return "";
        }
    }

    /** The file does not say which school it is of. */
    record NoBrin() implements OfFile {}

    /** The reference date is still to come: who comes or leaves before it may be missing. */
    record ReferenceDateInFuture(String day) implements OfFile {

        @Override
        public List<String> details() {
            return List.of(day);
        }
    }

    /** The reference date is weeks ago: what changed since is not in the file. */
    record ReferenceDateLongAgo(String day) implements OfFile {

        @Override
        public List<String> details() {
            return List.of(day);
        }
    }

    /**
     * Pupils get the reference date as their first day, because the file was made after the school
     * year began: elsewhere they are inactive until then.
     */
    record FirstDayAfterStart(int pupils, String day) implements OfFile {

        @Override
        public List<String> details() {
            return List.of(String.valueOf(pupils), day);
        }
    }

    /** The file holds no staff: whoever is known stays as they are. */
    record NoStaffInFile() implements OfFile {}

    /** The file holds no groups: the groups we know stay as they are. */
    record NoGroupsInFile() implements OfFile {}
}
