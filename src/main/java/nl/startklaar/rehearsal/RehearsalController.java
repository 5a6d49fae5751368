package nl.startklaar.rehearsal;

import static java.util.stream.Collectors.toMap;
import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.KnownPerson;
import nl.startklaar.roster.People;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** <i>Generale repetitie</i>: the coming first morning, or one of choice. */
@Controller
@RequestMapping("/s/{school}/repetitie")
class RehearsalController {

    private static final int TWO_WEEKS = 14;

    private final Rehearsals rehearsals;
    private final People people;
    private final SchoolDay day;

    RehearsalController(Rehearsals rehearsals, People people, SchoolDay day) {
        this.rehearsals = rehearsals;
        this.people = people;
        this.day = day;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR})
    ResponseEntity<String> show(
            AtSchool at, @RequestParam MultiValueMap<String, String> asked, Page page) {
        return Answers.shown(page, "rehearsal/rehearsal.jte", view(at, new Form(asked), false));
    }

    @GetMapping("/afdruk")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR})
    ResponseEntity<String> print(
            AtSchool at, @RequestParam MultiValueMap<String, String> asked, Page page) {
        return Answers.shown(page, "rehearsal/rehearsal.jte", view(at, new Form(asked), true));
    }

    private RehearsalPage view(AtSchool at, Form form, boolean print) {
        var next = rehearsals.next(at.school());
        var chosen =
                form.day("dag")
                        .map(it -> new Morning(it, time(form)))
                        .filter(it -> !it.equals(next));
        var run =
                chosen.isPresent()
                        ? Optional.<Run>empty()
                        : Optional.of(rehearsals.look(at.school()));
        var outcome =
                run.map(Run::outcome)
                        .orElseGet(() -> rehearsals.at(at.school(), chosen.orElse(next)));
        return new RehearsalPage(
                at.home(),
                filled(form, outcome.morning()),
                chosen.isPresent(),
                outcome,
                run,
                RehearsalPage.cards(at, rehearsals.reasons(outcome), names(at, outcome)),
                history(at),
                print);
    }

    private static LocalTime time(Form form) {
        try {
            return form.value("tijd").isEmpty()
                    ? Morning.BELL
                    : LocalTime.parse(form.value("tijd"));
        } catch (DateTimeParseException noTime) {
            form.refuse("tijd", "rehearsal.no-time");
            return Morning.BELL;
        }
    }

    private static Form filled(Form form, Morning morning) {
        if (form.isRefused()) {
            return form;
        }
        return form.with("dag", morning.day().toString()).with("tijd", morning.time().toString());
    }

    private Map<UUID, KnownPerson> names(AtSchool at, Outcome outcome) {
        if (outcome.stops().isEmpty()) {
            return Map.of();
        }
        return people.list(at.school(), Sight.of(at), day.today()).stream()
                .collect(toMap(it -> it.traced().id().orElseThrow(), it -> it));
    }

    private List<RehearsalPage.Day> history(AtSchool at) {
        return rehearsals.history(at.school(), TWO_WEEKS).reversed().stream()
                .map(RehearsalPage.Day::new)
                .toList();
    }
}
