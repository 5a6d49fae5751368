package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a reader choose a language, light or dark, and sound. */
@Controller
class PreferencesController {

    private final Preferences preferences;

    PreferencesController(Preferences preferences) {
        this.preferences = preferences;
    }

    @OpenToAll
    @PostMapping("/voorkeur")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String sound,
            HttpServletRequest request,
            HttpServletResponse response) {
        preferences.choose(response, language, theme, sound);
        return "redirect:" + back(request.getHeader(HttpHeaders.REFERER));
    }

    /** Only the path of where the reader was: never another site. */
    private static String back(@Nullable String referrer) {
        if (referrer == null) {
            return "/";
        }
        try {
            var path = URI.create(referrer).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
