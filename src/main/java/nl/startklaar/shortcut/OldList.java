package nl.startklaar.shortcut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list of old shortcuts as somebody has it: loose addresses, lines of a CSV with a name beside
 * the address, or the bookmarks that a browser saved as a page. What else stands there is no
 * matter; the order is kept.
 *
 * @param lines those that were understood
 * @param notRead the numbers of the lines in which no old shortcut stands
 */
record OldList(List<Line> lines, List<Integer> notRead) {

    static final int MOST_LINES = 500;
    static final int LONGEST = 500_000;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>;,]+");
    private static final int LONGEST_NAME = 100;

    OldList {
        lines = List.copyOf(lines);
        notRead = List.copyOf(notRead);
    }

    /**
     * @param name what stands before the address; empty for an address alone
     */
    record Line(int number, String name, OldAddress address) {}

    static boolean isTooLong(String text) {
        return text.length() > LONGEST || text.lines().count() > MOST_LINES;
    }

    static OldList read(String text) {
        var lines = new ArrayList<Line>();
        var notRead = new ArrayList<Integer>();
        int number = 0;
        for (String written : text.lines().limit(MOST_LINES).toList()) {
            number++;
            var line = read(number, written.replace("&amp;", "&"));
            if (line.isPresent()) {
                lines.add(line.get());
            } else if (!written.isBlank()) {
                notRead.add(number);
            }
        }
        return new OldList(lines, notRead);
    }

    private static Optional<Line> read(int number, String written) {
        var found = ADDRESS.matcher(written);
        if (!found.find()) {
            return Optional.empty();
        }
        var name = name(written.substring(0, found.start()));
        return HubAddress.find(found.group()).map(it -> new Line(number, name, it));
    }

    /** Without the marks of the list: the name itself has none of them at its ends. */
    private static String name(String before) {
        var name = before.replaceAll("[\"\\p{Cntrl};,]+", " ").replaceAll("\\s+", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
