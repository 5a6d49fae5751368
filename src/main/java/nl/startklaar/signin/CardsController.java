package nl.startklaar.signin;

import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.TEACHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.signin.CardSheet.OnSheet;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
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

    /** Of the whole school, group by group. */
    @For(ICT_COORDINATOR)
    @PostMapping(ALL + "/kaarten")
    ResponseEntity<String> printAll(AtSchool at, Page page) {
        var sheet = new ArrayList<OnSheet>();
        for (GroupReady group : helping.groups(at)) {
            sheet.addAll(print(at, group.name(), helping.pupils(at, group.id()), page));
        }
        return sheet(at.home() + "/inloggen-leerlingen", sheet, page);
    }

    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/kaarten")
    ResponseEntity<String> printGroup(AtSchool at, @PathVariable UUID group, Page page) {
        var name = helping.getGroup(at, group).name();
        return sheet(back(at, group), print(at, name, helping.pupils(at, group), page), page);
    }

    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/kaart")
    ResponseEntity<String> printOne(
            AtSchool at, @PathVariable UUID group, @PathVariable UUID pupil, Page page) {
        var found = List.of(helping.pupil(at, group, pupil));
        var name = helping.getGroup(at, group).name();
        return sheet(back(at, group), print(at, name, found, page), page);
    }

    /** Until tonight, for a card that is at home. */
    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/dagkaart")
    ResponseEntity<String> printForToday(
            AtSchool at, @PathVariable UUID group, @PathVariable UUID pupil, Page page) {
        var found = List.of(helping.pupil(at, group, pupil));
        var name = helping.getGroup(at, group).name();
        var card = cards.printForToday(at.details(), pupil);
        return sheet(back(at, group), laidOut(name, found, List.of(card), page), page);
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
        notes.leave(response, Note.done("signin.card.revoked", CalledNames.of(found.name())));
        return Answers.to(back(at, group));
    }

    private List<OnSheet> print(AtSchool at, String group, List<PupilToday> pupils, Page page) {
        var made = cards.print(at.details(), pupils.stream().map(PupilToday::id).toList());
        return laidOut(group, pupils, made, page);
    }

    private static List<OnSheet> laidOut(
            String group, List<PupilToday> pupils, List<PrintedCard> made, Page page) {
        Map<UUID, String> names =
                pupils.stream()
                        .collect(Collectors.toMap(PupilToday::id, it -> CalledNames.of(it.name())));
        return made.stream()
                .map(it ->
                        new OnSheet(
                                names.getOrDefault(it.pupil(), ""),
                                group,
                                Avatars.of(it.pupil()),
                                it.number(),
                                it.lastDay() == null ? "" : page.formats().day(it.lastDay()),
                                QrCode.of(it.address())))
                .toList();
    }

    private static ResponseEntity<String> sheet(String back, List<OnSheet> cards, Page page) {
        return Answers.shown(page, "signin/cards.jte", new CardSheet(back, cards));
    }

    private static String back(AtSchool at, UUID group) {
        return at.home() + "/inloggen-leerlingen/" + group;
    }
}
