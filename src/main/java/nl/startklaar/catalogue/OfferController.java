package nl.startklaar.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.startklaar.catalogue.CatalogueReading.Refused;
import nl.startklaar.catalogue.CatalogueReading.Understood;
import nl.startklaar.catalogue.OfferPage.Sent;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the operator keeps what publishers offer: a file is looked at first, then taken over. */
@Controller
@RequestMapping("/beheer/aanbod")
class OfferController {

    private final Catalogue catalogue;
    private final CatalogueUpkeep upkeep;
    private final NoteCookie notes;

    OfferController(Catalogue catalogue, CatalogueUpkeep upkeep, NoteCookie notes) {
        this.catalogue = catalogue;
        this.upkeep = upkeep;
        this.notes = notes;
    }

    @GetMapping
    @For(Role.OPERATOR)
    ResponseEntity<String> show(Page page) {
        return Answers.shown(page, "catalogue/offer.jte", view(Optional.empty()));
    }

    /** Looks at a file; nothing changes. */
    @PostMapping
    @For(Role.OPERATOR)
    ResponseEntity<String> look(
            @RequestParam(name = "bestand", required = false) @Nullable MultipartFile file,
            Page page,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            notes.leave(response, Note.refused("catalogue.note.no-file"));
            return Answers.to("/beheer/aanbod");
        }
        return shown(page, look(file.getBytes()));
    }

    /**
     * Takes over what was looked at, unless that would do something else by now. A browser sends
     * the file back with line ends of its own.
     */
    @PostMapping("/overname")
    @For(Role.OPERATOR)
    ResponseEntity<String> takeOver(
            @RequestParam(name = "inhoud", defaultValue = "") String content,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            Page page,
            HttpServletResponse response) {
        var file = content.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        var done =
                switch (CatalogueFile.read(file)) {
                    case Understood(var understood) -> upkeep.takeOver(understood, seen);
                    case Refused _ -> Optional.<List<CatalogueChange>>empty();
                };
        if (done.isEmpty()) {
            return shown(page, look(file));
        }
        notes.leave(response, Note.done("catalogue.note.taken-over", "" + done.get().size()));
        return Answers.to("/beheer/aanbod");
    }

    private Sent look(byte[] file) {
        var content = new String(file, StandardCharsets.UTF_8);
        return switch (CatalogueFile.read(file)) {
            case Understood(var understood) ->
                    new Sent(content, List.of(), upkeep.look(understood));
            case Refused(var problems) -> new Sent("", problems, List.of());
        };
    }

    private ResponseEntity<String> shown(Page page, Sent sent) {
        var view = view(Optional.of(sent));
        return sent.isRefused()
                ? Answers.again(page, "catalogue/offer.jte", view)
                : Answers.shown(page, "catalogue/offer.jte", view);
    }

    private OfferPage view(Optional<Sent> sent) {
        return new OfferPage(
                catalogue.listPublishers(),
                catalogue.listMethods(),
                catalogue.listProducts(),
                sent);
    }
}
