package nl.startklaar.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.intake.ImportRun.Receipt;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school sends a file: what it would do is worked out and remembered, and nothing is changed. A
 * newer file takes the place of one for the same school year that still waits.
 */
@Service
class ReceiveFile {

    private final Previews previews;
    private final RunStore store;
    private final MirrorStore mirrors;
    private final EndRun endRun;
    private final TellCoordinators tell;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiveFile(
            Previews previews,
            RunStore store,
            MirrorStore mirrors,
            EndRun endRun,
            TellCoordinators tell,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.previews = previews;
        this.store = store;
        this.mirrors = mirrors;
        this.endRun = endRun;
        this.tell = tell;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ImportRun receive(SchoolId school, Sent sent) {
        store.lock(school);
        return keep(school, sent, previews.of(school, sent.reading()));
    }

    /** What was worked out already, under the same lock. */
    ImportRun keep(SchoolId school, Sent sent, Preview preview) {
        var now = clock.instant();
        var run = run(school, UUID.randomUUID(), sent, preview, now);
        add(run);
        if (run.status() == Status.PREVIEW && sent.reading() instanceof Full(var file, _, _)) {
            mirrors.add(school, run.id(), file, now);
            run.stop().filter(it -> !it.isPause()).ifPresent(it -> tell.ofHold(run, it));
        }

        if (run.status() == Status.UNCHANGED) {
            events.publishEvent(new FileTaken(run, preview.people()));
        }
        return run;
    }

    /** Adds a file to the history, where it takes the place of what waited. */
    void add(ImportRun run) {
        run.year()
                .ifPresent(year ->
                        store.listPreviews(run.school(), year)
                                .forEach(it -> replace(run.school(), it)));
        store.add(run);
        audit.note(run.school(), AuditEntry.of("intake.audit.received", run.id()));
        events.publishEvent(new SchoolChanged(run.school()));
    }

    /** Unless somebody has just said to apply it: then it does not wait any more. */
    private void replace(SchoolId school, UUID waiting) {
        endRun.end(school, waiting, Status.PREVIEW, Status.REPLACED, "intake.audit.replaced");
    }

    static ImportRun run(SchoolId school, UUID id, Sent sent, Preview preview, Instant now) {
        var status = status(preview);
        return new ImportRun(
                school,
                id,
                receipt(sent, now),
                status,
                preview.year(),
                preview.referenceDay(),
                preview.counts(),
                preview.findings(),
                preview.stop(),
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                status == Status.PREVIEW ? Optional.empty() : Optional.of(now),
                Optional.empty());
    }

    private static Status status(Preview preview) {
        if (preview.isStopped()) {
            return Status.STOPPED_BY_FILE;
        }
        return preview.changesNothing() ? Status.UNCHANGED : Status.PREVIEW;
    }

    private static Receipt receipt(Sent sent, Instant now) {
        return new Receipt(
                now,
                sent.sender().account(),
                sent.sender().name(),
                sent.fileName(),
                sent.sha256(),
                sent.size(),
                sent.format(),
                sent.author());
    }
}
