package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.school.For;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own passkeys: made, used to show that it is them, and taken off. */
@Controller
@RequestMapping(OwnStepController.ADDRESS)
class OwnPasskeyController {

    private final PasskeyTalk talk;
    private final Passkeys passkeys;
    private final Requirements requirements;
    private final OwnStepPage own;
    private final NoteCookie notes;

    OwnPasskeyController(
            PasskeyTalk talk,
            Passkeys passkeys,
            Requirements requirements,
            OwnStepPage own,
            NoteCookie notes) {
        this.talk = talk;
        this.passkeys = passkeys;
        this.requirements = requirements;
        this.own = own;
        this.notes = notes;
    }

    @For
    @PostMapping("/passkeys/vraag")
    ResponseEntity<Object> askToAdd(Viewer viewer, HttpServletRequest request) {
        return Told.question(
                own.mayChange(viewer.account(), request)
                        ? talk.askToAdd(request, OwnStepPage.account(viewer))
                        : Optional.empty());
    }

    @For
    @PostMapping("/passkeys")
    ResponseEntity<String> add(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        if (!own.mayChange(viewer.account(), request)) {
            return own.showFirst(viewer, request, page);
        }
        var form = new Form(typed);
        return switch (talk.add(request, OwnStepPage.account(viewer), form)) {
            case AddedPasskey.Added(var paper) -> {
                own.noteShown(viewer.account(), request);
                notes.leave(response, Note.done("factor.passkey.added"));
                yield paper.isEmpty()
                        ? Answers.to(OwnStepController.ADDRESS)
                        : Answers.shown(
                                page,
                                RecoveryView.TEMPLATE,
                                RecoveryView.of(viewer.email(), paper, OwnStepController.ADDRESS));
            }
            case AddedPasskey.Refused() ->
                    refused(viewer, form, "factor.passkey.failed", request, page);
            case AddedPasskey.Known() ->
                    refused(viewer, form, "factor.passkey.known", request, page);
            case AddedPasskey.TooMany() ->
                    refused(viewer, form, "factor.passkey.too-many", request, page);
        };
    }

    private ResponseEntity<String> refused(
            Viewer viewer, Form form, String why, HttpServletRequest request, Page page) {
        form.refuse("name", why, Passkeys.MOST);
        return own.again(viewer, form, request, page);
    }

    @For
    @PostMapping("/passkeys/{key}/weg")
    ResponseEntity<String> remove(
            Viewer viewer,
            @PathVariable UUID key,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var account = viewer.account();
        if (!own.mayChange(account, request)) {
            return own.showFirst(viewer, request, page);
        }
        switch (passkeys.remove(account, key, requirements.holds(account))) {
            case REMOVED -> notes.leave(response, Note.done("factor.passkey.removed"));
            case LAST -> notes.leave(response, Note.refused("factor.passkey.last"));
            case NOT_THERE -> {} // gone already, in another window
        }
        return Answers.to(OwnStepController.ADDRESS);
    }

    @For
    @PostMapping("/laat-zien/vraag")
    ResponseEntity<Object> askToShow(Viewer viewer, HttpServletRequest request) {
        return Told.question(talk.askToShow(request, viewer.account()));
    }

    @For
    @PostMapping("/laat-zien/passkey")
    ResponseEntity<String> show(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Page page) {
        var form = new Form(typed);
        if (!talk.show(request, viewer.account(), form)) {
            form.refuse("code", "factor.passkey.failed");
            return own.again(viewer, form, request, page);
        }
        own.noteShown(viewer.account(), request);
        return Answers.to(OwnStepController.ADDRESS);
    }
}
