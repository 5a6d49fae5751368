package nl.startklaar.signin;

import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.TEACHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.roster.CalledNames;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.signin.NewSecretsPage.Given;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the pupils of one group come in, on the screen of an adult of that group. */
@Controller
class GroupSigninController {

    private static final String GROUP =
            "/s/{school}/inloggen-leerlingen/{group:" + DoorController.ID + "}";
    private static final String PUPIL = GROUP + "/{pupil:" + DoorController.ID + "}";

    private final Helping helping;
    private final PupilCredentials credentials;
    private final PupilPasswords passwords;
    private final PupilSessions sessions;
    private final NoteCookie notes;

    GroupSigninController(
            Helping helping,
            PupilCredentials credentials,
            PupilPasswords passwords,
            PupilSessions sessions,
            NoteCookie notes) {
        this.helping = helping;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notes = notes;
    }

    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @GetMapping(GROUP)
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID group, Page page) {
        return Answers.shown(page, "signin/group.jte", helping.page(at, group));
    }

    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/manier")
    ResponseEntity<String> way(
            AtSchool at,
            @PathVariable UUID group,
            @RequestParam(name = "manier", defaultValue = "") String chosen,
            HttpServletResponse response) {
        var found = helping.getGroup(at, group);
        var way =
                Arrays.stream(Way.values())
                        .filter(it -> it.name().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("way", chosen));
        credentials.setWay(at.school(), group, way);
        notes.leave(response, Note.done("signin.way.done", found.name()));
        return back(at, group);
    }

    /** <i>Laat Noor binnen</i>. */
    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/binnen")
    ResponseEntity<String> letIn(
            AtSchool at,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            HttpServletResponse response) {
        var found = helping.pupil(at, group, pupil);
        credentials.letIn(at.school(), pupil);
        notes.leave(response, Note.done("signin.let-in.done", found.name().called()));
        return back(at, group);
    }

    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(GROUP + "/einde")
    ResponseEntity<String> end(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response) {
        helping.getGroup(at, group);
        int ended = sessions.endGroup(at.school(), group);
        notes.leave(response, Note.done("signin.ended", String.valueOf(ended)));
        return back(at, group);
    }

    /** For who has none yet, shown in the answer and nowhere else. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/nieuw")
    ResponseEntity<String> give(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response, Page page) {
        var view = helping.page(at, group);
        var pupils = helping.pupils(at, group);
        var given =
                view.way().hasPassword()
                        ? passwords.give(at.school(), ids(pupils))
                        : credentials.givePictures(at.school(), pupils);
        return shown(at, view, given, response, page);
    }

    /** Everybody gets something else than before. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/nieuw/iedereen")
    ResponseEntity<String> renewAll(
            AtSchool at, @PathVariable UUID group, HttpServletResponse response, Page page) {
        return renew(at, group, helping.pupilsHere(at, group), response, page);
    }

    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/nieuw")
    ResponseEntity<String> renew(
            AtSchool at,
            @PathVariable UUID group,
            @PathVariable UUID pupil,
            HttpServletResponse response,
            Page page) {
        return renew(at, group, List.of(helping.pupil(at, group, pupil)), response, page);
    }

    private ResponseEntity<String> renew(
            AtSchool at,
            UUID group,
            List<PupilToday> pupils,
            HttpServletResponse response,
            Page page) {
        var view = helping.page(at, group);
        var given =
                view.way().hasPassword()
                        ? passwords.reset(at.school(), ids(pupils))
                        : credentials.resetPictures(at.school(), pupils);
        return shown(at, view, given, response, page);
    }

    private static List<UUID> ids(List<PupilToday> pupils) {
        return pupils.stream().map(PupilToday::id).toList();
    }

    /** When nobody was without, there is nothing to show. */
    private ResponseEntity<String> shown(
            AtSchool at,
            GroupSigninPage view,
            List<GivenSecret> given,
            HttpServletResponse response,
            Page page) {
        if (given.isEmpty()) {
            notes.leave(response, Note.done("signin.new.nobody"));
            return back(at, view.id());
        }
        var names = CalledNames.of(helping.pupils(at, view.id()));
        return Answers.shown(
                page,
                "signin/new-secrets.jte",
                new NewSecretsPage(
                        view.address(),
                        view.name(),
                        !view.way().hasPassword(),
                        given.stream()
                                .map(it ->
                                        new Given(
                                                names.getOrDefault(it.pupil(), ""),
                                                Avatars.of(it.pupil()),
                                                it.things()))
                                .toList()));
    }

    private static ResponseEntity<String> back(AtSchool at, UUID group) {
        return Answers.to(at.home() + "/inloggen-leerlingen/" + group);
    }
}
