package nl.startklaar.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the invented portal knows.
 *
 * @param subject its own number for them
 * @param lasKey as the LAS gave it to the portal; absent for who was made there by hand
 */
record OutsidePerson(
        String subject,
        String name,
        Kind kind,
        @Nullable String lasKey,
        @Nullable String eckId,
        @Nullable String email) {

    enum Kind {
        PUPIL,
        STAFF
    }

    /** Nobody else knows them: the portal has them from no LAS. */
    boolean isHandMade() {
        return lasKey == null;
    }

    /** What the portal tells of them, besides its number. */
    Map<String, String> claims() {
        var claims = new LinkedHashMap<String, String>();
        claims.put("name", name);
        claims.put("role", kind == Kind.PUPIL ? "pupil" : "staff");
        Optional.ofNullable(lasKey).ifPresent(it -> claims.put("las_key", it));
        Optional.ofNullable(eckId).ifPresent(it -> claims.put("eck_id", it));
        Optional.ofNullable(email).ifPresent(it -> claims.put("email", it));
        return claims;
    }
}
