package nl.startklaar.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.TooLate;
import nl.startklaar.roster.UndoOutcome.TouchedLater;
import nl.startklaar.roster.UndoOutcome.Undone;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of the import: what came in, what it would do, what it did. */
@Controller
@RequestMapping("/s/{school}/import")
class ImportController {

    private final ShowImport showImport;
    private final ImportDeeds deeds;
    private final NoteCookie notes;
    private final Clock clock;

    ImportController(ShowImport showImport, ImportDeeds deeds, NoteCookie notes, Clock clock) {
        this.showImport = showImport;
        this.deeds = deeds;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    @For({Role.ICT_COORDINATOR, Role.HEAD})
    ResponseEntity<String> status(AtSchool at, Page page) {
        var runs = showImport.listRuns(at.school(), StatusPage.RUNS);
        return shown(page.render("intake/status.jte", StatusPage.of(page, at, runs, clock)));
    }

    @PostMapping
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<Void> receive(
            AtSchool at,
            @RequestParam("bestand") @Nullable MultipartFile file,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            notes.leave(response, Note.refused("intake.note.no-file"));
            return to(at.home() + "/import");
        }
        try (InputStream in = file.getInputStream()) {
            var sender = new Sent.Sender(at.viewer().account(), at.viewer().name());
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            var run = deeds.receiveFile().receive(at.school(), Sent.read(in, name, sender));
            return to(address(at, run.id()));
        }
    }

    @GetMapping("/{run}")
    @For({Role.ICT_COORDINATOR, Role.HEAD})
    ResponseEntity<String> show(
            AtSchool at,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String toon,
            @RequestParam(defaultValue = "1") int blad,
            Page page) {
        var view = view(at, run);
        var shown = ImportPage.of(page, at, view, new ImportPage.Choice(toon, blad));
        var html = page.render("intake/run.jte", shown);
        return shown.refresh() ? refreshed(html) : shown(html);
    }

    /** Work goes on: the browser fetches the page again by itself, also without JavaScript. */
    private static ResponseEntity<String> refreshed(String html) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Refresh", "2")
                .body(html);
    }

    /** A person has looked, and orders what they saw. */
    @PostMapping("/{run}/uitvoering")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<String> apply(
            AtSchool at,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String gezien,
            @RequestParam(defaultValue = "false") boolean klopt,
            Page page,
            HttpServletResponse response) {
        var answer = deeds.requestApply().request(at.school(), run, gezien, klopt);
        return switch (answer) {
            case STARTED -> seeOther(address(at, run));
            case NOT_WAITING -> {
                notes.leave(response, Note.refused("intake.note.not-waiting"));
                yield seeOther(address(at, run));
            }
            case NOT_CONFIRMED -> {
                notes.leave(response, Note.refused("intake.note.not-confirmed"));
                yield seeOther(address(at, run));
            }
            case OVERTAKEN -> overtaken(at, run, page);
        };
    }

    private ResponseEntity<String> overtaken(AtSchool at, UUID run, Page page) {
        var choice = new ImportPage.Choice("", 1);
        var shown = ImportPage.of(page, at, view(at, run), choice).overtaken();
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .cacheControl(CacheControl.noStore())
                .body(page.render("intake/run.jte", shown));
    }

    /** A person has looked, and wants nothing of it. */
    @PostMapping("/{run}/einde")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<Void> stop(AtSchool at, @PathVariable UUID run, HttpServletResponse response) {
        view(at, run);
        boolean stopped = deeds.stopImport().stop(at.school(), run);
        notes.leave(
                response,
                stopped
                        ? Note.done("intake.note.stopped")
                        : Note.refused("intake.note.not-waiting"));
        return to(at.home() + "/import");
    }

    /** Back to how it was before. */
    @PostMapping("/{run}/herstel")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<Void> undo(
            AtSchool at, @PathVariable UUID run, Page page, HttpServletResponse response) {
        notes.leave(response, note(deeds.undoImport().undo(at.school(), run), page));
        return to(address(at, run));
    }

    private static Note note(UndoOutcome outcome, Page page) {
        return switch (outcome) {
            case Undone _ -> Note.done("intake.note.undone");
            case AlreadyUndone _ -> Note.refused("intake.note.already-undone");
            case TooLate(var until) ->
                    Note.refused("intake.note.too-late", page.formats().day(until));
            case TouchedLater(var names) ->
                    Note.refused("intake.note.touched-later", String.join(", ", names));
        };
    }

    private RunView view(AtSchool at, UUID run) {
        return showImport.findView(at.school(), run).orElseThrow(() -> new NotFound("import", run));
    }

    private static String address(AtSchool at, UUID run) {
        return at.home() + "/import/" + run;
    }

    /** Pages with pupils on them are not kept by browsers. */
    private static ResponseEntity<String> shown(String html) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(html);
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", address).build();
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", address).build();
    }
}
