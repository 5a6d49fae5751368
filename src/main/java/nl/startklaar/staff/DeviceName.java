package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * By what somebody knows a device of theirs again: browser and system, as in "Chrome, Windows".
 * What a browser says of itself is believed, because only its owner reads it.
 */
public final class DeviceName {

    /** What stands in the header, and what people call it. The first that fits counts. */
    private static final Map<String, String> BROWSERS =
            ordered("Edg", "Edge", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS =
            ordered(
                    "CrOS",
                    "Chromebook",
                    "iPad",
                    "iPad",
                    "iPhone",
                    "iPhone",
                    "Android",
                    "Android",
                    "Windows",
                    "Windows",
                    "Mac OS X",
                    "Mac",
                    "Linux",
                    "Linux");

    private DeviceName() {}

    /** Empty when the browser does not say. */
    public static String of(HttpServletRequest request) {
        return of(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
    }

    static String of(String userAgent) {
        return String.join(
                ", ",
                Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(known -> first(known, userAgent).stream())
                        .toList());
    }

    private static Optional<String> first(Map<String, String> known, String userAgent) {
        return known.entrySet().stream()
                .filter(it -> userAgent.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
