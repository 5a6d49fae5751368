package nl.startklaar.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.las.LasReading.Unclear;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.Undone;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private final ReadSent readSent;
    private final NoteCookie notes;
    private final SchoolDay day;
    private final Clock clock;

    ImportController(
            ShowImport showImport,
            ImportDeeds deeds,
            ReadSent readSent,
            NoteCookie notes,
            SchoolDay day,
            Clock clock) {
        this.showImport = showImport;
        this.deeds = deeds;
        this.readSent = readSent;
        this.notes = notes;
        this.day = day;
        this.clock = clock;
    }

    @GetMapping
    @For({Role.ICT_COORDINATOR, Role.HEAD})
    ResponseEntity<String> status(AtSchool at, Page page) {
        var runs = showImport.listRuns(at.school(), StatusPage.RUNS);
        var pause = deeds.pauses().findNext(at.school());
        var waiting =
                runs.stream()
                        .filter(it -> it.status() == ImportRun.Status.PREVIEW)
                        .findFirst()
                        .flatMap(it -> showImport.findView(at.school(), it.id()));
        var shown = StatusPage.of(page, at, runs, waiting, pause, day.today(), clock);
        return Answers.shown(page, "intake/status.jte", shown);
    }

    /** How this summer goes: still, only who is new, or as always. */
    @PostMapping("/pauze")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<String> pause(
            AtSchool at, @RequestParam("keuze") Pause.Mode mode, HttpServletResponse response) {
        deeds.pauses().choose(at.school(), mode);
        notes.leave(response, Note.done("intake.note.pause." + mode.name()));
        return Answers.to(at.home() + "/import");
    }

    /**
     * @param answers to what an earlier sending left unclear, by what was asked
     */
    @PostMapping
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<String> receive(
            AtSchool at,
            @RequestParam(name = "bestand", defaultValue = "") List<MultipartFile> files,
            @RequestParam Map<String, String> answers,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var chosen = files.stream().filter(it -> !it.isEmpty()).toList();
        if (chosen.isEmpty()) {
            notes.leave(response, Note.refused("intake.note.no-file"));
            return Answers.to(at.home() + "/import");
        }
        var sent = read(at, chosen, UnclearPage.choice(answers));
        if (sent.reading() instanceof Unclear(var questions)) {
            var shown = UnclearPage.of(at, questions, answers);
            return Answers.again(page, "intake/unclear.jte", shown);
        }
        return Answers.to(address(at, deeds.receiveFile().receive(at.school(), sent).id()));
    }

    private Sent read(AtSchool at, List<MultipartFile> files, ReadingChoice choice)
            throws IOException {
        var sender = new Sent.Sender(at.viewer().account(), at.viewer().name());
        var open = new ArrayList<InputStream>();
        try {
            var sent = new ArrayList<SentFile>();
            for (MultipartFile it : files) {
                open.add(it.getInputStream());
                var name = Optional.ofNullable(it.getOriginalFilename()).orElse("");
                sent.add(new SentFile(name, open.getLast()));
            }
            return readSent.read(at.school(), sent, choice, sender);
        } finally {
            for (InputStream it : open) {
                it.close();
            }
        }
    }

    /** The roster as a file that any other party, and we, can read. */
    @GetMapping("/edexml")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<byte[]> export(AtSchool at) {
        var file = deeds.exportRoster().export(at.school());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("EDEX.XML").build().toString())
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    /** What a file leaves open is answered; the page then shows what the file does now. */
    @PostMapping("/{run}/vragen")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<String> answer(
            AtSchool at,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String vraag,
            @RequestParam(defaultValue = "") String antwoord,
            HttpServletResponse response) {
        view(at, run);
        var by = new Sent.Sender(at.viewer().account(), at.viewer().name());
        boolean answered =
                deeds.answerQuestion().answer(at.school(), run, vraag, antwoord.equals("ja"), by);
        notes.leave(
                response,
                answered
                        ? Note.done("intake.note.answered")
                        : Note.refused("intake.note.not-asked"));
        return Answers.to(address(at, run));
    }

    /** What was answered before, and still counts. */
    @GetMapping("/antwoorden")
    @For({Role.ICT_COORDINATOR, Role.HEAD})
    ResponseEntity<String> answers(AtSchool at, Page page) {
        var given = deeds.answerQuestion().list(at.school());
        var roster = showImport.rosterOf(at.school());
        return Answers.shown(page, "intake/answers.jte", AnswersPage.of(page, at, given, roster));
    }

    @DeleteMapping("/antwoorden")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<String> takeBack(
            AtSchool at,
            @RequestParam(defaultValue = "") String vraag,
            HttpServletResponse response) {
        boolean gone = deeds.answerQuestion().takeBack(at.school(), vraag);
        notes.leave(
                response,
                gone ? Note.done("intake.note.taken-back") : Note.refused("intake.note.not-asked"));
        return Answers.to(at.home() + "/import/antwoorden");
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
        var obstacle = showImport.findObstacle(at.school(), view.run());
        var shown = ImportPage.of(page, at, view, obstacle, new ImportPage.Choice(toon, blad));
        return shown.refresh()
                ? refreshed(page.render("intake/run.jte", shown))
                : Answers.shown(page, "intake/run.jte", shown);
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
            case STARTED -> Answers.to(address(at, run));
            case NOT_WAITING -> {
                notes.leave(response, Note.refused("intake.note.not-waiting"));
                yield Answers.to(address(at, run));
            }
            case NOT_CONFIRMED -> {
                notes.leave(response, Note.refused("intake.note.not-confirmed"));
                yield Answers.to(address(at, run));
            }
            case OVERTAKEN -> overtaken(at, run, page);
        };
    }

    private ResponseEntity<String> overtaken(AtSchool at, UUID run, Page page) {
        var choice = new ImportPage.Choice("", 1);
        var shown = ImportPage.of(page, at, view(at, run), Optional.empty(), choice).overtaken();
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .cacheControl(CacheControl.noStore())
                .body(page.render("intake/run.jte", shown));
    }

    /** A person has looked, and wants nothing of it. */
    @PostMapping("/{run}/einde")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<String> stop(AtSchool at, @PathVariable UUID run, HttpServletResponse response) {
        view(at, run);
        boolean stopped = deeds.stopImport().stop(at.school(), run);
        notes.leave(
                response,
                stopped
                        ? Note.done("intake.note.stopped")
                        : Note.refused("intake.note.not-waiting"));
        return Answers.to(at.home() + "/import");
    }

    /** Back to how it was before. */
    @PostMapping("/{run}/herstel")
    @For(Role.ICT_COORDINATOR)
    ResponseEntity<String> undo(
            AtSchool at, @PathVariable UUID run, Page page, HttpServletResponse response) {
        notes.leave(response, note(deeds.undoImport().undo(at.school(), run), page));
        return Answers.to(address(at, run));
    }

    private static Note note(UndoOutcome outcome, Page page) {
        var why = UndoWords.why(outcome, page);
        var arguments = why.arguments().stream().map(String::valueOf).toArray(String[]::new);
        return outcome instanceof Undone
                ? Note.done(why.key(), arguments)
                : Note.refused(why.key(), arguments);
    }

    private RunView view(AtSchool at, UUID run) {
        return showImport.findView(at.school(), run).orElseThrow(() -> new NotFound("import", run));
    }

    private static String address(AtSchool at, UUID run) {
        return at.home() + "/import/" + run;
    }
}
