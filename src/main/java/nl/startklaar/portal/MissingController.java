package nl.startklaar.portal;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.SUPPORT_STAFF;
import static nl.startklaar.school.Role.TEACHER;
import static nl.startklaar.school.Role.TRAINEE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.portal.AskOutcome.Asked;
import nl.startklaar.portal.AskOutcome.AskedBefore;
import nl.startklaar.roster.SeenGroup;
import nl.startklaar.roster.SeenGroups;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Choice;
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

/** <i>Mist er iets?</i>: a question to the coordinator, with what is known already filled in. */
@Controller
@RequestMapping("/s/{school}/lesmateriaal/mist")
class MissingController {

    private static final String GROUP = "groep";
    private static final String METHOD = "methode";
    private static final String PRODUCT = "product";
    private static final String REMARK = "uitleg";

    private final TeacherQuestions questions;
    private final SeenGroups groups;
    private final PortalBoard board;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final SchoolDay day;
    private final NoteCookie notes;

    MissingController(
            TeacherQuestions questions,
            SeenGroups groups,
            PortalBoard board,
            Catalogue catalogue,
            Accounts accounts,
            SchoolDay day,
            NoteCookie notes) {
        this.questions = questions;
        this.groups = groups;
        this.board = board;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.day = day;
        this.notes = notes;
    }

    @GetMapping
    @For({TEACHER, SUBSTITUTE, CARE_COORDINATOR, TRAINEE, SUPPORT_STAFF, ICT_COORDINATOR})
    ResponseEntity<String> show(
            AtSchool at, @RequestParam MultiValueMap<String, String> known, Page page) {
        return Answers.shown(page, "portal/missing.jte", view(at, new Form(known)));
    }

    @PostMapping
    @For({TEACHER, SUBSTITUTE, CARE_COORDINATOR, TRAINEE, SUPPORT_STAFF, ICT_COORDINATOR})
    ResponseEntity<String> ask(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).limit(REMARK);
        var view = view(at, form);
        var missing = read(form, view);
        if (missing.method().isEmpty() && missing.remark().isEmpty()) {
            form.refuse(METHOD, "portal.missing.nothing");
        }
        if (form.isRefused()) {
            return Answers.again(page, "portal/missing.jte", view);
        }
        notes.leave(
                response,
                switch (questions.ask(at, missing)) {
                    case Asked() -> Note.done("portal.note.asked");
                    case AskedBefore() ->
                            new Note("info", "portal.note.asked-before", List.of(), "");
                });
        return Answers.to(
                at.home() + "/lesmateriaal" + missing.group().map(it -> "?groep=" + it).orElse(""));
    }

    /** Only what could be chosen: another school's group is none. */
    private static Missing read(Form form, MissingPage view) {
        return new Missing(
                chosen(form, GROUP, view.groups()),
                view.product().map(Product::method).or(() -> chosen(form, METHOD, view.methods())),
                view.product().map(Product::id),
                form.value(REMARK));
    }

    private static Optional<UUID> chosen(Form form, String field, List<Choice> choices) {
        return form.id(field)
                .filter(id -> choices.stream().anyMatch(it -> it.value().equals(id.toString())));
    }

    private MissingPage view(AtSchool at, Form form) {
        var seen = groups.list(at, day.today());
        var coordinators = accounts.listAt(at.school(), Role.ICT_COORDINATOR);
        return new MissingPage(
                at.home(),
                form,
                form.id(PRODUCT).flatMap(catalogue::findProduct),
                seen.stream().map(MissingController::choice).toList(),
                methods(at),
                coordinators.stream().map(Account::name).toList());
    }

    private static Choice choice(SeenGroup group) {
        return new Choice(group.id().toString(), group.name());
    }

    /** Those of which the school ever had a licence; another one is told in words. */
    private List<Choice> methods(AtSchool at) {
        var ours = board.listMethods(at.school());
        return catalogue.listMethods().stream()
                .filter(it -> ours.contains(it.id()))
                .map(it -> new Choice(it.id().toString(), it.name()))
                .toList();
    }
}
