package nl.startklaar.licence;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Contracten</i>: all of them, a new one, and several ended at once. */
@Controller
@RequestMapping("/s/{school}/licenties")
class ContractsController {

    /** More than these do not fit into one address. */
    private static final int MOST_AT_ONCE = 40;

    /** More than these do not fit into the note that carries the way back. */
    private static final int MOST_TO_UNDO = 20;

    private final Contracts contracts;
    private final ContractLines lines;
    private final ReachBoard reach;
    private final Catalogue catalogue;
    private final SchoolDay day;
    private final NoteCookie notes;

    ContractsController(
            Contracts contracts,
            ContractLines lines,
            ReachBoard reach,
            Catalogue catalogue,
            SchoolDay day,
            NoteCookie notes) {
        this.contracts = contracts;
        this.lines = lines;
        this.reach = reach;
        this.catalogue = catalogue;
        this.day = day;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> list(AtSchool at, Page page) {
        var view = new ContractsPage(at, ListYear.on(day.today()), lines.list(at.school()));
        return Answers.shown(page, "licence/contracts.jte", view);
    }

    /** The method may be filled in already, by whoever found that it is missing. */
    @GetMapping("/nieuw")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> form(
            AtSchool at,
            @RequestParam(name = "methode", defaultValue = "") String method,
            Page page) {
        var year = ListYear.on(day.today());
        var form =
                Form.empty()
                        .with("nieuw", UUID.randomUUID().toString())
                        .with("methode", method)
                        .with("start", year.firstDay().toString());
        return Answers.shown(
                page, "licence/new.jte", new NewContractPage(at, form, Shelf.of(catalogue)));
    }

    @PostMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> add(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            HttpServletResponse response) {
        var form = new Form(typed);
        var shelf = Shelf.of(catalogue);
        var asked = new ContractForm(form, shelf).read();
        if (asked.isEmpty()) {
            return Answers.again(page, "licence/new.jte", new NewContractPage(at, form, shelf));
        }
        var id = form.id("nieuw").orElseGet(UUID::randomUUID);
        var contract = contracts.add(at.school(), id, asked.get());
        var address = at.home() + "/licenties/" + contract;
        var note = Note.done("licence.note.added", shelf.name(asked.get().method()));
        notes.leave(
                response,
                contracts.canWithdraw(at.school(), contract)
                        ? note.withUndo(address + "/intrekking")
                        : note);
        return Answers.to(address);
    }

    /** What ending all of these would come to. Nothing changes. */
    @GetMapping("/beeindigen")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> look(
            AtSchool at,
            @RequestParam(name = "contract", defaultValue = "") List<UUID> chosen,
            Page page,
            HttpServletResponse response) {
        if (chosen.isEmpty() || chosen.size() > MOST_AT_ONCE) {
            notes.leave(
                    response,
                    chosen.isEmpty()
                            ? Note.refused("licence.note.none-chosen")
                            : Note.refused("licence.note.too-many", "" + MOST_AT_ONCE));
            return Answers.to(at.home() + "/licenties");
        }
        return Answers.shown(page, "licence/end.jte", new EndPage(at, items(at, chosen)));
    }

    /** Each by its own rule; what cannot be ended any more stays as it is. */
    @PostMapping("/beeindigen")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> end(
            AtSchool at,
            @RequestParam(name = "contract", defaultValue = "") List<UUID> chosen,
            HttpServletResponse response) {
        var ended = contracts.endAll(at.school(), chosen);
        notes.leave(response, told(at, chosen.size(), ended));
        return Answers.to(at.home() + "/licenties");
    }

    private static Note told(AtSchool at, int asked, List<UUID> ended) {
        if (ended.isEmpty()) {
            return Note.refused("licence.note.none-ended");
        }
        var note =
                ended.size() == asked
                        ? Note.done("licence.note.ended-all", "" + ended.size())
                        : Note.refused("licence.note.ended-some", "" + ended.size(), "" + asked);
        var ids = String.join("&contract=", ended.stream().map(UUID::toString).toList());
        return ended.size() > MOST_TO_UNDO
                ? note
                : note.withUndo(at.home() + "/licenties/herstel?contract=" + ids);
    }

    /** They all run on. */
    @PostMapping("/herstel")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> undo(
            AtSchool at,
            @RequestParam(name = "contract", defaultValue = "") List<UUID> chosen,
            HttpServletResponse response) {
        var undone = contracts.undoEndAll(at.school(), chosen);
        notes.leave(
                response,
                undone.isEmpty()
                        ? Note.refused("licence.note.not-undone")
                        : Note.done("licence.note.undone-all", "" + undone.size()));
        return Answers.to(at.home() + "/licenties");
    }

    private List<EndPage.Item> items(AtSchool at, List<UUID> chosen) {
        var known = lines.list(at.school());
        var asked = chosen.stream().distinct().map(it -> find(known, it)).toList();
        var methods = asked.stream().map(it -> it.method().id()).toList();
        var reached = reach.reached(at.school(), methods, day.today());
        return asked.stream()
                .map(it -> new EndPage.Item(it, reached.of(it.method().id())))
                .toList();
    }

    private static ContractLine find(List<ContractLine> known, UUID contract) {
        return known.stream()
                .filter(it -> it.contract().id().equals(contract))
                .findFirst()
                .orElseThrow(() -> new NotFound("contract", contract));
    }
}
