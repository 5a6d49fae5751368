package nl.startklaar.consent;

import static nl.startklaar.school.Role.BOARD;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.For;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A board switches one publisher on or off at many of its schools, after a look at each. */
@Controller
@RequestMapping("/bestuur/uitgeverijen")
class BoardController {

    /** They stand in a cookie, which has an end. */
    private static final int MOST_TO_UNDO = 100;

    private final Schools schools;
    private final Catalogue catalogue;
    private final PublisherStands stands;
    private final Consents consents;
    private final NoteCookie notes;
    private final SchoolDay day;

    BoardController(
            Schools schools,
            Catalogue catalogue,
            PublisherStands stands,
            Consents consents,
            NoteCookie notes,
            SchoolDay day) {
        this.schools = schools;
        this.catalogue = catalogue;
        this.stands = stands;
        this.consents = consents;
        this.notes = notes;
        this.day = day;
    }

    /** The choice, and below it what would change at each school. Nothing does yet. */
    @GetMapping
    @For(BOARD)
    ResponseEntity<String> show(
            Viewer viewer, @RequestParam MultiValueMap<String, String> typed, Page page) {
        return Answers.shown(page, "consent/board.jte", view(viewer, new Form(typed)));
    }

    /** One deed per school, each in that school's own log. */
    @PostMapping
    @For(BOARD)
    ResponseEntity<String> change(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var view = view(viewer, new Form(typed));
        var changed = view.looks().stream().filter(it -> change(view, it)).toList();
        if (!view.looks().isEmpty()) {
            notes.leave(response, told(view, changed));
        }
        return Answers.to(view.address());
    }

    /** The way back of {@link #change}, at the schools that it changed. */
    @PostMapping("/herstel")
    @For(BOARD)
    ResponseEntity<String> undo(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var view = view(viewer, new Form(typed));
        var undone = view.looks().stream().filter(it -> undo(view, it)).count();
        notes.leave(
                response, Note.done("consent.board.undone", view.name(), Long.toString(undone)));
        return Answers.to(view.address());
    }

    private static Note told(BoardPage view, List<BoardPage.Look> changed) {
        var note =
                Note.done(
                        view.on() ? "consent.board.done-on" : "consent.board.done-off",
                        view.name(),
                        Integer.toString(changed.size()));
        return changed.isEmpty() || changed.size() > MOST_TO_UNDO
                ? note
                : note.withUndo(view.undo(changed));
    }

    private boolean change(BoardPage view, BoardPage.Look look) {
        var publisher = look.stand().publisher().id();
        return view.on()
                ? consents.switchOn(look.school().id(), publisher)
                : consents.switchOff(look.school().id(), publisher);
    }

    private boolean undo(BoardPage view, BoardPage.Look look) {
        var publisher = look.stand().publisher().id();
        return view.on()
                ? consents.switchOff(look.school().id(), publisher)
                : consents.switchBackOn(look.school().id(), publisher);
    }

    private BoardPage view(Viewer viewer, Form form) {
        var mine =
                schools.listSchools().stream()
                        .filter(it -> viewer.rolesAt(it).contains(BOARD))
                        .toList();
        var publishers = catalogue.listPublishers().stream().filter(Publisher::offered).toList();
        var chosen =
                publishers.stream()
                        .filter(it -> it.code().equals(form.value("uitgeverij")))
                        .findFirst();
        var looks = chosen.map(it -> looks(mine, it, form.all("school"))).orElseGet(List::of);
        return new BoardPage(
                publishers, mine, chosen, !form.value("stand").equals("uit"), looks, day.today());
    }

    /** Only of the board's own schools, whatever was sent. */
    private List<BoardPage.Look> looks(List<School> mine, Publisher publisher, List<String> asked) {
        return mine.stream()
                .filter(it -> asked.contains(it.brin().code()))
                .flatMap(school ->
                        stands.find(school, publisher.code(), day.today()).stream()
                                .map(it -> new BoardPage.Look(school, it)))
                .toList();
    }
}
