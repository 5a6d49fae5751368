package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Says where somebody goes on to who signs out here, and came in with the help of somebody else.
 * Asked before the visit ends.
 */
public interface Farewell {

    /** A path of our own; empty when they stay here. */
    Optional<String> onward(HttpServletRequest request);

    /**
     * @param otherwise where somebody goes whom nobody else let in
     */
    static String path(List<Farewell> farewells, HttpServletRequest request, String otherwise) {
        return farewells.stream()
                .flatMap(it -> it.onward(request).stream())
                .findFirst()
                .orElse(otherwise);
    }
}
