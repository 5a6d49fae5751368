package nl.startklaar.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a reader chose for this browser: the language, and light or dark. Kept in two cookies. */
final class Preferences {

    static final String LANGUAGE = "sk_language";
    static final String THEME = "sk_theme";

    private static final Set<String> THEMES = Set.of("light", "dark");

    private Preferences() {}

    static String theme(HttpServletRequest request) {
        return find(request, THEME).filter(THEMES::contains).orElse("");
    }

    static Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
