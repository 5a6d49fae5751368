package nl.startklaar.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/**
 * What a list would do; nothing has changed.
 *
 * @param run under which it waits to be taken over
 */
record ListPreview(UUID run, String fileName, List<ListLine> lines) {

    ListPreview {
        lines = List.copyOf(lines);
    }

    boolean changes() {
        return ListLine.anyChanges(lines);
    }

    /** Goes along with the order, so that nobody orders what they did not see. */
    String seen() {
        return UUID.nameUUIDFromBytes(lines.toString().getBytes(UTF_8)).toString();
    }
}
