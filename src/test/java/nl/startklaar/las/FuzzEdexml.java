package nl.startklaar.las;

import java.util.List;

/**
 * Edexml, damaged. Run by {@code FuzzSeedsTest} for seconds, by the profile fuzz for as long as
 * wanted.
 */
public final class FuzzEdexml {

    static final List<String> NAMES = List.of("edex.xml");

    private FuzzEdexml() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzGiven.check(input, NAMES);
    }
}
