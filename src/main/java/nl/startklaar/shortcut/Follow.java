package nl.startklaar.shortcut;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.place.DeviceCookie;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes somebody from a shortcut to where it leads, or to a page that helps on. Never an error. */
@Component
class Follow {

    private final Schools schools;
    private final Shortcuts shortcuts;
    private final Signpost signpost;
    private final Uses uses;
    private final DeviceCookie devices;
    private final LessonCookie lessons;

    Follow(
            Schools schools,
            Shortcuts shortcuts,
            Signpost signpost,
            Uses uses,
            DeviceCookie devices,
            LessonCookie lessons) {
        this.schools = schools;
        this.shortcuts = shortcuts;
        this.signpost = signpost;
        this.uses = uses;
        this.devices = devices;
        this.lessons = lessons;
    }

    /** A shortcut, and the school whose it is. */
    record Found(School school, Shortcut shortcut) {}

    Optional<Found> find(String written) {
        var token = ShortcutToken.find(written);
        var school = token.flatMap(it -> schools.findSchool(it.school()));
        return school.flatMap(
                at -> token.flatMap(it -> shortcuts.find(at, it)).map(it -> new Found(at, it)));
    }

    /**
     * @param old whether it was found by an address that is no longer handed out
     */
    ResponseEntity<String> go(
            Found found,
            boolean old,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var school = found.school();
        var shortcut = found.shortcut();
        note(school, shortcut.id(), old || shortcut.isOld(), request, response);
        if (shortcut.isOld()) {
            return help(HelpPage.old(school, shortcut.audience()), page);
        }
        var lead = signpost.lead(school, shortcut, Viewer.of(request));
        if (shortcut.audience() == Audience.PUPILS) {
            lead.afterSignIn()
                    .ifPresentOrElse(
                            it -> lessons.leave(response, school, it),
                            () -> lessons.clear(response));
        }
        return Answers.to(lead.path());
    }

    /** Who keeps the shortcuts tries them all: that is no use of them. */
    void note(
            School school,
            UUID shortcut,
            boolean old,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean isTrying =
                Viewer.of(request)
                        .filter(it -> it.rolesAt(school).contains(Role.ICT_COORDINATOR))
                        .isPresent();
        if (!isTrying) {
            uses.note(school.id(), shortcut, old, devices.findOrGive(request, response));
        }
    }

    /** For what was written as a shortcut, and is none. */
    ResponseEntity<String> unknown(String written, Page page) {
        return unknown(ShortcutToken.findSchool(written), page);
    }

    ResponseEntity<String> unknown(Optional<Brin> brin, Page page) {
        return help(
                brin.flatMap(schools::findSchool)
                        .map(HelpPage::unknownAt)
                        .orElseGet(HelpPage::unknown),
                page);
    }

    private static ResponseEntity<String> help(HelpPage view, Page page) {
        return Answers.shown(page, HelpPage.TEMPLATE, view);
    }
}
