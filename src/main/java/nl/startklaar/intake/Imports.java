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
    private final UndoImport undoImport;
    private final Schools schools;
    private final EckIds eckIds;

    Imports(
            ReceiveFile receiveFile,
            LookAtFile lookAtFile,
            ShowImport showImport,
            ApplyNow applyNow,
            UndoImport undoImport,
            Schools schools,
            EckIds eckIds) {
        this.receiveFile = receiveFile;
        this.lookAtFile = lookAtFile;
        this.showImport = showImport;
        this.applyNow = applyNow;
        this.undoImport = undoImport;
        this.schools = schools;
        this.eckIds = eckIds;
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
        var brin = schools.getSchool(school).brin();
        return Sent.read(files, eckIds, choice.ofSchool(brin), sender());
    }

    /** As if this person had sent it from the page. */
    public ImportReport preview(
            SchoolId school, InputStream in, String fileName, UUID account, String person) {
        var brin = schools.getSchool(school).brin();
        var file = List.of(new SentFile(fileName, in));
        var sender = new Sent.Sender(account, person);
        var sent = Sent.read(file, eckIds, ReadingChoice.lenient().ofSchool(brin), sender);
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
