package nl.startklaar.licence;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.licence.PublisherLists.Form;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page <i>Lijst</i>: a list of a publisher is sent, looked at, taken over and taken back. */
@Controller
@RequestMapping("/s/{school}/licenties/lijst")
class LicenceListController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PublisherLists lists;
    private final NoteCookie notes;
    private final SchoolDay day;

    LicenceListController(PublisherLists lists, NoteCookie notes, SchoolDay day) {
        this.lists = lists;
        this.notes = notes;
        this.day = day;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, Page page) {
        return Answers.shown(page, "licence/list.jte", view(at));
    }

    @PostMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> receive(
            AtSchool at,
            @RequestParam(name = "bestand", required = false) Optional<MultipartFile> sent,
            HttpServletResponse response,
            Page page)
            throws IOException {
        var file = sent.filter(it -> !it.isEmpty());
        if (file.isEmpty()) {
            notes.leave(response, Note.refused("licence.note.no-file"));
            return Answers.to(address(at));
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        try (var in = file.get().getInputStream()) {
            var run = lists.receive(at.school(), name, in);
            if (run.isPresent()) {
                return Answers.to(address(at) + "/" + run.get());
            }
        }
        try (var in = file.get().getInputStream()) {
            var refused = lists.look(at.school(), name, in);
            return Answers.again(page, "licence/list.jte", view(at).refused(refused));
        }
    }

    @GetMapping("/{run}")
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> look(
            AtSchool at, @PathVariable UUID run, Page page, HttpServletResponse response) {
        var report = lists.find(at.school(), run);
        if (report.isEmpty()) {
            notes.leave(response, Note.refused("licence.note.list-over"));
            return Answers.to(address(at));
        }
        var view = new ListPreviewPage(address(at), run, report.get(), at.is(ICT_COORDINATOR));
        return Answers.shown(page, "licence/list-preview.jte", view);
    }

    @PostMapping("/{run}/uitvoering")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> takeOver(
            AtSchool at,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String gezien,
            HttpServletResponse response) {
        var outcome = lists.takeOver(at.school(), run, gezien);
        notes.leave(response, note(at, outcome));
        return Answers.to(
                outcome instanceof ListOutcome.Overtaken ? address(at) + "/" + run : address(at));
    }

    @PostMapping("/{run}/herstel")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> undo(AtSchool at, @PathVariable UUID run, HttpServletResponse response) {
        notes.leave(response, note(at, lists.undo(at.school(), run)));
        return Answers.to(address(at));
    }

    private static Note note(AtSchool at, ListOutcome outcome) {
        return switch (outcome) {
            case ListOutcome.TakenOver it ->
                    Note.done(
                                    "licence.note.list-taken",
                                    String.valueOf(it.added()),
                                    String.valueOf(it.changed()))
                            .withUndo(address(at) + "/" + it.run() + "/herstel");
            case ListOutcome.NothingNew _ -> Note.done("licence.note.list-nothing");
            case ListOutcome.Overtaken _ -> Note.refused("licence.note.list-overtaken");
            case ListOutcome.Undone _ -> Note.done("licence.note.list-undone");
            case ListOutcome.TouchedLater _ -> Note.refused("licence.note.list-touched");
            case ListOutcome.TooLate _ -> Note.refused("licence.note.list-too-late");
        };
    }

    @GetMapping("/licenties.csv")
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<byte[]> csv(AtSchool at) {
        return file("licenties.csv", CSV, lists.write(at.school(), Form.CSV));
    }

    @GetMapping("/licenties.xlsx")
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<byte[]> xlsx(AtSchool at) {
        return file("licenties.xlsx", XLSX, lists.write(at.school(), Form.XLSX));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private ListPage view(AtSchool at) {
        return new ListPage(
                address(at),
                at.is(ICT_COORDINATOR),
                day.today(),
                lists.listTaken(at.school()),
                Optional.empty());
    }

    private static String address(AtSchool at) {
        return at.home() + "/licenties/lijst";
    }
}
