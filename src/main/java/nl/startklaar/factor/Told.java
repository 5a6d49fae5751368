package nl.startklaar.factor;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** How a script is answered: with a question for the device, or with nothing. */
final class Told {

    private Told() {}

    static ResponseEntity<Object> question(Optional<?> question) {
        return question.isPresent()
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(question.get())
                : ResponseEntity.unprocessableContent().build();
    }
}
