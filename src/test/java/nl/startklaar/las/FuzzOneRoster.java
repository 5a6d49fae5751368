package nl.startklaar.las;

import java.util.List;

/**
 * A OneRoster set, damaged; between its files stands one byte 1D. Run by {@code FuzzSeedsTest} for
 * seconds, by the profile fuzz for as long as wanted.
 */
public final class FuzzOneRoster {

    static final List<String> NAMES =
            List.of(
                    "manifest.csv",
                    "orgs.csv",
                    "academicSessions.csv",
                    "classes.csv",
                    "users.csv",
                    "roles.csv",
                    "enrollments.csv");

    private FuzzOneRoster() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzGiven.check(input, NAMES);
    }
}
