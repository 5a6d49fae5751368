package nl.startklaar.consent;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.consent.ConsentPeriod.Deed;
import nl.startklaar.consent.ConsentPeriod.Off;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Uitgeverijen</i>: a switch for each, and what it does. */
@Controller
@RequestMapping("/s/{school}/licenties/uitgeverijen")
class PublishersController {

    private final PublisherStands stands;
    private final Consents consents;
    private final PublisherForms forms;
    private final Accounts accounts;
    private final NoteCookie notes;
    private final SchoolDay day;

    PublishersController(
            PublisherStands stands,
            Consents consents,
            PublisherForms forms,
            Accounts accounts,
            NoteCookie notes,
            SchoolDay day) {
        this.stands = stands;
        this.consents = consents;
        this.forms = forms;
        this.accounts = accounts;
        this.notes = notes;
        this.day = day;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, Page page) {
        return Answers.shown(page, "consent/publishers.jte", view(at));
    }

    /** The switch itself. It asks first when there is something to know. */
    @PostMapping("/{publisher}")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> flip(
            AtSchool at,
            @PathVariable String publisher,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var stand = stand(at, publisher);
        boolean on = new Form(typed).isTicked("aan");
        if (on == stand.isOn(day.today())) {
            return Answers.to(PublishersPage.address(at.home()));
        }
        if (on && stand.warnings().isEmpty()) {
            return switchOn(at, publisher, response);
        }
        return Answers.to(PublishersPage.address(at.home(), stand) + (on ? "/aan" : "/uit"));
    }

    @GetMapping("/{publisher}/aan")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> askOn(AtSchool at, @PathVariable String publisher, Page page) {
        var view = new SwitchPage(at.home(), stand(at, publisher));
        return Answers.shown(page, "consent/switch-on.jte", view);
    }

    @PostMapping("/{publisher}/aan")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> switchOn(
            AtSchool at, @PathVariable String publisher, HttpServletResponse response) {
        var stand = stand(at, publisher);
        if (consents.switchOn(at.school(), stand.publisher().id())) {
            leave(at, stand, "consent.note.on", "/uit", response);
        }
        return Answers.to(PublishersPage.address(at.home()));
    }

    /** Once more, with what the publisher asks now. */
    @PostMapping("/{publisher}/akkoord")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> agreeAnew(
            AtSchool at, @PathVariable String publisher, HttpServletResponse response) {
        var stand = stand(at, publisher);
        if (consents.agreeAnew(at.school(), stand.publisher().id())) {
            notes.leave(response, Note.done("consent.note.agreed-anew", stand.publisher().name()));
        }
        return Answers.to(PublishersPage.address(at.home()) + "#" + publisher);
    }

    @GetMapping("/{publisher}/uit")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> askOff(AtSchool at, @PathVariable String publisher, Page page) {
        var view = new SwitchPage(at.home(), stand(at, publisher));
        return Answers.shown(page, "consent/switch-off.jte", view);
    }

    @PostMapping("/{publisher}/uit")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> switchOff(
            AtSchool at, @PathVariable String publisher, HttpServletResponse response) {
        var stand = stand(at, publisher);
        if (consents.switchOff(at.school(), stand.publisher().id())) {
            leave(at, stand, "consent.note.off", "/weer-aan", response);
        }
        return Answers.to(PublishersPage.address(at.home()));
    }

    /** The way back of {@link #switchOff}. */
    @PostMapping("/{publisher}/weer-aan")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> switchBackOn(
            AtSchool at, @PathVariable String publisher, HttpServletResponse response) {
        var stand = stand(at, publisher);
        if (consents.switchBackOn(at.school(), stand.publisher().id())) {
            leave(at, stand, "consent.note.on", "/uit", response);
        }
        return Answers.to(PublishersPage.address(at.home()));
    }

    /** No; yes is the switch. */
    @PostMapping("/{publisher}/vraag")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> sayNo(
            AtSchool at, @PathVariable String publisher, HttpServletResponse response) {
        var stand = stand(at, publisher);
        if (consents.sayNo(at.school(), stand.publisher().id())) {
            notes.leave(response, Note.done("consent.note.no", stand.publisher().name()));
        }
        return Answers.to(PublishersPage.address(at.home()));
    }

    /** Whether the form of this school year was sent. */
    @PostMapping("/{publisher}/formulier")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> formSent(
            AtSchool at,
            @PathVariable String publisher,
            @RequestParam MultiValueMap<String, String> typed) {
        var id = stand(at, publisher).publisher().id();
        var year = ListYear.on(day.today());
        if (new Form(typed).isTicked("verstuurd")) {
            forms.sent(at.school(), year, id);
        } else {
            forms.notSent(at.school(), year, id);
        }
        return Answers.to(PublishersPage.address(at.home()) + "#" + publisher);
    }

    @GetMapping("/{publisher}/privacy")
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> privacy(AtSchool at, @PathVariable String publisher, Page page) {
        var stand = stand(at, publisher);
        var sheet =
                new PrivacySheet(
                        at.home(),
                        at.details(),
                        stand.publisher(),
                        stand.fields(day.today()),
                        stand.isOn(day.today()));
        return Answers.shown(page, "consent/privacy.jte", sheet);
    }

    private void leave(
            AtSchool at,
            PublisherStand stand,
            String words,
            String undo,
            HttpServletResponse response) {
        var note = Note.done(words, stand.publisher().name());
        notes.leave(response, note.withUndo(PublishersPage.address(at.home(), stand) + undo));
    }

    private PublisherStand stand(AtSchool at, String code) {
        return stands.find(at.details(), code, day.today())
                .orElseThrow(() -> new NotFound("publisher", code));
    }

    private PublishersPage view(AtSchool at) {
        var found = stands.list(at.details(), day.today());
        var people =
                found.stream()
                        .flatMap(it -> it.history().stream())
                        .flatMap(PublishersController::people);
        return new PublishersPage(
                at.home(),
                at.is(Role.ICT_COORDINATOR),
                day.today(),
                ListYear.on(day.today()),
                found,
                accounts.names(people.collect(Collectors.toSet())));
    }

    private static Stream<UUID> people(ConsentPeriod period) {
        var off = period.off() instanceof Off.BySchool(Deed deed) ? deed.by() : null;
        return Stream.of(period.on().by(), off).filter(Objects::nonNull);
    }
}
