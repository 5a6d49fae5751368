package nl.startklaar.roster;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.SUPPORT_STAFF;
import static nl.startklaar.school.Role.TEACHER;
import static nl.startklaar.school.Role.TRAINEE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about groups. They hold pupil data: no browser keeps them. */
@Controller
class GroupController {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final GroupBoard board;
    private final SchoolDay day;

    GroupController(GroupBoard board, SchoolDay day) {
        this.board = board;
        this.day = day;
    }

    @GetMapping("/s/{school}/groepen")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> list(
            AtSchool at,
            Page page,
            @RequestParam(name = "schooljaar", defaultValue = "") String asked) {
        return html(page.render("roster/groups.jte", view(at, asked)));
    }

    @GetMapping(path = "/s/{school}/groepen", produces = MediaType.APPLICATION_JSON_VALUE)
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<List<ListedGroup>> listForPrograms(
            AtSchool at, @RequestParam(name = "schooljaar", defaultValue = "") String asked) {
        var groups = view(at, asked).groups().stream().map(ListedGroup::of).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(groups);
    }

    @GetMapping("/s/{school}/groepen/{group:" + ID + "}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> show(
            AtSchool at,
            Page page,
            @PathVariable UUID group,
            @RequestParam(name = "op", defaultValue = "") String asked) {
        var today = day.today();
        var found =
                board.findGroup(at.school(), group, Sight.of(at), today)
                        .orElseThrow(() -> new NotFound("group", group));
        var order = PupilOrder.of(asked);
        var pupils = board.listPupils(at.school(), group, order, today);
        return html(
                page.render(
                        "roster/group.jte",
                        new GroupView(
                                at.home(),
                                found,
                                order,
                                pupils,
                                Sight.of(at).isEverything(),
                                Sight.maySeeAsPupil(at),
                                at.is(ICT_COORDINATOR),
                                at.is(ICT_COORDINATOR) || at.is(TEACHER) || at.is(SUBSTITUTE))));
    }

    /** The running school year, and the coming one as soon as it has groups. */
    private GroupsView view(AtSchool at, String asked) {
        var running = SchoolYear.of(day.today());
        var now = groups(at, running);
        var coming = groups(at, running.next());
        var years = coming.isEmpty() ? List.of(running) : List.of(running, running.next());
        var shown = shown(asked, years, now.isEmpty());
        return new GroupsView(
                at.home(),
                shown,
                years,
                shown.equals(running) ? now : coming,
                Sight.of(at).isEverything(),
                at.is(ICT_COORDINATOR) || at.is(HEAD),
                at.is(ICT_COORDINATOR));
    }

    /** A school that begins before the summer sees its groups at once. */
    private static SchoolYear shown(String asked, List<SchoolYear> years, boolean nothingNow) {
        if (asked.isEmpty()) {
            return nothingNow ? years.getLast() : years.getFirst();
        }
        return years.stream()
                .filter(it -> it.toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("school year", asked));
    }

    private List<GroupLine> groups(AtSchool at, SchoolYear year) {
        return board.listGroups(at.school(), year, Sight.of(at), day.today());
    }

    private static ResponseEntity<String> html(String page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}
