package nl.startklaar.ops;

import java.net.URI;
import java.util.stream.Collectors;
import nl.startklaar.ops.OutsideTiles.Fetched;
import nl.startklaar.ops.OutsideTiles.Tile;
import org.springframework.web.util.HtmlUtils;

/** What people see at the invented portal. It looks like nothing of ours: it is not ours. */
final class OutsidePortalPages {

    private final Screen screen;
    private final OutsideSchoolClient client;

    OutsidePortalPages(Screen screen, OutsideSchoolClient client) {
        this.screen = screen;
        this.client = client;
    }

    /** Only what it sends itself, and the pictures of the tiles from us. */
    String policy() {
        var icons = client.tiles().resolve("/");
        return "default-src 'none'; style-src 'self'; img-src %s; base-uri 'none'; frame-ancestors 'none'"
                .formatted(icons);
    }

    /**
     * @param waiting number of who came from us and is asked this; empty for who just came here
     */
    String who(OutsidePeople people, String waiting, boolean isBroken) {
        var list =
                people.list().stream()
                        .map(it ->
                                """
                                <li><form method="post" action="/ik">
                                <input type="hidden" name="vraag" value="%s">
                                <button name="wie" value="%s"><b>%s</b><span>%s</span></button>
                                </form></li>
                                """
                                        .formatted(
                                                escaped(waiting),
                                                escaped(it.subject()),
                                                escaped(it.name()),
                                                words(what(it))))
                        .collect(Collectors.joining());
        return page(
                words("ops.portal.who"),
                "<p>%s</p><ul class=\"people\">%s</ul>%s"
                        .formatted(words("ops.portal.who.lead"), list, badDay(isBroken)));
    }

    private static String what(OutsidePerson person) {
        if (person.isHandMade()) {
            return "ops.portal.hand-made";
        }
        return switch (person.kind()) {
            case PUPIL -> "ops.portal.pupil";
            case STAFF -> "ops.portal.staff";
        };
    }

    String home(OutsidePerson person, Fetched fetched, boolean isBroken) {
        return page(
                words("ops.portal.welcome", person.name()),
                shown(fetched)
                        + """
                        <p class="row"><a class="button" href="%s">%s</a></p>
                        <form method="post" action="/uit"><button>%s</button></form>%s
                        """
                                .formatted(
                                        escaped(client.begin().toString()),
                                        words("ops.portal.to-us"),
                                        words("ops.portal.sign-out"),
                                        badDay(isBroken)));
    }

    private String shown(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Failed(var technically) ->
                    "<p class=\"note\">%s</p>"
                            .formatted(words("ops.portal.tiles.failed", technically));
            case Fetched.Tiles(var tiles, var reason) when tiles.isEmpty() ->
                    "<p class=\"note\">%s</p>".formatted(words("ops.portal.tiles.none", reason));
            case Fetched.Tiles(var tiles, _) ->
                    "<p>%s</p><ul class=\"tiles\">%s</ul>"
                            .formatted(
                                    words("ops.portal.tiles.lead"),
                                    tiles.stream()
                                            .map(OutsidePortalPages::tile)
                                            .collect(Collectors.joining()));
        };
    }

    /** Only the web is linked to, whatever the answer says. */
    private static String tile(Tile tile) {
        return "<li><a href=\"%s\"><img src=\"%s\" alt=\"\" width=\"64\" height=\"64\">%s</a></li>"
                .formatted(web(tile.address()), web(tile.icon()), escaped(tile.name()));
    }

    private static String web(URI address) {
        var scheme = String.valueOf(address.getScheme());
        return scheme.equals("http") || scheme.equals("https") ? escaped(address.toString()) : "";
    }

    /** A portal to practise with can be broken and mended. */
    private String badDay(boolean isBroken) {
        return """
        <form class="bad-day" method="post" action="/storing">
        <p>%s</p><button name="stuk" value="%s">%s</button></form>
        """
                .formatted(
                        words(isBroken ? "ops.portal.is-broken" : "ops.portal.bad-day"),
                        isBroken ? "nee" : "ja",
                        words(isBroken ? "ops.portal.mend" : "ops.portal.break"));
    }

    String signedOut() {
        return page(words("ops.portal.signed-out"), begin());
    }

    /**
     * @param back where the person came from, as the question had it
     * @param state that belongs to it; empty when there is none
     */
    String askToSignOut(String back, String state) {
        return page(
                words("ops.portal.sign-out.ask"),
                """
                <form method="post" action="/uit">
                <input type="hidden" name="%s" value="%s">
                <input type="hidden" name="%s" value="%s">
                <button>%s</button></form>
                """
                        .formatted(
                                OutsidePortal.BACK,
                                escaped(back),
                                OutsidePortal.STATE,
                                escaped(state),
                                words("ops.portal.sign-out")));
    }

    String broken() {
        return page(words("ops.portal.broken"), begin());
    }

    String notUnderstood() {
        return page(words("ops.portal.not-understood"), begin());
    }

    String unknown() {
        return page(words("ops.portal.unknown"), begin());
    }

    private String begin() {
        return "<p class=\"row\"><a class=\"button\" href=\"/\">%s</a></p>"
                .formatted(words("ops.portal.begin"));
    }

    private String page(String title, String below) {
        return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s - %s</title><link rel="stylesheet" href="/stijl.css"></head>
        <body><header><a href="/">%s</a><span>%s</span></header>
        <main><h1>%s</h1>%s</main></body></html>
        """
                .formatted(
                        screen.locale().getLanguage(),
                        title,
                        words("ops.portal.name"),
                        words("ops.portal.name"),
                        words("ops.portal.invented"),
                        title,
                        below);
    }

    private String words(String key, Object... arguments) {
        return escaped(screen.text(key, arguments));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
