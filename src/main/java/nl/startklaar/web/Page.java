package nl.startklaar.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * One page on its way to one reader: it speaks the reader's language and holds the frame around the
 * content. Controllers ask for it as an argument and render a template with it; every template has
 * the two parameters {@code page} and {@code view}.
 */
public final class Page {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.startklaar");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Locale locale;
    private final PageParts parts;
    private final Formats formats;

    /** A page about a fault asks nothing more of whatever is broken. */
    private boolean aboutFault;

    Page(HttpServletRequest request, HttpServletResponse response, Locale locale, PageParts parts) {
        this.request = request;
        this.response = response;
        this.locale = locale;
        this.parts = parts;
        this.formats = new Formats(locale);
    }

    /** The whole page as HTML. The template is named from its module: "checklist/list.jte". */
    public String render(String template, Object view) {
        response.setContentType("text/html;charset=UTF-8");
        aboutFault = view instanceof FaultPage;
        var html = new StringOutput();
        TEMPLATES.render(template, Map.of("page", this, "view", view), html);
        return html.toString();
    }

    /** The words for a key, with its arguments filled in. */
    public String text(String key, Object... arguments) {
        return parts.words().getMessage(key, arguments, locale);
    }

    public Formats formats() {
        return formats;
    }

    public Locale locale() {
        return locale;
    }

    public MessageSource words() {
        return parts.words();
    }

    /** The address of a file below assets. */
    public String asset(String file) {
        return parts.assets().address(file);
    }

    /** The school's pages begin here, as in "/s/99AA00"; empty on pages of no school. */
    public String home() {
        return visitor().flatMap(Visitor::home).orElse("");
    }

    /** The path that is being shown, for the marked entry in the menu. */
    public String path() {
        return request.getRequestURI();
    }

    /** What a form has to send along, to show that it came from our own page. */
    public String csrf() {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    public Optional<Visitor> visitor() {
        return Visitor.of(request);
    }

    public List<MenuEntry> menu() {
        return items().stream()
                .collect(groupingBy(MenuItem::below, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(MenuEntry::of)
                .toList();
    }

    private List<MenuItem> items() {
        return visitor()
                .map(who ->
                        parts.menu().stream()
                                .filter(it -> it.href(who).isPresent())
                                .sorted(Comparator.comparingInt(MenuItem::order))
                                .toList())
                .orElse(List.of());
    }

    /** How much is open behind an entry of the menu. */
    public int badge(MenuEntry entry) {
        return entry.items().stream().mapToInt(this::badge).sum();
    }

    public int badge(MenuItem item) {
        if (aboutFault) {
            return 0;
        }
        return visitor()
                .map(who ->
                        parts.badges().stream()
                                .filter(it -> it.item().equals(item.words()))
                                .mapToInt(it -> it.count(who))
                                .sum())
                .orElse(0);
    }

    public String href(MenuEntry entry) {
        return href(entry.first());
    }

    public String href(MenuItem item) {
        return visitor().flatMap(item::href).orElse("/");
    }

    public boolean isHere(MenuEntry entry) {
        return entry.items().stream().anyMatch(this::isHere);
    }

    /** Below two entries a page belongs to the longer one: only one place in the menu is here. */
    public boolean isHere(MenuItem item) {
        return items().stream()
                .filter(this::leadsHere)
                .max(Comparator.comparingInt(it -> href(it).length()))
                .filter(item::equals)
                .isPresent();
    }

    private boolean leadsHere(MenuItem item) {
        var href = href(item);
        return path().equals(href) || path().startsWith(href + "/");
    }

    public List<Banner> banners() {
        return parts.banners().stream()
                .flatMap(it -> it.banners(visitor(), parts.words(), locale).stream())
                .toList();
    }

    /** What the last deed had to say; shown once. */
    public Optional<Note> note() {
        return parts.notes().take(request, response);
    }

    public String text(Sentence sentence) {
        return sentence.in(parts.words(), locale);
    }

    public String text(Note note) {
        return text(note.words(), note.arguments().toArray());
    }

    /** "light" or "dark"; null as the device likes it, which leaves the attribute out. */
    public @Nullable String theme() {
        return parts.preferences().theme(request).orElse(null);
    }

    /** Whether this device makes sounds for children. */
    public boolean sound() {
        return parts.preferences().sound(request);
    }

    public List<String> themes() {
        return List.of("light", "dark", "auto");
    }

    public boolean isTheme(String theme) {
        return theme.equals(Objects.requireNonNullElse(theme(), "auto"));
    }
}
