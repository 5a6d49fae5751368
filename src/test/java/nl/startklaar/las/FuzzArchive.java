package nl.startklaar.las;

import java.util.List;

/**
 * An archive, damaged. Run by {@code FuzzSeedsTest} for seconds, by the profile fuzz for as long as
 * wanted.
 */
public final class FuzzArchive {

    static final List<String> NAMES = List.of("export.zip");

    private FuzzArchive() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzGiven.check(input, NAMES);
    }
}
