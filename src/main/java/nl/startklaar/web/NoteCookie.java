package nl.startklaar.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Carries a {@link Note} over a redirect in a signed cookie, so that the server keeps nothing. The
 * key lives as long as the process: at worst a sentence is lost at a restart.
 */
@Component
public class NoteCookie {

    private static final String NAME = "sk_note";
    private static final String BETWEEN = "\u001f";

    private final byte[] key = new byte[32];
    private final Cookies cookies;

    NoteCookie(Cookies cookies) {
        this.cookies = cookies;
        new SecureRandom().nextBytes(key);
    }

    public void leave(HttpServletResponse response, Note note) {
        var parts =
                String.join(BETWEEN, note.kind(), note.words(), note.undo())
                        + BETWEEN
                        + String.join(BETWEEN, note.arguments());
        var text = encode(parts.getBytes(UTF_8));
        cookies.write(response, NAME, text + "." + encode(sign(text)), Duration.ofMinutes(2));
    }

    /** Reads the note and removes it: it is shown once. */
    Optional<Note> take(HttpServletRequest request, HttpServletResponse response) {
        var found = cookies.find(request, NAME);
        found.ifPresent(_ -> cookies.clear(response, NAME));
        return found.flatMap(this::read);
    }

    private Optional<Note> read(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var text = value.substring(0, dot);
        if (!MessageDigest.isEqual(
                encode(sign(text)).getBytes(UTF_8), value.substring(dot + 1).getBytes(UTF_8))) {
            return Optional.empty();
        }
        var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, -1);
        var arguments = List.of(parts).subList(3, parts.length);
        return Optional.of(new Note(parts[0], parts[1], arguments, parts[2]));
    }

    private byte[] sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
