package nl.startklaar.amend;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.BaseGroup;
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

/** The page <i>Voeg groepen samen</i>: choose, look, do. */
@Controller
@RequestMapping("/s/{school}/groepen/{group}/samen")
class JoinController {

    private final JoinTwoGroups joinTwoGroups;
    private final Years years;
    private final Told told;

    JoinController(JoinTwoGroups joinTwoGroups, Years years, Told told) {
        this.joinTwoGroups = joinTwoGroups;
        this.years = years;
        this.told = told;
    }

    @GetMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> show(
            AtSchool at,
            @PathVariable UUID group,
            @RequestParam MultiValueMap<String, String> asked,
            Page page) {
        var view = view(at, group, new Form(asked));
        return Answers.shown(page, "amend/join.jte", view);
    }

    @PostMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> join(
            AtSchool at,
            @PathVariable UUID group,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var view = view(at, group, form);
        if (view.join().isEmpty()) {
            form.refuse("met", "amend.join.other.missing");
            return Answers.again(page, "amend/join.jte", view);
        }
        var second = view.join().get().second();
        var outcome = joinTwoGroups.join(at.school(), view.in().year(), group, second.id());
        told.done(response, view.in(), outcome, "amend.note.groups-joined", view.group().name());
        return Answers.to(at.home() + "/groepen/" + group);
    }

    /** In the school year of the group. */
    private JoinPage view(AtSchool at, UUID group, Form form) {
        var shown = years.show(at, "");
        var in =
                shown.years().stream()
                        .map(it -> years.show(at, it.toString()))
                        .filter(it -> it.findGroup(group).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("group", group));
        var own = in.findGroup(group).orElseThrow();
        var join = other(in, own, form).map(it -> new JoinGroups(in.roster(), own, it));
        join.ifPresent(it -> form.with("met", it.second().id().toString()));
        return new JoinPage(in, own, form, join);
    }

    /** The one that was chosen, or else the only one of the same name. */
    private static Optional<BaseGroup> other(InYear in, BaseGroup own, Form form) {
        var chosen = in.findGroup(form.id("met").orElse(null));
        return chosen.or(() -> namesake(in, own)).filter(it -> !it.id().equals(own.id()));
    }

    private static Optional<BaseGroup> namesake(InYear in, BaseGroup own) {
        return Stream.of(JoinPage.others(in, own))
                .flatMap(it -> it.stream().limit(1))
                .filter(it -> it.name().equalsIgnoreCase(own.name()))
                .findFirst();
    }
}
