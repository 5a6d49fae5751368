package nl.startklaar.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.web.Page;

/** What the formats call people at a school, and what that says of them in a group. */
public final class StaffRoles {

    /** Those that have words of their own; others are shown as they were written. */
    private static final Set<String> KNOWN =
            Set.of(
                    "ADJ", "ADM", "CON", "DIR", "IB", "ICT", "KLA", "LOC", "LOS", "LRK", "OUD",
                    "OWA", "RT", "SMW", "STA", "TAL", "VAK");

    /** Whoever is only one of these in a group, helps there but does not have it. */
    private static final Set<String> HELPING =
            Set.of("VAK", "STA", "OWA", "LOS", "KLA", "RT", "OUD", "TAL");

    private StaffRoles() {}

    /** In the words of the reader, as "leerkracht, intern begeleider". */
    public static String names(Collection<String> roles, Page page) {
        return roles.stream()
                .map(it -> KNOWN.contains(it) ? page.text("roster.role." + it) : it)
                .collect(Collectors.joining(", "));
    }

    /** Whether somebody with these roles in a group is a teacher of that group. */
    static boolean haveTheGroup(Collection<String> roles) {
        return roles.isEmpty() || !HELPING.containsAll(roles);
    }

    /** Of who is something twice: empty means "as in general", which no single role may narrow. */
    static List<String> together(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty()
                ? List.of()
                : Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
