package nl.startklaar.las;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.startklaar.las.CsvText.Cells;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.ReadingNote.What;
import nl.startklaar.las.RosterManifest.Mode;
import org.jspecify.annotations.Nullable;

/** The files of one OneRoster set, opened as its manifest says. */
final class RosterSet {

    private final Map<RosterTable, PlainFile> files = new EnumMap<>(RosterTable.class);
    private final Map<RosterTable, Mode> modes = new EnumMap<>(RosterTable.class);
    private final RosterManifest manifest;
    private final Format version;
    private final Notes notes;

    private RosterSet(List<PlainFile> together, Notes notes) throws Unreadable {
        this.notes = notes;
        @Nullable PlainFile stated = onlyManifest(together);
        var folder = stated == null ? folderOfUsers(together) : stated.folder();
        this.manifest =
                stated == null ? RosterManifest.missing(notes) : RosterManifest.read(stated, notes);
        together.stream().filter(it -> it.folder().equals(folder)).forEach(this::take);
        this.version = manifest.version(files.containsKey(RosterTable.ROLES));
        for (RosterTable table : RosterTable.values()) {
            boolean isOfVersion = table != RosterTable.ROLES || version == Format.ONEROSTER_1_2;
            modes.put(
                    table,
                    isOfVersion ? manifest.mode(table, files.containsKey(table)) : Mode.ABSENT);
        }
        manifest.checkUnread(version);
    }

    /** Which of these files are of a OneRoster set, by how they begin. */
    static List<PlainFile> find(List<PlainFile> files) {
        return files.stream()
                .filter(it -> RosterManifest.isManifest(it) || CsvStart.isRoster(it))
                .toList();
    }

    static RosterSet open(List<PlainFile> files, Notes notes) throws Unreadable {
        return new RosterSet(files, notes);
    }

    private static @Nullable PlainFile onlyManifest(List<PlainFile> files) throws Unreadable {
        var manifests = files.stream().filter(RosterManifest::isManifest).toList();
        if (manifests.size() > 1) {
            throw new Unreadable(Reason.SEVERAL_FILES, manifests.getLast().name(), 1);
        }
        return manifests.isEmpty() ? null : manifests.getFirst();
    }

    private static String folderOfUsers(List<PlainFile> files) throws Unreadable {
        var users = files.stream().filter(RosterTable.USERS::isNamed).toList();
        if (users.size() != 1) {
            var reason = users.isEmpty() ? Reason.ROSTER_FILE_MISSING : Reason.SEVERAL_FILES;
            throw new Unreadable(reason, RosterTable.USERS.csvName(), 1);
        }
        return users.getFirst().folder();
    }

    private void take(PlainFile file) {
        for (RosterTable table : RosterTable.values()) {
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

    boolean has(RosterTable table) {
        return modes.get(table) != Mode.ABSENT;
    }

    boolean isDelta(RosterTable table) {
        return modes.get(table) == Mode.DELTA;
    }

    /** Whether anything in it is only what changed. */
    boolean isDelta() {
        return modes.containsValue(Mode.DELTA);
    }

    void require(RosterTable table) throws Unreadable {
        if (!has(table)) {
            throw new Unreadable(Reason.ROSTER_FILE_MISSING, table.csvName(), 1);
        }
    }

    /** What is made of one row. */
    interface Each<T> {

        @Nullable T of(RosterRow row) throws Unreadable;
    }

    /** The rows of a table, read one after the other; none when the table is absent. */
    <T> List<T> read(RosterTable table, Each<T> each) throws Unreadable {
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
            var row = new RosterRow(file.name(), places, cells, notes);
            checkStatus(table, row);
            @Nullable T one = each.of(row);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** A whole file says nothing about changes, and a delta says it of every row. */
    private void checkStatus(RosterTable table, RosterRow row) throws Unreadable {
        boolean isSaid = !row.textOrEmpty("status").isEmpty();
        boolean isDated = !row.textOrEmpty("dateLastModified").isEmpty();
        if (isSaid != isDelta(table) || isDated != isDelta(table)) {
            notes.error(What.STATUS, row.file(), row.line(), "status", "");
        }
    }

    static boolean isGone(RosterRow row) throws Unreadable {
        return row.textOrEmpty("status").toLowerCase(Locale.ROOT).equals("tobedeleted");
    }
}
