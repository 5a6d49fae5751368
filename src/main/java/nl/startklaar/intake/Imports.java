package nl.startklaar.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Service;

/** The front door of the intake: send a file, look, apply, undo. Each is a deed of its own. */
@Service
public class Imports {

    private static final int HISTORY = 50;

    private final ReceiveFile receiveFile;
    private final LookAtFile lookAtFile;
    private final ShowImport showImport;
    private final ApplyNow applyNow;
    private final BringIn bringIn;
    private final UndoImport undoImport;
    private final ExportRoster exportRoster;
    private final Schools schools;
    private final ReadSent readSent;

    Imports(
            ReceiveFile receiveFile,
            LookAtFile lookAtFile,
            ShowImport showImport,
            ApplyNow applyNow,
            BringIn bringIn,
            UndoImport undoImport,
            ExportRoster exportRoster,
            Schools schools,
            ReadSent readSent) {
        this.receiveFile = receiveFile;
        this.lookAtFile = lookAtFile;
        this.showImport = showImport;
        this.applyNow = applyNow;
        this.bringIn = bringIn;
        this.undoImport = undoImport;
        this.exportRoster = exportRoster;
        this.schools = schools;
        this.readSent = readSent;
    }

    /** Works out what a file would do, and keeps nothing: not even that somebody looked. */
    public ImportReport look(SchoolId school, List<SentFile> files, ReadingChoice choice) {
        var view = lookAtFile.look(school, sent(school, files, choice));
        return ImportReport.of(view, Las.of(schools.getSchool(school)));
    }

    /**
     * Reads the file and works out what it would do. The roster stays as it is; the file waits in
     * the place of one of the same school year that waited before it.
     */
    public ImportReport preview(SchoolId school, List<SentFile> files, ReadingChoice choice) {
        return get(school, receiveFile.receive(school, sent(school, files, choice)).id());
    }

    /** The same for one file that tells everything itself. */
    public ImportReport preview(SchoolId school, InputStream in, String fileName) {
        return preview(school, List.of(new SentFile(fileName, in)), ReadingChoice.lenient());
    }

    private Sent sent(SchoolId school, List<SentFile> files, ReadingChoice choice) {
        return readSent.read(school, files, choice, sender());
    }

    /** As if this person had sent it from the page. */
    public ImportReport preview(
            SchoolId school, InputStream in, String fileName, UUID account, String person) {
        var sent =
                readSent.read(
                        school,
                        List.of(new SentFile(fileName, in)),
                        ReadingChoice.lenient(),
                        new Sent.Sender(account, person));
        return get(school, receiveFile.receive(school, sent).id());
    }

    private static Sent.Sender sender() {
        return new Sent.Sender(Actor.current().account(), "");
    }

    /**
     * Applies a file that waits, before this returns; the report says whether it did.
     *
     * @param confirmed whether a person has said that so many pupils really leave
     */
    public ImportReport apply(SchoolId school, UUID run, boolean confirmed) {
        applyNow.apply(school, run, confirmed);
        return get(school, run);
    }

    /**
     * For a file that comes by itself: applies it, unless a person has to look first. Then it waits
     * as after a preview, and the report says so.
     */
    public ImportReport bringIn(SchoolId school, List<SentFile> files, ReadingChoice choice) {
        var view = bringIn.bringIn(school, sent(school, files, choice));
        return ImportReport.of(view, Las.of(schools.getSchool(school)));
    }

    /** The roster of today as EDEXML 2.1, which this door takes back without a single change. */
    public byte[] export(SchoolId school) {
        return exportRoster.export(school);
    }

    /** The newest. */
    public Optional<ImportReport> findLatest(SchoolId school) {
        return list(school, 1).stream().findFirst();
    }

    /** The newest first. */
    public List<ImportReport> listHistory(SchoolId school) {
        return list(school, HISTORY);
    }

    public UndoOutcome undo(SchoolId school, UUID run) {
        return undoImport.undo(school, run);
    }

    private List<ImportReport> list(SchoolId school, int limit) {
        return showImport.listRuns(school, limit).stream().map(it -> get(school, it.id())).toList();
    }

    private ImportReport get(SchoolId school, UUID run) {
        var las = Las.of(schools.getSchool(school));
        return showImport
                .findView(school, run)
                .map(it -> ImportReport.of(it, las))
                .orElseThrow(() -> new NotFound("import", run));
    }
}
