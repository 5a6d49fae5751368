package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a reader choose a language, and light or dark. */
@Controller
class PreferencesController {

    private static final Set<String> VALUES = Set.of("nl", "en", "light", "dark", "auto");

    private final WebSettings settings;

    PreferencesController(WebSettings settings) {
        this.settings = settings;
    }

    @OpenToAll
    @PostMapping("/voorkeur")
    String choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(response, Preferences.LANGUAGE, language);
        keep(response, Preferences.THEME, theme);
        return "redirect:" + back(request.getHeader(HttpHeaders.REFERER));
    }

    private void keep(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null && VALUES.contains(value)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, value)
                            .secure(settings.secureCookies())
                            .httpOnly(true)
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
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
