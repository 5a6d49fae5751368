package nl.startklaar.amend;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.startklaar.amend.HandOutcome.Refused;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about pupils: all of them, one of them, a new one. */
@Controller
@RequestMapping("/s/{school}/leerlingen")
class PupilController {

    private final PupilsByHand pupils;
    private final RosterHistory history;
    private final Years years;
    private final Told told;
    private final SchoolDay day;

    PupilController(
            PupilsByHand pupils, RosterHistory history, Years years, Told told, SchoolDay day) {
        this.pupils = pupils;
        this.history = history;
        this.years = years;
        this.told = told;
        this.day = day;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR})
    ResponseEntity<String> list(
            AtSchool at, @RequestParam(defaultValue = "") String schooljaar, Page page) {
        var in = years.show(at, schooljaar);
        var view = PupilsPage.of(in, Presence.of(in.roster(), day.today()));
        return Answers.shown(page, "amend/pupils.jte", view);
    }

    @GetMapping("/nieuw")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> showAdd(
            AtSchool at,
            @RequestParam(defaultValue = "") String schooljaar,
            @RequestParam(defaultValue = "") String groep,
            Page page) {
        var form = Form.empty().with("groep", groep).with("nieuw", UUID.randomUUID().toString());
        var view = new AddPupilPage(years.show(at, schooljaar), form, List.of());
        return Answers.shown(page, "amend/add-pupil.jte", view);
    }

    @PostMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> add(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var in = years.show(at, form.value("schooljaar"));
        var pupil = PupilForm.read(form, in, day.today());
        if (pupil.isEmpty()) {
            return Answers.again(
                    page, "amend/add-pupil.jte", new AddPupilPage(in, form, List.of()));
        }
        var it = pupil.get();
        var alike = Alike.pupils(in.roster(), it.name(), it.birthDate());
        if (!alike.isEmpty() && !form.isTicked(PupilForm.OTHER_CHILD)) {
            form.refuse(PupilForm.OTHER_CHILD, "amend.pupil.alike");
            return Answers.again(page, "amend/add-pupil.jte", new AddPupilPage(in, form, alike));
        }
        var outcome = pupils.add(at.school(), in.year(), it);
        told.placed(response, in, outcome, it.pupil(), it.place());
        return Answers.to(addressOf(in, it.place()));
    }

    @GetMapping("/{pupil}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR})
    ResponseEntity<String> show(
            AtSchool at,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String schooljaar,
            Page page) {
        var in = years.show(at, schooljaar);
        return Answers.shown(page, "amend/pupil.jte", view(in, pupil, Form.empty()));
    }

    @PostMapping("/{pupil}/groep")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> put(
            AtSchool at,
            @PathVariable UUID pupil,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var in = years.show(at, form.value("schooljaar"));
        var view = view(in, pupil, form);
        var yearGroup = view.placement().map(Placement::yearGroup).orElse("");
        var place = PupilForm.place(form, in, yearGroup);
        if (place.isEmpty()) {
            return Answers.again(page, "amend/pupil.jte", view);
        }
        var outcome = pupils.put(at.school(), in.year(), pupil, place.get());
        told.placed(response, in, outcome, view.pupil(), place.get());
        return Answers.to(addressOf(in, place.get()));
    }

    /** Out of the group, and still at school. */
    @PostMapping("/{pupil}/geen-groep")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> takeOut(
            AtSchool at,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String schooljaar,
            HttpServletResponse response) {
        var in = years.show(at, schooljaar);
        var view = view(in, pupil, Form.empty());
        var yearGroup = view.placement().map(Placement::yearGroup).orElse("");
        var outcome = pupils.put(at.school(), in.year(), pupil, new Place(null, yearGroup));
        told.done(response, in, outcome, "amend.note.pupil-out", view.pupil().name().full());
        return Answers.to(addressOf(view));
    }

    @PostMapping("/{pupil}/las")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> followLas(
            AtSchool at,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String schooljaar,
            HttpServletResponse response) {
        var in = years.show(at, schooljaar);
        var view = view(in, pupil, Form.empty());
        var outcome = pupils.followLas(at.school(), in.year(), pupil);
        told.done(response, in, outcome, "amend.note.pupil-follows", view.pupil().name().full());
        return Answers.to(addressOf(view));
    }

    /** No longer at school, from a day on; or never there, when only ever made by hand. */
    @PostMapping("/{pupil}/einde")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> end(
            AtSchool at,
            @PathVariable UUID pupil,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var in = years.show(at, form.value("schooljaar"));
        var view = view(in, pupil, form);
        var outcome = pupils.end(at.school(), pupil, form.day("vanaf"));
        if (outcome instanceof Refused(var why)) {
            form.refuse("vanaf", why);
            return Answers.again(page, "amend/pupil.jte", view);
        }
        var words =
                view.rows().isMadeByHand() ? "amend.note.pupil-removed" : "amend.note.pupil-left";
        told.done(response, in, outcome, words, view.pupil().name().full());
        return Answers.to(in.home() + "/leerlingen" + in.query());
    }

    private PupilPage view(InYear in, UUID id, Form form) {
        var pupil = getPupil(in, id);
        var rows = new PupilRows(history.listRowsOf(in.at().school(), id));
        return new PupilPage(in, pupil, rows, form);
    }

    private static Pupil getPupil(InYear in, UUID id) {
        return in.roster().pupils().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("pupil", id));
    }

    private static String addressOf(PupilPage view) {
        return view.self() + view.in().query();
    }

    /** Where the pupil is now to be seen. */
    private static String addressOf(InYear in, Place place) {
        return in.home() + "/groepen/" + place.group();
    }
}
