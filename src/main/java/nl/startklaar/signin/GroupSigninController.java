package nl.startklaar.signin;

import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.TEACHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
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
        notes.leave(response, Note.done("signin.let-in.done", CalledNames.of(found.name())));
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

    /** Everybody gets something new, shown in the answer and nowhere else. */
    @For({ICT_COORDINATOR, TEACHER})
    @PostMapping(GROUP + "/nieuw")
    ResponseEntity<String> renewAll(AtSchool at, @PathVariable UUID group, Page page) {
        return renew(at, group, helping.pupils(at, group), page);
    }

    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @PostMapping(PUPIL + "/nieuw")
    ResponseEntity<String> renew(
            AtSchool at, @PathVariable UUID group, @PathVariable UUID pupil, Page page) {
        return renew(at, group, List.of(helping.pupil(at, group, pupil)), page);
    }

    private ResponseEntity<String> renew(
            AtSchool at, UUID group, List<PupilToday> pupils, Page page) {
        var view = helping.page(at, group);
        boolean isPassword = view.way().hasPassword();
        var given =
                isPassword
                        ? passwords.reset(at.school(), pupils.stream().map(PupilToday::id).toList())
                        : credentials.resetPictures(at.school(), pupils);
        var names = CalledNames.of(helping.pupils(at, group));
        return Answers.shown(
                page,
                "signin/new-secrets.jte",
                new NewSecretsPage(
                        view.address(),
                        view.name(),
                        !isPassword,
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
