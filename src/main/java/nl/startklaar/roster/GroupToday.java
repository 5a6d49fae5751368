package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;

/** A group with pupils in it today; nothing of who they are. */
public record GroupToday(UUID id, String name, List<String> yearGroups, int pupils) {

    public GroupToday {
        yearGroups = List.copyOf(yearGroups);
    }
}
