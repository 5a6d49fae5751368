package nl.startklaar.family;

import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.TEACHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.family.LetterSheet.OnPaper;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.CalledNames;
import nl.startklaar.roster.GroupToday;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import nl.startklaar.web.QrCode;
import nl.startklaar.web.WebSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Letters for parents, at school. The answer to the form is the sheet itself and no redirect: what
 * a letter says is known at this one moment, and a second page could not show it any more.
 */
@Controller
class SchoolFamiliesController {

    private static final String ALL = "/s/{school}/inloggen-thuis";
    private static final String GROUP = ALL + "/{group}";
    private static final String PUPIL = GROUP + "/{pupil}";

    private final HomeDesk desk;
    private final Letters letters;
    private final Ways ways;
    private final WebSettings web;
    private final NoteCookie notes;

    SchoolFamiliesController(
            HomeDesk desk, Letters letters, Ways ways, WebSettings web, NoteCookie notes) {
        this.desk = desk;
        this.letters = letters;
        this.ways = ways;
        this.web = web;
        this.notes = notes;
    }

    @For({ICT_COORDINATOR, TEACHER})
    @GetMapping(ALL)
    ResponseEntity<String> overview(AtSchool at, Page page) {
        return Answers.shown(page, "family/overview.jte", desk.overview(at));
    }

    @For({ICT_COORDINATOR, TEACHER})
    @GetMapping(GROUP)
    ResponseEntity<String> group(AtSchool at, @PathVariable UUID group, Page page) {
        return Answers.shown(page, "family/group.jte", desk.group(at, group));
    }

    /** Of the whole school, group by group, for who has none. */
    @For(ICT_COORDINATOR)
    @PostMapping(ALL + "/brieven")
    ResponseEntity<String> printAll(AtSchool at, HttpServletResponse response, Page page) {
        var children = new LinkedHashMap<UUID, Name>();
        desk.groups(at).forEach(it -> children.putAll(children(at, it)));
        return sheet(
                at,
                HomeDesk.home(at),
                children,
                letters.printMissing(at.details(), children.keySet()),
                response,
                page);
    }

    /** For who has none. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/brieven")
    ResponseEntity<String> printGroup(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response, Page page) {
        var children = children(at, desk.getGroup(at, group));
        return sheet(
                at,
                back(at, group),
                children,
                letters.printMissing(at.details(), children.keySet()),
                response,
                page);
    }

    /** After a printer that jammed: those that nobody used are replaced. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/brieven/opnieuw")
    ResponseEntity<String> printGroupAgain(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response, Page page) {
        var children = children(at, desk.getGroup(at, group));
        return sheet(
                at,
                back(at, group),
                children,
                letters.printUnused(at.details(), children.keySet()),
                response,
                page);
    }

    /** A lost one once more, or one for another parent. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(PUPIL + "/brief")
    ResponseEntity<String> printOne(
            AtSchool at,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            @RequestParam(name = "nummer", defaultValue = "1") int number,
            HttpServletResponse response,
            Page page) {
        var here = desk.getGroup(at, group);
        var found = desk.pupil(at, here, pupil);
        return sheet(
                at,
                back(at, group),
                children(at, here),
                letters.print(at.details(), found.id(), number),
                response,
                page);
    }

    /** One parent comes in no more; the other one does. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(PUPIL + "/ouder/{way}/einde")
    ResponseEntity<String> end(
            AtSchool at,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            @PathVariable UUID way,
            HttpServletResponse response) {
        var found = desk.pupil(at, desk.getGroup(at, group), pupil);
        var ended =
                ways.end(at.details(), found.id(), way)
                        .orElseThrow(() -> new NotFound("parent", way));
        notes.leave(
                response,
                Note.done("family.ended", String.valueOf(ended.number()), found.name().called()));
        return Answers.to(back(at, group));
    }

    /** By which people at school know whose a letter is. */
    private record Name(String called, String group) {}

    private Map<UUID, Name> children(AtSchool at, GroupToday group) {
        var pupils = desk.pupils(at, group);
        var names = CalledNames.of(pupils);
        var children = new LinkedHashMap<UUID, Name>();
        pupils.forEach(it ->
                children.put(it.id(), new Name(names.getOrDefault(it.id(), ""), group.name())));
        return children;
    }

    private ResponseEntity<String> sheet(
            AtSchool at,
            String back,
            Map<UUID, Name> children,
            List<PrintedLetter> made,
            HttpServletResponse response,
            Page page) {
        if (made.isEmpty()) {
            notes.leave(response, Note.refused("family.letters.nobody"));
            return Answers.to(back);
        }
        var place = web.address() + "/thuis/brief";
        var onPaper = made.stream().map(it -> onPaper(it, children, place, page)).toList();
        return Answers.shown(
                page,
                "family/letters.jte",
                new LetterSheet(
                        back,
                        at.details().name(),
                        at.details().place(),
                        place.replaceFirst("^https?://", ""),
                        onPaper));
    }

    private static OnPaper onPaper(
            PrintedLetter it, Map<UUID, Name> children, String place, Page page) {
        var name = children.getOrDefault(it.pupil(), new Name("", ""));
        return new OnPaper(
                name.called(),
                name.group(),
                it.code().onPaper(),
                QrCode.of(place + "/" + it.code().text()),
                page.formats().dayOfYear(it.lastDay()),
                it.number() > Letters.FIRST);
    }

    private static String back(AtSchool at, UUID group) {
        return HomeDesk.home(at) + "/" + group;
    }
}
