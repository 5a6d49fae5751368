package nl.startklaar.shortcut;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The property lists of Apple: a bookmark for a Mac, and a web clip for an iPad. The profile is not
 * signed, for which an iPad warns; who manages iPads signs it in their own system.
 */
@Component
class AppleFiles {

    private static final String PLIST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            %s</plist>
            """;

    private static final String WEB_CLIP =
            """
            <dict>
                <key>PayloadType</key><string>Configuration</string>
                <key>PayloadVersion</key><integer>1</integer>
                <key>PayloadIdentifier</key><string>nl.startklaar.shortcut.%1$s</string>
                <key>PayloadUUID</key><string>%2$s</string>
                <key>PayloadDisplayName</key><string>%3$s</string>
                <key>PayloadOrganization</key><string>%4$s</string>
                <key>PayloadContent</key>
                <array>
                    <dict>
                        <key>PayloadType</key><string>com.apple.webClip.managed</string>
                        <key>PayloadVersion</key><integer>1</integer>
                        <key>PayloadIdentifier</key><string>nl.startklaar.shortcut.%1$s.clip</string>
                        <key>PayloadUUID</key><string>%1$s</string>
                        <key>PayloadDisplayName</key><string>%3$s</string>
                        <key>Label</key><string>%3$s</string>
                        <key>URL</key><string>%5$s</string>
                        <key>IsRemovable</key><true/>
                        <key>FullScreen</key><true/>
                        <key>Precomposed</key><true/>
                        <key>Icon</key><data>%6$s</data>
                    </dict>
                </array>
            </dict>
            """;

    String webloc(String address) {
        return PLIST.formatted(
                """
                <dict>
                    <key>URL</key><string>%s</string>
                </dict>
                """
                        .formatted(escape(address)));
    }

    /** The same ids each time: installing it again replaces the icon, and adds no second one. */
    String webClip(Shortcut it, String address, String school) {
        var profile = UUID.nameUUIDFromBytes(("profile " + it.id()).getBytes(UTF_8));
        return PLIST.formatted(
                WEB_CLIP.formatted(
                        it.id(),
                        profile,
                        escape(it.name()),
                        escape(school),
                        escape(address),
                        icon()));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, UTF_8.name());
    }

    private static String icon() {
        try {
            var icon = new ClassPathResource("static/assets/icon-192.png");
            return Base64.getEncoder().encodeToString(icon.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
