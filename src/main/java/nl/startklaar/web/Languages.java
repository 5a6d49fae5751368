package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Dutch, unless the reader chose English on our page. The browser's own language is not asked. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    private final Preferences preferences;

    Languages(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return preferences.language(request).filter("en"::equals).isPresent() ? ENGLISH : DUTCH;
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen on the page");
    }
}
