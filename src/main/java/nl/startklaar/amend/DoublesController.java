package nl.startklaar.amend;

import static java.util.stream.Collectors.toSet;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Staffing;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
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

/** The page <i>Dubbele leerlingen</i>, for members of staff as well. */
@Controller
@RequestMapping("/s/{school}/dubbelen")
class DoublesController {

    private final MergeDoubles doubles;
    private final RosterHistory history;
    private final Years years;
    private final Told told;
    private final NoteCookie notes;

    DoublesController(
            MergeDoubles doubles, RosterHistory history, Years years, Told told, NoteCookie notes) {
        this.doubles = doubles;
        this.history = history;
        this.years = years;
        this.told = told;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, Page page) {
        var in = years.show(at, "");
        var pairs = doubles.list(at.school(), in.year()).stream().map(it -> pair(at, it)).toList();
        return Answers.shown(
                page, "amend/doubles.jte", new DoublesPage(at.home(), in.mayChange(), pairs));
    }

    /** The one that was chosen stays. */
    @PostMapping("/{pair}/samenvoeging")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> merge(
            AtSchool at,
            @PathVariable UUID pair,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var in = years.show(at, "");
        var people = pair(at, find(in, pair)).people();
        var kept = chosen(new Form(typed), people);
        var gone = people.getFirst().equals(kept) ? people.getLast() : people.getFirst();
        var outcome = doubles.merge(at.school(), kept.id(), gone.id());
        told.done(response, in, outcome, "amend.note.merged", kept.name());
        return Answers.to(at.home() + "/dubbelen");
    }

    /** They are two, and are not asked about again. */
    @PostMapping("/{pair}/verschil")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> tellApart(
            AtSchool at, @PathVariable UUID pair, HttpServletResponse response) {
        doubles.tellApart(at.school(), find(years.show(at, ""), pair).pair());
        notes.leave(response, Note.done("amend.note.two"));
        return Answers.to(at.home() + "/dubbelen");
    }

    /** Without a choice the first, as the page shows it. */
    private static PersonCard chosen(Form form, List<PersonCard> people) {
        return people.stream()
                .filter(it -> form.id("blijft").filter(it.id()::equals).isPresent())
                .findFirst()
                .orElse(people.getFirst());
    }

    private LikelyDouble find(InYear in, UUID pair) {
        return doubles.list(in.at().school(), in.year()).stream()
                .filter(it -> it.pair().id().equals(pair))
                .findFirst()
                .orElseThrow(() -> new NotFound("pair", pair));
    }

    private DoublesPage.Pair pair(AtSchool at, LikelyDouble found) {
        var people =
                Stream.of(found.pair().one(), found.pair().other())
                        .map(it -> card(at, it))
                        .sorted(PersonCard.surestFirst())
                        .toList();
        return new DoublesPage.Pair(found, people);
    }

    private PersonCard card(AtSchool at, UUID person) {
        var rows = history.listRowsOf(at.school(), person);
        return PersonCard.of(person, rows, history.findNames(at.school(), groups(rows)));
    }

    private static Set<UUID> groups(List<RosterRow> rows) {
        return Stream.concat(
                        rows.stream()
                                .filter(Placement.class::isInstance)
                                .map(it -> ((Placement) it).group())
                                .flatMap(Stream::ofNullable),
                        rows.stream()
                                .filter(Staffing.class::isInstance)
                                .map(it -> ((Staffing) it).group()))
                .collect(toSet());
    }
}
