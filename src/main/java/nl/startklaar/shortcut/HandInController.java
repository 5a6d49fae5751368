package nl.startklaar.shortcut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Old shortcuts of the hub in, new ones out. */
@Controller
@RequestMapping("/s/{school}" + ShortcutsController.PATH + HandInController.BELOW)
class HandInController {

    static final String BELOW = "/inleveren";

    private final HandIn handIn;
    private final Overview overview;
    private final Choices choices;
    private final DeviceFiles files;

    HandInController(HandIn handIn, Overview overview, Choices choices, DeviceFiles files) {
        this.handIn = handIn;
        this.overview = overview;
        this.choices = choices;
        this.files = files;
    }

    @For(ICT_COORDINATOR)
    @GetMapping
    ResponseEntity<String> show(AtSchool at, Page page) {
        return Answers.shown(page, HandInPage.TEMPLATE, view(at, List.of(), Form.empty()));
    }

    /** Handing in the same again changes nothing, so that this page may be the answer. */
    @For(ICT_COORDINATOR)
    @PostMapping
    ResponseEntity<String> take(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = HandInPage.FILE, required = false) @Nullable MultipartFile file,
            Page page)
            throws IOException {
        var form = new Form(typed);
        var pasted = (form.secret(HandInPage.LIST) + "\n" + text(file)).strip();
        if (OldList.isTooLong(pasted)) {
            form.refuse(HandInPage.LIST, "shortcut.hand-in.too-long", OldList.MOST_LINES);
            return Answers.again(page, HandInPage.TEMPLATE, view(at, List.of(), form));
        }
        var list = OldList.read(pasted);
        if (list.lines().isEmpty()) {
            form.refuse(HandInPage.LIST, "shortcut.hand-in.nothing");
            return Answers.again(page, HandInPage.TEMPLATE, view(at, list.notRead(), form));
        }
        handIn.take(at.details(), list.lines(), choices.products(at.school()));
        return Answers.shown(page, HandInPage.TEMPLATE, view(at, list.notRead(), Form.empty()));
    }

    /** A longer one is refused below: what is read of it is already too much. */
    private static String text(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return "";
        }
        try (var content = file.getInputStream()) {
            return new String(content.readNBytes(OldList.LONGEST + 1), UTF_8);
        }
    }

    /** What whoever keeps the devices needs: the old one, and what to put in its place. */
    @For(ICT_COORDINATOR)
    @GetMapping("/nieuw.csv")
    ResponseEntity<String> csv(AtSchool at, Page page) {
        var head =
                List.of(
                        page.text("shortcut.name"),
                        page.text("shortcut.hand-in.target"),
                        page.text("shortcut.hand-in.new"));
        var rows =
                rows(at).stream()
                        .map(it ->
                                List.of(
                                        it.now().shortcut().name(),
                                        it.old().target(),
                                        it.address()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("nieuw.csv").build().toString())
                .body(
                        Stream.concat(Stream.of(head), rows)
                                .map(CsvCells::line)
                                .collect(Collectors.joining()));
    }

    private HandInPage view(AtSchool at, List<Integer> notRead, Form form) {
        return new HandInPage(at, rows(at), notRead, form);
    }

    private List<HandInPage.Row> rows(AtSchool at) {
        var lines = overview.lines(at);
        return handIn.list(at.details()).stream()
                .flatMap(it ->
                        lines.stream()
                                .filter(line -> line.shortcut().id().equals(it.shortcut()))
                                .map(line ->
                                        new HandInPage.Row(
                                                it.old(), line, files.address(line.shortcut()))))
                .toList();
    }
}
