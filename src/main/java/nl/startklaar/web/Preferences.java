package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a reader chose for this browser: the language, light or dark, and sound. Each in a cookie.
 */
@Component
class Preferences {

    private static final String LANGUAGE = "sk_language";
    private static final String THEME = "sk_theme";
    private static final String SOUND = "sk_sound";
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Set<String> THEMES = Set.of("light", "dark");

    private static final Set<String> SOUNDS = Set.of("on", "off");

    /** As the device likes it. */
    private static final String AUTO = "auto";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Cookies cookies;

    Preferences(Cookies cookies) {
        this.cookies = cookies;
    }

    /** "light" or "dark"; empty as the device likes it. */
    Optional<String> theme(HttpServletRequest request) {
        return cookies.find(request, THEME).filter(THEMES::contains);
    }

    Optional<String> language(HttpServletRequest request) {
        return cookies.find(request, LANGUAGE).filter(LANGUAGES::contains);
    }

    /** Whether children hear something on this device. Off, until somebody taps for it. */
    boolean sound(HttpServletRequest request) {
        return cookies.find(request, SOUND).filter("on"::equals).isPresent();
    }

    /** What is none of these, is not kept. */
    void choose(HttpServletResponse response, String language, String theme, String sound) {
        if (LANGUAGES.contains(language)) {
            cookies.write(response, LANGUAGE, language, A_YEAR);
        }
        if (THEMES.contains(theme) || theme.equals(AUTO)) {
            cookies.write(response, THEME, theme, A_YEAR);
        }
        if (SOUNDS.contains(sound)) {
            cookies.write(response, SOUND, sound, A_YEAR);
        }
    }
}
