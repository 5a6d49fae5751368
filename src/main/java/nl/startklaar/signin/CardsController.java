package nl.startklaar.signin;

import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.TEACHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.roster.CalledNames;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.signin.CardSheet.OnSheet;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import nl.startklaar.web.QrCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Printing cards. The answer to the form is the sheet itself and no redirect: what a card says is
 * known at this one moment, and a second page could not show it any more.
 */
@Controller
class CardsController {

    private static final String ALL = "/s/{school}/inloggen-leerlingen";
    private static final String GROUP = ALL + "/{group:" + DoorController.ID + "}";
    private static final String PUPIL = GROUP + "/{pupil:" + DoorController.ID + "}";

    private final Helping helping;
    private final PupilCards cards;
    private final NoteCookie notes;

    CardsController(Helping helping, PupilCards cards, NoteCookie notes) {
        this.helping = helping;
        this.cards = cards;
        this.notes = notes;
    }

    /** Of the whole school, group by group, for who has none. */
    @For(ICT_COORDINATOR)
    @PostMapping(ALL + "/kaarten")
    ResponseEntity<String> printAll(AtSchool at, HttpServletResponse response, Page page) {
        var children = everybody(at);
        return sheet(
                home(at),
                children,
                cards.printMissing(at.details(), children.keySet()),
                response,
                page);
    }

    /** Every card of the school is replaced. */
    @For(ICT_COORDINATOR)
    @PostMapping(ALL + "/kaarten/opnieuw")
    ResponseEntity<String> replaceAll(AtSchool at, HttpServletResponse response, Page page) {
        var children = everybody(at);
        return sheet(
                home(at), children, cards.print(at.details(), children.keySet()), response, page);
    }

    /** For who has none. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/kaarten")
    ResponseEntity<String> printGroup(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response, Page page) {
        var children = children(at, group);
        return sheet(
                back(at, group),
                children,
                cards.printMissing(at.details(), children.keySet()),
                response,
                page);
    }

    /** Every card of the group is replaced. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/kaarten/opnieuw")
    ResponseEntity<String> replaceGroup(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response, Page page) {
        var here = helping.pupilsHere(at, group).stream().map(PupilToday::id).toList();
        return sheet(
                back(at, group),
                children(at, group),
                cards.print(at.details(), here),
                response,
                page);
    }

    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/kaart")
    ResponseEntity<String> printOne(
            AtSchool at,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            HttpServletResponse response,
            Page page) {
        var found = helping.pupil(at, group, pupil);
        return sheet(
                back(at, group),
                children(at, group),
                cards.print(at.details(), List.of(found.id())),
                response,
                page);
    }

    /** Until tonight, for a card that is at home. */
    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/dagkaart")
    ResponseEntity<String> printForToday(
            AtSchool at,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            HttpServletResponse response,
            Page page) {
        var found = helping.pupil(at, group, pupil);
        return sheet(
                back(at, group),
                children(at, group),
                List.of(cards.printForToday(at.details(), found.id())),
                response,
                page);
    }

    /** Lost: whoever finds it comes nowhere. */
    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/kaart-weg")
    ResponseEntity<String> revoke(
            AtSchool at,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            HttpServletResponse response) {
        var found = helping.pupil(at, group, pupil);
        cards.revoke(at.school(), List.of(pupil));
        notes.leave(response, Note.done("signin.card.revoked", found.name().called()));
        return Answers.to(back(at, group));
    }

    /** A pile was lost, and nobody prints a new one yet. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/kaarten/weg")
    ResponseEntity<String> revokeGroup(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response) {
        var here = helping.pupilsHere(at, group).stream().map(PupilToday::id).toList();
        return revoked(back(at, group), cards.revoke(at.school(), here), response);
    }

    @For(ICT_COORDINATOR)
    @PostMapping(ALL + "/kaarten/weg")
    ResponseEntity<String> revokeAll(AtSchool at, HttpServletResponse response) {
        return revoked(home(at), cards.revokeAll(at.school()), response);
    }

    private ResponseEntity<String> revoked(String back, int count, HttpServletResponse response) {
        notes.leave(response, Note.done("signin.cards.revoked", String.valueOf(count)));
        return Answers.to(back);
    }

    /** What stands on a card to tell whose it is. */
    private record Child(String name, String group) {}

    /** Group by group, in the order of the sheet. */
    private Map<UUID, Child> everybody(AtSchool at) {
        var children = new LinkedHashMap<UUID, Child>();
        helping.groups(at).forEach(it -> children.putAll(children(at, it.id())));
        return children;
    }

    private Map<UUID, Child> children(AtSchool at, UUID group) {
        var name = helping.getGroup(at, group).name();
        var pupils = helping.pupils(at, group);
        var names = CalledNames.of(pupils);
        var children = new LinkedHashMap<UUID, Child>();
        pupils.forEach(
                it -> children.put(it.id(), new Child(names.getOrDefault(it.id(), ""), name)));
        return children;
    }

    /** Without a card to print there is nothing to show. */
    private ResponseEntity<String> sheet(
            String back,
            Map<UUID, Child> children,
            List<PrintedCard> made,
            HttpServletResponse response,
            Page page) {
        if (made.isEmpty()) {
            notes.leave(response, Note.done("signin.cards.nobody"));
            return Answers.to(back);
        }
        var onSheet = made.stream().map(it -> onSheet(it, children, page)).toList();
        return Answers.shown(page, "signin/cards.jte", new CardSheet(back, onSheet));
    }

    private static OnSheet onSheet(PrintedCard card, Map<UUID, Child> children, Page page) {
        var child = children.getOrDefault(card.pupil(), new Child("", ""));
        return new OnSheet(
                child.name(),
                child.group(),
                Avatars.of(card.pupil()),
                card.number(),
                card.lastDay() == null ? "" : page.formats().day(card.lastDay()),
                QrCode.of(card.address()));
    }

    private static String home(AtSchool at) {
        return at.home() + "/inloggen-leerlingen";
    }

    private static String back(AtSchool at, UUID group) {
        return home(at) + "/" + group;
    }
}
