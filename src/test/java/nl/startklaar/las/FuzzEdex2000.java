package nl.startklaar.las;

import java.util.List;

/**
 * The four old files, damaged; between them stands one byte 1D. Run by {@code FuzzSeedsTest} for
 * seconds, by the profile fuzz for as long as wanted.
 */
public final class FuzzEdex2000 {

    static final List<String> NAMES =
            List.of("EDEXLL.TXT", "EDEXGR.TXT", "EDEXLK.TXT", "EDEXLG.TXT");

    private FuzzEdex2000() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzGiven.check(input, NAMES);
    }
}
