package nl.startklaar.las;

/**
 * Something the reader saw, and read on. Carries keys and the names of columns, and nothing else
 * from the file.
 *
 * @param file in which file, also inside an archive
 * @param line from 1; 0 when it is about the whole file
 * @param column the column or field, as the standard calls it; may be empty
 * @param about a key, a reference, or a heading as it was written; may be empty
 */
public record ReadingNote(
        Severity severity, What what, String file, int line, String column, String about) {

    /** Only an error is against the standard: a strict reading stops at it. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public enum What {
        /** The file says another version of its format than it uses. */
        VERSION_DIFFERS,
        /** A school year is written in another way than 2026-2027. */
        SCHOOL_YEAR_FORM,
        /** A row of another school year was left out. */
        OTHER_SCHOOL_YEAR,
        /** A row of another school was left out. */
        OTHER_SCHOOL,
        /** There is no file of groups, so that the keys of groups mean nothing. */
        NO_GROUPS_FILE,
        /** A row points to something that is not in the set. */
        UNKNOWN_REFERENCE,
        /** There is no manifest. */
        MANIFEST_MISSING,
        /** The manifest leaves out what it should say of a file. */
        MANIFEST_VALUE,
        /** The manifest names a file that is not there. */
        MANIFEST_FILE_ABSENT,
        /** A file is there that the manifest calls absent. */
        MANIFEST_FILE_PRESENT,
        /** The manifest says a version that we do not know. */
        MANIFEST_VERSION,
        /** The name of a file is in other capitals than the standard has. */
        FILE_NAME,
        /** Its letters are not UTF-8; they were read as windows-1252. */
        NOT_UTF8,
        /** A heading is misspelt. */
        HEADER_MISSPELT,
        /** A heading is empty. */
        HEADER_EMPTY,
        /** A heading the standard does not know. */
        HEADER_UNKNOWN,
        /** The columns are in another order. */
        HEADER_ORDER,
        /** A column is not there. */
        HEADER_MISSING,
        /** A row has more or fewer cells than the headings. */
        ROW_LENGTH,
        /** A value that must be there is empty. */
        VALUE_MISSING,
        /** A word of the standard in other capitals: TRUE, Scheduled. */
        VALUE_CASE,
        /** A word the standard does not have here. */
        VALUE_UNKNOWN,
        /** A date is not written as 2026-08-01. */
        DATE_FORM,
        /** A key has letters the standard does not allow in it. */
        ID_FORM,
        /** Two rows have one key; the first counts. */
        ID_TWICE,
        /** A row of a whole set says that it is to be deleted, or a row of a delta not whether. */
        STATUS,
        /** A whole file among files of changes: read as changes, so that nothing goes by it. */
        MIXED_MODES,
        /** An organisation is used as a school, and its type is another. */
        ORG_TYPE,
        /** Somebody is enrolled in a role that they do not have at the school. */
        ENROLLMENT_ROLE,
        /** Somebody has no role at the school, and was left out. */
        ROLE_MISSING,
        /** A pupil is in several groups at once; one was taken. */
        SEVERAL_GROUPS,
        /** Given name and family name are the same: read as somebody with one name. */
        ONE_NAME,
        /** There was more to say than anybody reads. */
        MORE
    }
}
