package nl.startklaar.las;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.las.CsvText.Cells;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/** What a OneRoster set says about itself. */
final class OneRosterManifest {

    /** How a file is meant. */
    enum Mode {
        ABSENT,
        BULK,
        DELTA
    }

    private static final String FILE = "manifest.csv";

    /** Ten times what the standard knows. */
    private static final int MOST_PROPERTIES = 300;

    /** A manifest has a line for each of these too, though we never open the files. */
    private static final List<String> UNREAD =
            List.of(
                    "categories",
                    "classResources",
                    "courses",
                    "courseResources",
                    "demographics",
                    "lineItems",
                    "resources",
                    "results");

    private static final List<String> UNREAD_SINCE_1_2 =
            List.of(
                    "lineItemLearningObjectiveIds",
                    "lineItemScoreScales",
                    "resultLearningObjectiveIds",
                    "resultScoreScales",
                    "scoreScales",
                    "userProfiles",
                    "userResources");

    private static final List<String> MODES = List.of("absent", "bulk", "delta");

    private final Map<String, Cells> properties = new HashMap<>();
    private final String file;
    private final Notes notes;

    private OneRosterManifest(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    static boolean isManifest(PlainFile file) {
        return CsvStart.of(file).startsWith("propertyname");
    }

    static OneRosterManifest read(PlainFile file, Notes notes) throws Unreadable {
        var manifest = new OneRosterManifest(file.name(), notes);
        var csv = CsvText.open(file, notes);
        for (@Nullable Cells cells = csv.next(); cells != null; cells = csv.next()) {
            if (manifest.properties.size() == MOST_PROPERTIES) {
                throw new Unreadable(Reason.LIMIT, file.name(), cells.line());
            }
            manifest.properties.putIfAbsent(cells.get(0).strip(), cells);
        }
        return manifest;
    }

    /** For a set without: everything in it is whole. */
    static OneRosterManifest missing(Notes notes) {
        notes.error(What.MANIFEST_MISSING, FILE, 0, "", "");
        return new OneRosterManifest(FILE, notes);
    }

    private boolean isMissing() {
        return properties.isEmpty();
    }

    private String value(String property) {
        return Optional.ofNullable(properties.get(property))
                .map(it -> it.get(1).strip())
                .orElse("");
    }

    private int line(String property) {
        return Optional.ofNullable(properties.get(property)).map(Cells::line).orElse(0);
    }

    /**
     * @param hasRoles a file that only 1.2 has
     */
    Format version(boolean hasRoles) {
        var written = value("oneroster.version");
        if (written.startsWith("1.2")) {
            return Format.ONEROSTER_1_2;
        }
        if (written.startsWith("1.1")) {
            return Format.ONEROSTER_1_1;
        }
        if (!isMissing()) {
            var property = "oneroster.version";
            notes.error(What.MANIFEST_VERSION, file, line(property), property, written);
        }
        return hasRoles ? Format.ONEROSTER_1_2 : Format.ONEROSTER_1_1;
    }

    /** What a table is, when the manifest and what is there are laid side by side. */
    Mode mode(OneRosterTable table, boolean isThere) {
        var property = "file." + table.fileName();
        var written = value(property);
        var lower = written.toLowerCase(Locale.ROOT);
        if (!written.equals(lower)) {
            notes.error(What.VALUE_CASE, file, line(property), property, written);
        }
        return switch (lower) {
            case "absent" -> absent(property, isThere);
            case "bulk" -> present(property, Mode.BULK, isThere);
            case "delta" -> present(property, Mode.DELTA, isThere);
            default -> unsaid(property, written, isThere);
        };
    }

    /** The manifest is believed: the file may have been left behind by the last export. */
    private Mode absent(String property, boolean isThere) {
        if (isThere) {
            notes.error(What.MANIFEST_FILE_PRESENT, file, line(property), property, "");
        }
        return Mode.ABSENT;
    }

    private Mode present(String property, Mode mode, boolean isThere) {
        if (!isThere) {
            notes.error(What.MANIFEST_FILE_ABSENT, file, line(property), property, "");
            return Mode.ABSENT;
        }
        return mode;
    }

    private Mode unsaid(String property, String written, boolean isThere) {
        if (!isMissing()) {
            notes.error(What.MANIFEST_VALUE, file, line(property), property, written);
        }
        return isThere ? Mode.BULK : Mode.ABSENT;
    }

    void checkUnread(Format version) {
        UNREAD.forEach(this::checkUnread);
        if (version == Format.ONEROSTER_1_2) {
            UNREAD_SINCE_1_2.forEach(this::checkUnread);
        }
    }

    private void checkUnread(String name) {
        var property = "file." + name;
        if (!isMissing() && !MODES.contains(value(property))) {
            notes.error(What.MANIFEST_VALUE, file, line(property), property, value(property));
        }
    }

    @Nullable String systemName() {
        return Text.clean(value("source.systemName"));
    }
}
