package nl.startklaar.shortcut;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import nl.startklaar.web.QrCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Snelkoppelingen</i>, for who gives them out. */
@Controller
@RequestMapping("/s/{school}" + ShortcutsController.PATH)
class ShortcutsController {

    static final String PATH = "/snelkoppelingen";

    private final Overview overview;
    private final Shortcuts shortcuts;
    private final Choices choices;
    private final NoteCookie notes;

    ShortcutsController(Overview overview, Shortcuts shortcuts, Choices choices, NoteCookie notes) {
        this.overview = overview;
        this.shortcuts = shortcuts;
        this.choices = choices;
        this.notes = notes;
    }

    @For(ICT_COORDINATOR)
    @GetMapping
    ResponseEntity<String> list(AtSchool at, Page page) {
        return Answers.shown(page, ListPage.TEMPLATE, overview.list(at, Form.empty()));
    }

    @For(ICT_COORDINATOR)
    @PostMapping
    ResponseEntity<String> make(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require(ListPage.NAME, "shortcut.name.missing");
        var audience = Audience.find(form.value(ListPage.AUDIENCE));
        if (audience.isEmpty()) {
            form.refuse(ListPage.AUDIENCE, "shortcut.audience.missing");
        }
        var group = group(at, form, audience);
        var product = product(at, form);
        if (form.isRefused()) {
            return Answers.again(page, ListPage.TEMPLATE, overview.list(at, form));
        }
        var wish = new Wish(form.value(ListPage.NAME), audience.orElseThrow(), group, product);
        var made = shortcuts.make(at.details(), wish);
        notes.leave(response, Note.done("shortcut.made", made.name()));
        return to(at, made.id());
    }

    private Optional<UUID> group(AtSchool at, Form form, Optional<Audience> audience) {
        if (form.value(ListPage.GROUP).isEmpty()) {
            return Optional.empty();
        }
        var group =
                form.id(ListPage.GROUP).filter(it -> choices.group(at.school(), it).isPresent());
        if (group.isEmpty()) {
            form.refuse(ListPage.GROUP, "shortcut.group.gone");
        } else if (audience.filter(it -> it == Audience.TEACHERS).isPresent()) {
            form.refuse(ListPage.GROUP, "shortcut.group.not-for-teachers");
        }
        return group;
    }

    private Optional<UUID> product(AtSchool at, Form form) {
        if (form.value(ListPage.PRODUCT).isEmpty()) {
            return Optional.empty();
        }
        var product =
                form.id(ListPage.PRODUCT)
                        .filter(id ->
                                choices.products(at.school()).stream()
                                        .anyMatch(it -> it.product().id().equals(id)));
        if (product.isEmpty()) {
            form.refuse(ListPage.PRODUCT, "shortcut.product.gone");
        }
        return product;
    }

    @For(ICT_COORDINATOR)
    @GetMapping("/{shortcut}")
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID shortcut, Page page) {
        return Answers.shown(page, ShortcutPage.TEMPLATE, overview.one(at, shortcut, Form.empty()));
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{shortcut}/naam")
    ResponseEntity<String> rename(
            AtSchool at,
            @PathVariable UUID shortcut,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require(ListPage.NAME, "shortcut.name.missing");
        if (form.isRefused()) {
            return Answers.again(page, ShortcutPage.TEMPLATE, overview.one(at, shortcut, form));
        }
        shortcuts.rename(at.details(), shortcut, form.value(ListPage.NAME));
        notes.leave(response, Note.done("shortcut.renamed", form.value(ListPage.NAME)));
        return to(at, shortcut);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{shortcut}/intrekken")
    ResponseEntity<String> revoke(
            AtSchool at, @PathVariable UUID shortcut, HttpServletResponse response) {
        shortcuts.revoke(at.details(), shortcut);
        var undo = at.home() + PATH + "/" + shortcut + "/terug";
        notes.leave(response, Note.done("shortcut.revoked").withUndo(undo));
        return Answers.to(at.home() + PATH);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{shortcut}/terug")
    ResponseEntity<String> restore(
            AtSchool at, @PathVariable UUID shortcut, HttpServletResponse response) {
        shortcuts.restore(at.details(), shortcut);
        notes.leave(response, Note.done("shortcut.restored"));
        return to(at, shortcut);
    }

    private static ResponseEntity<String> to(AtSchool at, UUID shortcut) {
        return Answers.to(at.home() + PATH + "/" + shortcut);
    }

    /** The sheet for the wall of the classroom, to print. */
    @For(ICT_COORDINATOR)
    @GetMapping("/{shortcut}/blad")
    ResponseEntity<String> sheet(AtSchool at, @PathVariable UUID shortcut, Page page) {
        var shown = overview.one(at, shortcut, Form.empty());
        var sheet =
                new WallSheet(
                        shown.path(),
                        shown.shortcut().name(),
                        at.details().name(),
                        shown.address(),
                        QrCode.of(shown.address()));
        return Answers.shown(page, WallSheet.TEMPLATE, sheet);
    }
}
