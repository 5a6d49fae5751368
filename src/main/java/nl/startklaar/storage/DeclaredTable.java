package nl.startklaar.storage;

import java.util.Optional;

/**
 * What a table holds, for how long, and what happens to it at the summer wipe and when a person is
 * erased. Backup, wipe, erasure and personal export read this; a table that does not declare itself
 * fails the build.
 *
 * @param name schema and table, as in {@code roster.pupil}
 * @param key whose rows these are
 * @param kind what kind of data
 * @param retention how long a row is kept
 * @param onWipe what the summer wipe does with a school's rows
 * @param onErasure what erasing a person does with that person's rows
 * @param inBackup whether a backup holds it; sessions and jobs are left out
 * @param person the column that names the person a row is about; personal export and erasure look
 *     here. Empty when no row is about one person.
 * @param partOfSchool which rows of a table of no school still go into a backup of one school, as a
 *     condition with {@code :school}; other tables in it stand between braces
 */
public record DeclaredTable(
        String name,
        Key key,
        Kind kind,
        Retention retention,
        OnWipe onWipe,
        OnErasure onErasure,
        boolean inBackup,
        Optional<String> person,
        Optional<String> partOfSchool) {

    /** Whose rows a table holds. */
    public enum Key {
        /** One school's, under row-level security; {@code school_id} leads the primary key. */
        SCHOOL,
        /** Nobody's in particular: boards, accounts, sessions, jobs. */
        GLOBAL
    }

    public enum Kind {
        /** Names, birth dates, addresses of pupils. */
        PUPIL,
        /** Names and addresses of adults. */
        STAFF,
        /** Passwords, links and sessions; only as hashes. */
        CREDENTIAL,
        /** How the school is organised and set up; about no person. */
        SCHOOL,
        /** Who did what when; ids and field names only. */
        AUDIT,
        /** What checks saw and what people confirmed. */
        READINESS,
        /** What is on its way or waiting for a job. */
        TRANSIT,
        /** The same for everybody: holidays, contacts. */
        REFERENCE
    }

    public enum Retention {
        AS_LONG_AS_THE_SCHOOL,
        AS_LONG_AS_THE_PERSON,
        TWO_YEARS_AFTER_LEAVING,
        ONE_YEAR,
        THIRTY_DAYS,
        SEVEN_DAYS,
        UNTIL_IT_EXPIRES,
        ALWAYS
    }

    public enum OnWipe {
        KEEP,
        WIPE
    }

    public enum OnErasure {
        /** About nobody. */
        NOTHING,
        /** The person's rows go. */
        DELETE,
        /** The row stays, without what tells who it was. */
        EMPTY
    }

    /** A table of one school's rows about no person, kept as long as the school. */
    public static DeclaredTable ofSchool(String name, Kind kind) {
        return new DeclaredTable(
                name,
                Key.SCHOOL,
                kind,
                Retention.AS_LONG_AS_THE_SCHOOL,
                OnWipe.KEEP,
                OnErasure.NOTHING,
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** A table that belongs to no school, about no person. */
    public static DeclaredTable global(String name, Kind kind) {
        return new DeclaredTable(
                name,
                Key.GLOBAL,
                kind,
                Retention.ALWAYS,
                OnWipe.KEEP,
                OnErasure.NOTHING,
                true,
                Optional.empty(),
                Optional.empty());
    }

    public DeclaredTable keptFor(Retention time) {
        return new DeclaredTable(
                name, key, kind, time, onWipe, onErasure, inBackup, person, partOfSchool);
    }

    public DeclaredTable wipedInSummer() {
        return new DeclaredTable(
                name, key, kind, retention, OnWipe.WIPE, onErasure, inBackup, person, partOfSchool);
    }

    /** Rows are about the person in this column; erasing that person does this with them. */
    public DeclaredTable about(String column, OnErasure erasure) {
        return new DeclaredTable(
                name,
                key,
                kind,
                retention,
                onWipe,
                erasure,
                inBackup,
                Optional.of(column),
                partOfSchool);
    }

    public DeclaredTable notInBackup() {
        return new DeclaredTable(
                name, key, kind, retention, onWipe, onErasure, false, person, partOfSchool);
    }

    /** What a backup of one school takes along of a table that belongs to no school. */
    public DeclaredTable partOfSchool(String condition) {
        return new DeclaredTable(
                name,
                key,
                kind,
                retention,
                onWipe,
                onErasure,
                inBackup,
                person,
                Optional.of(condition));
    }
}
