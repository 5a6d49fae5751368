package nl.startklaar.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.startklaar.audit.Actor;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.web.Page;
import org.springframework.http.HttpHeaders;
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

    /** What is done for a publisher that proved itself. Only now is more read than the headers. */
    @FunctionalInterface
    interface Work {

        ResponseEntity<Object> on(Publisher publisher) throws IOException;
    }

    ResponseEntity<Object> serve(HttpServletRequest request, String code, Page page, Work work)
            throws IOException {
        var client = door.find(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (client.isEmpty()) {
            return Problems.notProved(page);
        }
        var own =
                catalogue
                        .findPublisher(client.get().publisher())
                        .filter(it -> it.code().equals(code));
        return own.isPresent()
                ? Actor.program().doing(() -> work.on(own.get()))
                : Problems.of(HttpStatus.NOT_FOUND, "not-yours", page);
    }
}
