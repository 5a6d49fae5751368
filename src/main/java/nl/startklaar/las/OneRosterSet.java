package nl.startklaar.las;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.startklaar.las.CsvText.Cells;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.OneRosterManifest.Mode;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/** The files of one OneRoster set, opened as its manifest says. */
final class OneRosterSet {

    /** Of one table: a whole board has fewer, and short rows would fill the memory. */
    static final int MOST_ROWS = 200_000;

    private final Map<OneRosterTable, PlainFile> files = new EnumMap<>(OneRosterTable.class);
    private final Map<OneRosterTable, Mode> modes = new EnumMap<>(OneRosterTable.class);
    private final OneRosterManifest manifest;
    private final Format version;
    private final Notes notes;

    private OneRosterSet(List<PlainFile> together, Notes notes) throws Unreadable {
        this.notes = notes;
        @Nullable PlainFile stated = onlyManifest(together);
        var folder = stated == null ? folderOfUsers(together) : stated.folder();
        this.manifest =
                stated == null
                        ? OneRosterManifest.missing(notes)
                        : OneRosterManifest.read(stated, notes);
        together.stream().filter(it -> it.folder().equals(folder)).forEach(this::take);
        this.version = manifest.version(files.containsKey(OneRosterTable.ROLES));
        for (OneRosterTable table : OneRosterTable.values()) {
            boolean isOfVersion = table != OneRosterTable.ROLES || version == Format.ONEROSTER_1_2;
            modes.put(
                    table,
                    isOfVersion ? manifest.mode(table, files.containsKey(table)) : Mode.ABSENT);
        }
        manifest.checkUnread(version);
        noteMixedModes();
    }

    private void noteMixedModes() {
        modes.forEach((table, mode) -> {
            if (isDelta() && mode == Mode.BULK) {
                notes.warn(What.MIXED_MODES, table.csvName(), 0, "", "");
            }
        });
    }

    /** Which of these files are of a OneRoster set, by how they begin. */
    static List<PlainFile> find(List<PlainFile> files) {
        return files.stream()
                .filter(it -> OneRosterManifest.isManifest(it) || CsvStart.isRoster(it))
                .toList();
    }

    static OneRosterSet open(List<PlainFile> files, Notes notes) throws Unreadable {
        return new OneRosterSet(files, notes);
    }

    private static @Nullable PlainFile onlyManifest(List<PlainFile> files) throws Unreadable {
        var manifests = files.stream().filter(OneRosterManifest::isManifest).toList();
        if (manifests.size() > 1) {
            throw new Unreadable(Reason.SEVERAL_FILES, manifests.getLast().name(), 1);
        }
        return manifests.isEmpty() ? null : manifests.getFirst();
    }

    private static String folderOfUsers(List<PlainFile> files) throws Unreadable {
        var users = files.stream().filter(OneRosterTable.USERS::isNamed).toList();
        if (users.size() != 1) {
            var reason = users.isEmpty() ? Reason.ROSTER_FILE_MISSING : Reason.SEVERAL_FILES;
            throw new Unreadable(reason, OneRosterTable.USERS.csvName(), 1);
        }
        return users.getFirst().folder();
    }

    private void take(PlainFile file) {
        for (OneRosterTable table : OneRosterTable.values()) {
            if (table.isNamed(file) && files.putIfAbsent(table, file) == null) {
                if (!file.name().equals(table.csvName())) {
                    notes.error(What.FILE_NAME, table.csvName(), 0, "", file.name());
                }
                return;
            }
        }
    }

    Format version() {
        return version;
    }

    @Nullable String systemName() {
        return manifest.systemName();
    }

    boolean has(OneRosterTable table) {
        return modes.get(table) != Mode.ABSENT;
    }

    boolean isDelta(OneRosterTable table) {
        return modes.get(table) == Mode.DELTA;
    }

    /** Whether anything in it is only what changed. */
    boolean isDelta() {
        return modes.containsValue(Mode.DELTA);
    }

    void require(OneRosterTable table) throws Unreadable {
        if (!has(table)) {
            throw new Unreadable(Reason.ROSTER_FILE_MISSING, table.csvName(), 1);
        }
    }

    /** What is made of one row. */
    interface Each<T> {

        @Nullable T of(OneRosterRow row) throws Unreadable;
    }

    /** The rows of a table, read one after the other; none when the table is absent. */
    <T> List<T> read(OneRosterTable table, Each<T> each) throws Unreadable {
        var all = new ArrayList<T>();
        @Nullable PlainFile file = files.get(table);
        if (file == null || !has(table)) {
            return all;
        }
        var csv = CsvText.open(file, notes);
        @Nullable Cells header = csv.next();
        if (header == null) {
            throw new Unreadable(Reason.ROSTER_COLUMN_MISSING, file.name(), 1);
        }
        var headings = header.values();
        var places = CsvHeader.places(file.name(), headings, table.columns(version), notes);
        for (String column : table.essential()) {
            if (!places.containsKey(column)) {
                throw new Unreadable(Reason.ROSTER_COLUMN_MISSING, file.name(), 1);
            }
        }
        for (@Nullable Cells cells = csv.next(); cells != null; cells = csv.next()) {
            if (cells.values().size() != headings.size()) {
                notes.error(What.ROW_LENGTH, file.name(), cells.line(), "", "");
            }
            var row = new OneRosterRow(file.name(), places, cells, notes);
            checkStatus(table, row);
            @Nullable T one = each.of(row);
            if (one != null) {
                all.add(one);
            }
            if (all.size() > MOST_ROWS) {
                throw new Unreadable(Reason.LIMIT, file.name(), cells.line());
            }
        }
        return all;
    }

    /** A whole file says nothing about changes, and a delta says it of every row. */
    private void checkStatus(OneRosterTable table, OneRosterRow row) throws Unreadable {
        boolean isSaid = !row.textOrEmpty("status").isEmpty();
        boolean isDated = !row.textOrEmpty("dateLastModified").isEmpty();
        if (isSaid != isDelta(table) || isDated != isDelta(table)) {
            notes.error(What.STATUS, row.file(), row.line(), "status", "");
        }
    }

    static boolean isGone(OneRosterRow row) throws Unreadable {
        return row.textOrEmpty("status").toLowerCase(Locale.ROOT).equals("tobedeleted");
    }
}
