package nl.startklaar.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What public pages tell about the portals that schools use: see {@code network/portals.json}. */
@Component
class KnownPortals {

    private final List<KnownPortal> all = read();

    /** By name. */
    List<KnownPortal> list() {
        return all;
    }

    private static List<KnownPortal> read() {
        try (InputStream file = new ClassPathResource("network/portals.json").getInputStream()) {
            return List.of(JsonMapper.builder().build().readValue(file, KnownPortal[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
