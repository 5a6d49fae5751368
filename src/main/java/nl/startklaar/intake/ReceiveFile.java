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
import nl.startklaar.las.EdexmlFile;
import nl.startklaar.las.EdexmlReading.Read;
import nl.startklaar.las.EdexmlReading.Refused;
import nl.startklaar.plan.Written;
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
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiveFile(
            Previews previews,
            RunStore store,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.previews = previews;
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ImportRun receive(SchoolId school, Sent sent) {
        store.lock(school);
        var now = clock.instant();
        var preview = previews.of(school, sent.reading());

        var run = run(school, UUID.randomUUID(), sent, preview, now);
        preview.year()
                .ifPresent(year ->
                        store.listPreviews(school, year).forEach(it -> replace(school, it, now)));
        store.add(run);
        if (run.status() == Status.PREVIEW && sent.reading() instanceof Read(EdexmlFile file)) {
            store.addMirror(school, run.id(), file, now);
        }

        audit.note(school, AuditEntry.of("intake.audit.received", run.id()));
        events.publishEvent(new SchoolChanged(school));
        return run;
    }

    /** Unless somebody has just said to apply it: then it does not wait any more. */
    private void replace(SchoolId school, UUID waiting, Instant now) {
        var run = store.findRun(school, waiting);
        if (run.isPresent() && store.move(run.get(), Status.PREVIEW, Status.REPLACED, now)) {
            store.removeMirror(school, waiting);
            audit.note(school, AuditEntry.of("intake.audit.replaced", waiting));
        }
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
        return preview.changes().isEmpty() ? Status.UNCHANGED : Status.PREVIEW;
    }

    private static Receipt receipt(Sent sent, Instant now) {
        var format =
                switch (sent.reading()) {
                    case Read(var file) -> Written.text(file.school().xsdversie());
                    case Refused _ -> "";
                };
        var author =
                switch (sent.reading()) {
                    case Read(var file) -> Written.text(file.school().auteur());
                    case Refused _ -> "";
                };
        return new Receipt(
                now,
                sent.sender().account(),
                sent.sender().name(),
                sent.fileName(),
                sent.sha256(),
                sent.size(),
                format,
                author);
    }
}
