package nl.startklaar.partner;

import java.util.function.Function;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before everything that a publisher's program may do: it proves itself, and finds only what
 * is its own publisher's. Another's is not there.
 */
@Component
class CallerDesk {

    private final ClientDoor door;
    private final Catalogue catalogue;

    CallerDesk(ClientDoor door, Catalogue catalogue) {
        this.door = door;
        this.catalogue = catalogue;
    }

    ResponseEntity<Object> serve(
            @Nullable String authorization,
            String code,
            Page page,
            Function<Publisher, ResponseEntity<Object>> work) {
        var client = door.find(authorization);
        if (client.isEmpty()) {
            return Problems.notProved(page);
        }
        return catalogue
                .findPublisher(client.get().publisher())
                .filter(it -> it.code().equals(code))
                .map(work)
                .orElseGet(() -> Problems.of(HttpStatus.NOT_FOUND, "not-yours", page));
    }
}
