package nl.startklaar.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.las.EckIdSeal;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.roster.UndoOutcome;
import org.springframework.boot.test.context.TestComponent;

/**
 * The deeds of the intake one by one, as the page, the scheduler and the night call them: for tests
 * that break them off, or let them meet.
 */
@TestComponent
public class IntakeDeeds {

    private final ReceiveFile receiveFile;
    private final RequestApply requestApply;
    private final ApplyImport applyImport;
    private final ApplyNow applyNow;
    private final StopImport stopImport;
    private final UndoImport undoImport;
    private final EmptyOldMirrors emptyOldMirrors;
    private final ShowImport showImport;

    IntakeDeeds(
            ReceiveFile receiveFile,
            RequestApply requestApply,
            ApplyImport applyImport,
            ApplyNow applyNow,
            StopImport stopImport,
            UndoImport undoImport,
            EmptyOldMirrors emptyOldMirrors,
            ShowImport showImport) {
        this.receiveFile = receiveFile;
        this.requestApply = requestApply;
        this.applyImport = applyImport;
        this.applyNow = applyNow;
        this.stopImport = stopImport;
        this.undoImport = undoImport;
        this.emptyOldMirrors = emptyOldMirrors;
        this.showImport = showImport;
    }

    public UUID receive(SchoolId school, String xml) {
        var file = SentFile.of("EDEX.XML", xml.getBytes(StandardCharsets.UTF_8));
        var sent =
                Sent.read(
                        List.of(file),
                        EckIdSeal.fingerprint(),
                        ReadingChoice.lenient(),
                        Sent.Sender.NOBODY);
        return receiveFile.receive(school, sent).id();
    }

    /** What a person sees, and agrees to. */
    public String fingerprint(SchoolId school, UUID run) {
        return showImport.findView(school, run).orElseThrow().fingerprint();
    }

    /** From the page: the work is left to the scheduler. */
    public String request(SchoolId school, UUID run, String fingerprint) {
        return requestApply.request(school, run, fingerprint, true).name();
    }

    /** As the command does before it works. */
    public String claim(SchoolId school, UUID run, String fingerprint) {
        return requestApply.claim(school, run, fingerprint, true).name();
    }

    /** As the command does. */
    public String applyNow(SchoolId school, UUID run) {
        return applyNow.apply(school, run, true).name();
    }

    /** As the scheduler does. */
    public void work(SchoolId school, UUID run) {
        applyImport.apply(school, run);
    }

    public void fail(SchoolId school, UUID run) {
        applyImport.fail(school, run);
    }

    public boolean stop(SchoolId school, UUID run) {
        return stopImport.stop(school, run);
    }

    public UndoOutcome undo(SchoolId school, UUID run) {
        return undoImport.undo(school, run);
    }

    public void emptyOldMirrors(SchoolId school) {
        emptyOldMirrors.empty(school);
    }

    /** The newest that is in this state. */
    public Optional<UUID> findLatest(SchoolId school, String... status) {
        var wanted = Set.of(status);
        return showImport.listRuns(school, 20).stream()
                .filter(it -> wanted.contains(it.status().name()))
                .map(ImportRun::id)
                .findFirst();
    }

    /** The newest first. */
    public List<String> listStatuses(SchoolId school) {
        return showImport.listRuns(school, 20).stream().map(it -> it.status().name()).toList();
    }
}
