package nl.startklaar.linking;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
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

/** What one group works with: on paper, linked anew, and waiting for a publisher. */
@Controller
@RequestMapping("/s/{school}/licenties/koppelen/groep/{group}")
class GroupLinksController {

    private final ShownYears shownYears;
    private final ShowGroup showGroup;
    private final LinkAnew linkAnew;
    private final OnPaper onPaper;
    private final LinkNotes notes;

    GroupLinksController(
            ShownYears shownYears,
            ShowGroup showGroup,
            LinkAnew linkAnew,
            OnPaper onPaper,
            LinkNotes notes) {
        this.shownYears = shownYears;
        this.showGroup = showGroup;
        this.linkAnew = linkAnew;
        this.onPaper = onPaper;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, CARE_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID group, Page page) {
        return Answers.shown(page, "linking/group.jte", view(at, group));
    }

    /** The same links again, for when an icon stays away. */
    @PostMapping("/opnieuw")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> linkAnew(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response, Page page) {
        var view = view(at, group);
        var outcome = linkAnew.link(at.school(), view.year(), group);
        notes.told(response, at, page, outcome, "linking.note.anew");
        return Answers.to(view.self());
    }

    @PostMapping("/werkt")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> works(
            AtSchool at,
            @PathVariable UUID group,
            @RequestParam MultiValueMap<String, String> sent) {
        var view = view(at, group);
        var publisher = new Form(sent).id("uitgeverij");
        linkAnew.works(
                at.school(), group, publisher.orElseThrow(() -> new NotFound("publisher", "")));
        return Answers.to(view.self());
    }

    /** The group works on paper, or does so no more. */
    @PostMapping("/papier")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> onPaper(
            AtSchool at,
            @PathVariable UUID group,
            @RequestParam MultiValueMap<String, String> sent) {
        var view = view(at, group);
        onPaper.say(at.school(), view.year(), group, new Form(sent).isTicked("papier"));
        return Answers.to(view.self());
    }

    /** A group is of one school year. */
    private GroupPage view(AtSchool at, UUID group) {
        return shownYears.list(at).stream()
                .flatMap(it -> showGroup.find(at, it, group).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("group", group));
    }
}
