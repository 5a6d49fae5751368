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
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.StaffMember;
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

/** The pages about who works at the school: all of them, one of them, a new one. */
@Controller
@RequestMapping("/s/{school}/leerkrachten")
class StaffController {

    private final StaffByHand staff;
    private final RosterHistory history;
    private final Years years;
    private final Told told;
    private final SchoolDay day;

    StaffController(
            StaffByHand staff, RosterHistory history, Years years, Told told, SchoolDay day) {
        this.staff = staff;
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
        return Answers.shown(page, "amend/staff-list.jte", StaffListPage.of(in, presence(in)));
    }

    @GetMapping("/nieuw")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> showAdd(
            AtSchool at, @RequestParam MultiValueMap<String, String> asked, Page page) {
        var form = new Form(asked).with("nieuw", UUID.randomUUID().toString());
        var in = years.show(at, form.value("schooljaar"));
        return Answers.shown(
                page, "amend/add-staff.jte", new AddStaffPage(in, form, presence(in), List.of()));
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
        var read = StaffForm.read(form, in, day.today());
        var alike = read.map(it -> alike(in, it.member())).orElse(List.of());
        if (!alike.isEmpty() && !form.isTicked(StaffForm.OTHER_PERSON)) {
            form.refuse(StaffForm.OTHER_PERSON, "amend.staff.alike");
        }
        if (read.isEmpty() || form.isRefused()) {
            var view = new AddStaffPage(in, form, presence(in), alike);
            return Answers.again(page, "amend/add-staff.jte", view);
        }
        var it = read.get();
        var outcome = staff.add(at.details(), in.year(), it);
        var words =
                it.member().email().isEmpty()
                        ? "amend.note.staff-added"
                        : "amend.note.staff-added-and-invited";
        told.done(response, in, outcome, words, it.member().name().full());
        return Answers.to(
                it.groups().size() == 1
                        ? in.home() + "/groepen/" + it.groups().getFirst()
                        : in.home() + "/leerkrachten" + in.query());
    }

    /** Whoever was chosen from the list is nobody's double. */
    private static List<StaffMember> alike(InYear in, StaffMember typed) {
        return Alike.staff(in.roster(), typed.name(), typed.email()).stream()
                .filter(it ->
                        in.roster().staff().stream()
                                .noneMatch(known -> known.id().equals(typed.id())))
                .toList();
    }

    @GetMapping("/{member}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR})
    ResponseEntity<String> show(
            AtSchool at,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "") String schooljaar,
            Page page) {
        var in = years.show(at, schooljaar);
        return Answers.shown(page, "amend/staff.jte", view(in, member, Form.empty()));
    }

    @PostMapping("/{member}/geen-groep")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> takeOut(
            AtSchool at,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var form = new Form(typed);
        var in = years.show(at, form.value("schooljaar"));
        var view = view(in, member, form);
        var group = form.id("groep").orElseThrow(() -> new NotFound("group", "without an id"));
        var outcome = staff.takeOut(at.details(), in.year(), member, group);
        var name = view.member().name().full();
        told.done(response, in, outcome, "amend.note.staff-out", name, in.groupName(group));
        return Answers.to(addressOf(view));
    }

    @PostMapping("/{member}/las")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> followLas(
            AtSchool at,
            @PathVariable UUID member,
            @RequestParam(defaultValue = "") String schooljaar,
            HttpServletResponse response) {
        var in = years.show(at, schooljaar);
        var view = view(in, member, Form.empty());
        var outcome = staff.followLas(at.details(), in.year(), member);
        told.done(response, in, outcome, "amend.note.staff-follows", view.member().name().full());
        return Answers.to(addressOf(view));
    }

    /** No longer at work here, from a day on; or never, when only ever made by hand. */
    @PostMapping("/{member}/einde")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> end(
            AtSchool at,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var in = years.show(at, form.value("schooljaar"));
        var view = view(in, member, form);
        var outcome = staff.end(at.school(), member, form.day("vanaf"));
        if (outcome instanceof Refused(var why)) {
            form.refuse("vanaf", why);
            return Answers.again(page, "amend/staff.jte", view);
        }
        told.done(response, in, outcome, ended(view), view.member().name().full());
        return Answers.to(in.home() + "/leerkrachten" + in.query());
    }

    private static String ended(StaffPage view) {
        if (!view.rows().isMadeByHand()) {
            return "amend.note.staff-left";
        }
        return view.member().email().isEmpty()
                ? "amend.note.staff-removed"
                : "amend.note.staff-removed-with-address";
    }

    private StaffPage view(InYear in, UUID id, Form form) {
        var member =
                in.roster().staff().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("member of staff", id));
        var rows = new StaffRows(history.listRowsOf(in.at().school(), id));
        return new StaffPage(in, member, rows, presence(in), form);
    }

    private Presence presence(InYear in) {
        return Presence.of(in.roster(), day.today());
    }

    private static String addressOf(StaffPage view) {
        return view.self() + view.in().query();
    }
}
