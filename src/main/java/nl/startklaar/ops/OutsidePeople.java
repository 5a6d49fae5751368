package nl.startklaar.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Whom the invented portal knows: people of De Boom, and a child that somebody typed in there. */
record OutsidePeople(List<OutsidePerson> list) {

    private static final String FILE = "practice/portal-people.json";

    OutsidePeople {
        list = List.copyOf(list);
    }

    static OutsidePeople read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return new OutsidePeople(
                    List.of(JsonMapper.builder().build().readValue(file, OutsidePerson[].class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<OutsidePerson> find(String subject) {
        return list.stream().filter(it -> it.subject().equals(subject)).findFirst();
    }
}
