package nl.startklaar.licence;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one contract: ended, taken back, or taken away again. */
@Controller
@RequestMapping("/s/{school}/licenties/{contract}")
class ContractController {

    private final Contracts contracts;
    private final ContractLines lines;
    private final ReachBoard reach;
    private final SchoolDay day;
    private final MessageSource words;
    private final NoteCookie notes;

    ContractController(
            Contracts contracts,
            ContractLines lines,
            ReachBoard reach,
            SchoolDay day,
            MessageSource words,
            NoteCookie notes) {
        this.contracts = contracts;
        this.lines = lines;
        this.reach = reach;
        this.day = day;
        this.words = words;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID contract, Page page) {
        var line = find(at, contract);
        var method = line.method().id();
        var reached = reach.reached(at.school(), List.of(method), day.today()).of(method);
        return Answers.shown(
                page,
                "licence/contract.jte",
                new ContractPage(
                        at,
                        line,
                        reached,
                        contracts.canWithdraw(at.school(), contract),
                        letter(at, line)));
    }

    /** The letter, to keep or to put on paper. */
    @GetMapping("/brief")
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<byte[]> letter(AtSchool at, @PathVariable UUID contract) {
        var letter =
                letter(at, find(at, contract)).orElseThrow(() -> new NotFound("letter", contract));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("licentie-beeindigen.txt")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(letter.file());
    }

    @PostMapping("/einde")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> end(
            AtSchool at, @PathVariable UUID contract, Page page, HttpServletResponse response) {
        var name = find(at, contract).method().name();
        notes.leave(response, told(at, contract, name, page));
        return Answers.to(address(at, contract));
    }

    private Note told(AtSchool at, UUID contract, String name, Page page) {
        var formats = page.formats();
        return switch (contracts.end(at.school(), contract)) {
            case Ending.Stops stops ->
                    Note.done("licence.note.ended", name, formats.day(stops.lastDay()))
                            .withUndo(address(at, contract) + "/herstel");
            case Ending.TooLate late ->
                    Note.refused(
                            "licence.note.too-late",
                            formats.day(late.wasUntil()),
                            formats.day(late.runsUntil()),
                            formats.day(late.againFrom()));
            case Ending.BoughtOff _ -> Note.refused("licence.note.bought-off", name);
            case Ending.ByItself own ->
                    Note.refused("licence.note.by-itself", name, formats.day(own.lastDay()));
            case Ending.NotRunning _ -> Note.refused("licence.note.not-running", name);
        };
    }

    @PostMapping("/herstel")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> undo(
            AtSchool at, @PathVariable UUID contract, HttpServletResponse response) {
        notes.leave(
                response,
                contracts.undoEnd(at.school(), contract)
                        ? Note.done("licence.note.undone")
                        : Note.refused("licence.note.not-undone"));
        return Answers.to(address(at, contract));
    }

    /** Asked twice, it is gone all the same. */
    @PostMapping("/intrekking")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> withdraw(
            AtSchool at, @PathVariable UUID contract, HttpServletResponse response) {
        boolean gone =
                contracts.withdraw(at.school(), contract)
                        || lines.find(at.school(), contract).isEmpty();
        notes.leave(
                response,
                gone
                        ? Note.done("licence.note.withdrawn")
                        : Note.refused("licence.note.not-withdrawn"));
        return Answers.to(gone ? at.home() + "/licenties" : address(at, contract));
    }

    /** Before it is ended to read it, and afterwards to send it. */
    private Optional<Letter> letter(AtSchool at, ContractLine line) {
        var lastDay =
                line.ending() instanceof Ending.Stops stops
                        ? Optional.of(stops.lastDay())
                        : line.contract().endedOn().flatMap(_ -> line.contract().lastDay());
        return lastDay.map(it -> Letter.of(line, at.details(), at.viewer().name(), it, words));
    }

    private ContractLine find(AtSchool at, UUID contract) {
        return lines.find(at.school(), contract)
                .orElseThrow(() -> new NotFound("contract", contract));
    }

    private static String address(AtSchool at, UUID contract) {
        return at.home() + "/licenties/" + contract;
    }
}
