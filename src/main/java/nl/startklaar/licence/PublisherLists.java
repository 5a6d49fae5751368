package nl.startklaar.licence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;

/**
 * The door to lists of licences, for pages and commands: read one, look at it, take it over, take
 * that back, and write one. No file is read inside a transaction.
 */
@Service
public class PublisherLists {

    /** The same list in two forms. */
    public enum Form {
        CSV,
        XLSX;

        /** By the end of a file's name. */
        public static Optional<Form> of(String fileName) {
            var name = fileName.toLowerCase(Locale.ROOT);
            if (name.endsWith(".xlsx")) {
                return Optional.of(XLSX);
            }
            return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
        }
    }

    private final LicenceLists lists;
    private final Catalogue catalogue;

    PublisherLists(LicenceLists lists, Catalogue catalogue) {
        this.lists = lists;
        this.catalogue = catalogue;
    }

    /** Keeps nothing. */
    public ListReport look(SchoolId school, String fileName, InputStream in) throws IOException {
        try {
            return report(lists.look(school, fileName, LicenceLists.rows(in)));
        } catch (UnreadableList refused) {
            return refused(fileName, refused);
        }
    }

    /** Where it waits; empty when nothing can be made of it, which {@link #look} explains. */
    Optional<UUID> receive(SchoolId school, String fileName, InputStream in) throws IOException {
        try {
            return Optional.of(lists.receive(school, fileName, LicenceLists.rows(in)));
        } catch (UnreadableList refused) {
            return Optional.empty();
        }
    }

    /** Without anybody in between who looks. */
    public ListOutcome takeOver(SchoolId school, String fileName, InputStream in)
            throws IOException {
        var run = receive(school, fileName, in);
        var preview = run.flatMap(it -> lists.find(school, it));
        return preview.isEmpty()
                ? new ListOutcome.Overtaken()
                : lists.takeOver(school, preview.get().run(), preview.get().seen());
    }

    public ListOutcome undo(SchoolId school, UUID run) {
        return lists.undo(school, run);
    }

    Optional<ListReport> find(SchoolId school, UUID run) {
        return lists.find(school, run).map(this::report);
    }

    ListOutcome takeOver(SchoolId school, UUID run, String seen) {
        return lists.takeOver(school, run, seen);
    }

    List<ListRun> listTaken(SchoolId school) {
        return lists.listTaken(school);
    }

    /** All licences of the school, with the heads above them. */
    public List<List<String>> table(SchoolId school) {
        return lists.export(school);
    }

    public byte[] write(SchoolId school, Form form) {
        var rows = lists.export(school);
        return switch (form) {
            case CSV -> LicenceListCsv.write(rows);
            case XLSX -> LicenceListWorkbook.write("Licenties", rows);
        };
    }

    private ListReport report(ListPreview preview) {
        var methods = SeatWords.byId(catalogue.listMethods());
        return new ListReport(
                preview.fileName(),
                Optional.empty(),
                Optional.of(preview.seen()),
                preview.lines().stream().map(it -> ListWords.line(it, methods)).toList());
    }

    static ListReport refused(String fileName, UnreadableList why) {
        return new ListReport(
                fileName,
                Optional.of(ListWords.refused(why.reason())),
                Optional.empty(),
                List.of());
    }
}
