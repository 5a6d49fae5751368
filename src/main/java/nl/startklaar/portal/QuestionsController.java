package nl.startklaar.portal;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What teachers miss, for whoever can do something about it. */
@Controller
@RequestMapping("/s/{school}/vragen-van-leerkrachten")
class QuestionsController {

    private final TeacherQuestions questions;
    private final QuestionWords words;
    private final WayToSolve way;
    private final Accounts accounts;
    private final NoteCookie notes;

    QuestionsController(
            TeacherQuestions questions,
            QuestionWords words,
            WayToSolve way,
            Accounts accounts,
            NoteCookie notes) {
        this.way = way;
        this.questions = questions;
        this.words = words;
        this.accounts = accounts;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> list(AtSchool at, Page page) {
        return Answers.shown(page, "portal/questions.jte", view(at));
    }

    @PostMapping("/{question}/klaar")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> close(
            AtSchool at, @PathVariable UUID question, HttpServletResponse response) {
        notes.leave(
                response,
                questions.close(at, question)
                        ? Note.done("portal.note.answered")
                                .withUndo(address(at) + "/" + question + "/weer-open")
                        : new Note("info", "portal.note.answered-before", List.of(), ""));
        return Answers.to(address(at));
    }

    @PostMapping("/{question}/weer-open")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> reopen(
            AtSchool at, @PathVariable UUID question, HttpServletResponse response) {
        notes.leave(
                response,
                questions.reopen(at, question)
                        ? Note.done("portal.note.reopened")
                        : new Note("info", "portal.note.open-already", List.of(), ""));
        return Answers.to(address(at));
    }

    private QuestionsPage view(AtSchool at) {
        var all = questions.list(at.school());
        var names =
                accounts.names(
                        all.stream().map(TeacherQuestion::askedBy).collect(Collectors.toSet()));
        var lines = all.stream().map(it -> line(at, it, names)).toList();
        return new QuestionsPage(
                at.home(),
                at.is(ICT_COORDINATOR),
                lines.stream().filter(it -> it.question().isOpen()).toList(),
                lines.stream().filter(it -> !it.question().isOpen()).toList());
    }

    private QuestionsPage.Line line(AtSchool at, TeacherQuestion it, Map<UUID, String> names) {
        return new QuestionsPage.Line(
                it,
                names.getOrDefault(it.askedBy(), ""),
                words.what(at.school(), it),
                way.address(at, it));
    }

    private static String address(AtSchool at) {
        return at.home() + "/vragen-van-leerkrachten";
    }
}
