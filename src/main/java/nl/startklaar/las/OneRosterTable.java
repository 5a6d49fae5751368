package nl.startklaar.las;

import java.util.List;
import java.util.Locale;

/**
 * The files of a OneRoster set that we read, and what the standard calls their columns.
 * Demographics, results and the rest are never opened: nothing in them is for us to know.
 */
enum OneRosterTable {
    ORGS(
            "orgs",
            List.of("sourcedId"),
            "sourcedId status dateLastModified name type identifier parentSourcedId"),
    SESSIONS(
            "academicSessions",
            List.of("sourcedId"),
            "sourcedId status dateLastModified title type startDate endDate parentSourcedId"
                    + " schoolYear"),
    CLASSES(
            "classes",
            List.of("sourcedId", "title"),
            "sourcedId status dateLastModified title grades courseSourcedId classCode classType"
                    + " location schoolSourcedId termSourcedIds subjects subjectCodes periods"),
    USERS(
            "users",
            List.of("sourcedId", "givenName", "familyName"),
            "sourcedId status dateLastModified enabledUser username userIds givenName familyName"
                    + " middleName identifier email sms phone agentSourcedIds grades password"
                    + " userMasterIdentifier preferredGivenName preferredMiddleName"
                    + " preferredFamilyName primaryOrgSourcedId pronouns"),
    ROLES(
            "roles",
            List.of("userSourcedId", "role"),
            "sourcedId status dateLastModified userSourcedId roleType role beginDate endDate"
                    + " orgSourcedId userProfileSourcedId"),
    ENROLLMENTS(
            "enrollments",
            List.of("classSourcedId", "userSourcedId"),
            "sourcedId status dateLastModified classSourcedId schoolSourcedId userSourcedId role"
                    + " primary beginDate endDate");

    private static final List<String> USERS_1_1 =
            List.of(
                    "sourcedId status dateLastModified enabledUser orgSourcedIds role username userIds givenName familyName middleName identifier email sms phone agentSourcedIds grades password"
                            .split(" ", -1));

    private final String fileName;
    private final List<String> essential;
    private final List<String> columns;

    OneRosterTable(String fileName, List<String> essential, String columns) {
        this.fileName = fileName;
        this.essential = essential;
        this.columns = List.of(columns.split(" ", -1));
    }

    /** As a manifest calls it. */
    String fileName() {
        return fileName;
    }

    String csvName() {
        return fileName + ".csv";
    }

    boolean isNamed(PlainFile file) {
        return file.lowerName().equals(csvName().toLowerCase(Locale.ROOT));
    }

    /** Without these nothing can be made of a row. */
    List<String> essential() {
        return essential;
    }

    /** In the order of the standard. */
    List<String> columns(Format version) {
        return this == USERS && version == Format.ONEROSTER_1_1 ? USERS_1_1 : columns;
    }
}
