package nl.startklaar.trace;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.SUPPORT_STAFF;
import static nl.startklaar.school.Role.TEACHER;
import static nl.startklaar.school.Role.TRAINEE;

import java.util.UUID;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.readiness.Traced.FileRow;
import nl.startklaar.roster.Sight;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** <i>Waar is Jip?</i> For the same people as the groups; no browser keeps these pages. */
@Controller
@RequestMapping("/s/{school}/waar-is")
class TraceController {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Traces traces;

    TraceController(Traces traces) {
        this.traces = traces;
    }

    /** One who is meant is shown at once; of several a person chooses. */
    @GetMapping
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> search(
            AtSchool at, Page page, @RequestParam(name = "wie", defaultValue = "") String typed) {
        var search = new NameSearch(typed);
        var sight = Sight.of(at);
        var found = traces.search(at.school(), sight, search);
        if (found.size() == 1) {
            return Answers.to(TraceView.address(at.home(), found.getFirst()));
        }
        return Answers.shown(
                page,
                "trace/search.jte",
                SearchView.of(at.home(), search, found, sight.isEverything()));
    }

    @GetMapping("/{person:" + ID + "}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> follow(AtSchool at, Page page, @PathVariable UUID person) {
        return traces.find(at.school(), Sight.of(at), person)
                .map(it -> show(at, page, it))
                .orElseThrow(() -> new NotFound("person", person));
    }

    /** Somebody who only stands in a file. */
    @GetMapping("/{run:" + ID + "}/{line}")
    @For({ICT_COORDINATOR, HEAD, CARE_COORDINATOR, TEACHER, SUBSTITUTE, TRAINEE, SUPPORT_STAFF})
    ResponseEntity<String> followRow(
            AtSchool at, Page page, @PathVariable UUID run, @PathVariable int line) {
        return traces.find(at.school(), Sight.of(at), new FileRow(run, line))
                .map(it -> show(at, page, it))
                .orElseThrow(() -> new NotFound("row", line));
    }

    private ResponseEntity<String> show(AtSchool at, Page page, Candidate who) {
        var trace = traces.follow(at.details(), who);
        return Answers.shown(page, "trace/trace.jte", TraceView.of(at, trace));
    }
}
