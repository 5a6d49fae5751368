package nl.startklaar.shortcut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.startklaar.web.Assets;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what devices read. It names the address and what it is called; of a person, or of a secret
 * that opens something, there is nothing in it.
 */
@Component
class DeviceFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "name";
    private static final String ADDRESS = "url";

    private final WebSettings web;
    private final Assets assets;
    private final AppleFiles apple;

    DeviceFiles(WebSettings web, Assets assets, AppleFiles apple) {
        this.web = web;
        this.assets = assets;
        this.apple = apple;
    }

    /** As a device outside needs it, whole. */
    String address(Shortcut it) {
        return web.address().replaceAll("/+$", "") + it.path();
    }

    String write(DeviceFile file, Shortcut it, String school) {
        return switch (file) {
            case WINDOWS -> "[InternetShortcut]\r\nURL=" + address(it) + "\r\n";
            case MAC -> apple.webloc(address(it));
            case IPAD -> apple.webClip(it, address(it), school);
            case CHROMEBOOK -> policy(List.of(it), school);
            case MANIFEST -> manifest(it);
        };
    }

    /**
     * The policies of Chrome by their own names: bookmarks in a folder of the school, and the same
     * as apps on the shelf. Who keeps the devices takes over either of them.
     */
    String policy(List<Shortcut> shortcuts, String school) {
        var folder = Map.<String, Object>of("toplevel_name", school);
        var bookmarks =
                shortcuts.stream()
                        .map(it -> ordered(NAME, it.name(), ADDRESS, address(it)))
                        .toList();
        var apps =
                shortcuts.stream()
                        .map(it ->
                                ordered(
                                        ADDRESS,
                                        address(it),
                                        "default_launch_container",
                                        "window",
                                        "create_desktop_shortcut",
                                        true,
                                        "fallback_app_name",
                                        it.name(),
                                        "custom_name",
                                        it.name()))
                        .toList();
        var all = new ArrayList<Map<String, Object>>();
        all.add(folder);
        all.addAll(bookmarks);
        return json(ordered("ManagedBookmarks", all, "WebAppInstallForceList", apps));
    }

    /** It starts at the shortcut itself, so that an app that is old is helped on too. */
    private String manifest(Shortcut it) {
        return json(
                ordered(
                        "id",
                        it.path(),
                        NAME,
                        it.name(),
                        "short_name",
                        it.name(),
                        "lang",
                        "nl",
                        "start_url",
                        it.path(),
                        "scope",
                        "/",
                        "display",
                        "standalone",
                        "background_color",
                        "#e3f3f6",
                        "theme_color",
                        "#0b4f5c",
                        "icons",
                        List.of(
                                icon("icon-192.png", "192x192", "any"),
                                icon("icon-512.png", "512x512", "any"),
                                icon("icon-512-maskable.png", "512x512", "maskable"))));
    }

    private Map<String, Object> icon(String file, String size, String purpose) {
        return ordered(
                "src",
                assets.address(file),
                "sizes",
                size,
                "type",
                "image/png",
                "purpose",
                purpose);
    }

    private static String json(Map<String, Object> value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /** Names and values by turns, in this order. */
    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
