package nl.startklaar.place;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.place.AddOutcome.Accepted;
import nl.startklaar.place.AddOutcome.Already;
import nl.startklaar.place.AddOutcome.Doubtful;
import nl.startklaar.place.AddOutcome.Refused;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Answers;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Internetadressen</i>. */
@Controller
@RequestMapping("/s/{school}" + AddressController.PATH)
class AddressController {

    static final String PATH = "/internetadressen";

    private static final String TEMPLATE = "place/addresses.jte";

    private final KnownAddresses known;
    private final SeenThere seen;
    private final Accounts accounts;
    private final ClientAddress addresses;
    private final NoteCookie notes;

    AddressController(
            KnownAddresses known,
            SeenThere seen,
            Accounts accounts,
            ClientAddress addresses,
            NoteCookie notes) {
        this.known = known;
        this.seen = seen;
        this.accounts = accounts;
        this.addresses = addresses;
        this.notes = notes;
    }

    @For({ICT_COORDINATOR, HEAD})
    @GetMapping
    ResponseEntity<String> show(AtSchool at, HttpServletRequest request, Page page) {
        var view = view(at, request, Form.empty(), Optional.empty());
        return Answers.shown(page, TEMPLATE, view);
    }

    /** What somebody typed, or an address that was seen and is proposed. */
    @For(ICT_COORDINATOR)
    @PostMapping
    ResponseEntity<String> add(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return add(at, new Form(typed), request, response, page);
    }

    /**
     * The address of whoever asks. It is read again here: whoever changed to another network since
     * the page was shown would else add an address that is not the one on the button.
     */
    @For(ICT_COORDINATOR)
    @PostMapping("/dit")
    ResponseEntity<String> addThis(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var here = here(at, request);
        if (!here.readable() || !here.site().equals(form.value(AddressPage.RANGE))) {
            notes.leave(response, Note.refused("place.add.moved", here.address()));
            return Answers.to(at.home() + PATH);
        }
        return add(at, form, request, response, page);
    }

    private ResponseEntity<String> add(
            AtSchool at,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        form.require(AddressPage.LOCATION, "place.location.missing").limit(AddressPage.RANGE);
        if (form.isRefused()) {
            return again(at, form, Optional.empty(), request, page);
        }
        var outcome =
                known.add(
                        at.school(),
                        form.value(AddressPage.RANGE),
                        form.value(AddressPage.LOCATION),
                        isConfirmed(form));
        return switch (outcome) {
            case Accepted it -> added(at, it, response);
            case Already it -> {
                form.refuse(AddressPage.RANGE, already(it));
                yield again(at, form, Optional.empty(), request, page);
            }
            case Doubtful it -> again(at, form, Optional.of(it), request, page);
            case Refused it -> {
                form.refuse(AddressPage.RANGE, it.why());
                yield again(at, form, Optional.empty(), request, page);
            }
        };
    }

    /** Yes to this address and no other: whoever changes it after the question is asked anew. */
    private static boolean isConfirmed(Form form) {
        return form.value(AddressPage.CONFIRMED).equals(form.value(AddressPage.RANGE).strip())
                && !form.value(AddressPage.CONFIRMED).isEmpty();
    }

    private static Sentence already(Already it) {
        var by = it.by();
        return by.text().equals(it.range())
                ? Sentence.of("place.already", by.text(), by.location())
                : Sentence.of("place.already.within", it.range(), by.text(), by.location());
    }

    private ResponseEntity<String> added(
            AtSchool at, Accepted accepted, HttpServletResponse response) {
        var note =
                accepted.covers().isEmpty()
                        ? Note.done("place.added", accepted.range())
                        : Note.done(
                                "place.added.covers",
                                accepted.range(),
                                String.join(", ", accepted.covers()));
        var undo =
                accepted.id()
                        .map(it -> note.withUndo(at.home() + PATH + "/" + it + "/weg"))
                        .orElse(note);
        notes.leave(response, undo);
        return Answers.to(at.home() + PATH);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{id}/weg")
    ResponseEntity<String> remove(
            AtSchool at, @PathVariable UUID id, HttpServletResponse response) {
        known.remove(at.school(), id);
        notes.leave(
                response,
                Note.done("place.removed").withUndo(at.home() + PATH + "/" + id + "/terug"));
        return Answers.to(at.home() + PATH);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{id}/terug")
    ResponseEntity<String> putBack(
            AtSchool at, @PathVariable UUID id, HttpServletResponse response) {
        boolean isBack = known.putBack(at.school(), id);
        notes.leave(
                response,
                isBack ? Note.done("place.put-back") : Note.refused("place.put-back.not"));
        return Answers.to(at.home() + PATH);
    }

    private ResponseEntity<String> again(
            AtSchool at,
            Form form,
            Optional<Doubtful> doubt,
            HttpServletRequest request,
            Page page) {
        return Answers.again(page, TEMPLATE, view(at, request, form, doubt));
    }

    private AddressPage view(
            AtSchool at, HttpServletRequest request, Form form, Optional<Doubtful> doubt) {
        seen.catchUp(at.school());
        var list = known.list(at.school());
        var history = known.history(at.school());
        return new AddressPage(
                at,
                here(at, request),
                list,
                seen.listUnknown(at.school()),
                history,
                names(list.stream().map(KnownAddress::addedBy), history),
                form,
                doubt);
    }

    private Here here(AtSchool at, HttpServletRequest request) {
        var address = addresses.of(request);
        return Here.of(address, known.isKnown(at.school(), address));
    }

    private Map<UUID, String> names(Stream<Optional<UUID>> added, List<Change> history) {
        var people =
                Stream.concat(added, history.stream().map(Change::account))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return accounts.names(people);
    }
}
